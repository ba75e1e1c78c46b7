package org.caravanserai.dossier.map;

/** A point of a plane; on a map x grows to the right and y downwards. */
record Point(double x, double y) {
  Point plus(Point other) {
    return new Point(x + other.x, y + other.y);
  }

  Point minus(Point other) {
    return new Point(x - other.x, y - other.y);
  }

  Point times(double factor) {
    return new Point(x * factor, y * factor);
  }

  double length() {
    return Math.hypot(x, y);
  }

  double distance(Point other) {
    return minus(other).length();
  }

  /** The point at a share of the way to another. */
  Point toward(Point other, double share) {
    return plus(other.minus(this).times(share));
  }

  /** The distance from the stretch between two points. */
  double distance(Point one, Point other) {
    Point way = other.minus(one);
    double square = way.x * way.x + way.y * way.y;
    double share = square == 0 ? 0 : ((x - one.x) * way.x + (y - one.y) * way.y) / square;
    return distance(one.toward(other, Math.clamp(share, 0, 1)));
  }
}
