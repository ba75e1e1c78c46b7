package org.caravanserai.dossier.map;

/** An upright rectangle. */
record Box(double left, double top, double right, double bottom) {
  static Box around(Point centre, double width, double height) {
    return new Box(
        centre.x() - width / 2,
        centre.y() - height / 2,
        centre.x() + width / 2,
        centre.y() + height / 2);
  }

  Point centre() {
    return new Point((left + right) / 2, (top + bottom) / 2);
  }

  boolean overlaps(Box other) {
    return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
  }

  boolean contains(Box other) {
    return left <= other.left && top <= other.top && right >= other.right && bottom >= other.bottom;
  }

  boolean contains(Point point) {
    return point.x() >= left && point.x() <= right && point.y() >= top && point.y() <= bottom;
  }

  /** The point of the box that is nearest to another. */
  Point nearest(Point point) {
    return new Point(Math.clamp(point.x(), left, right), Math.clamp(point.y(), top, bottom));
  }

  /** The box with as much added on each side. */
  Box grown(double by) {
    return new Box(left - by, top - by, right + by, bottom + by);
  }
}
