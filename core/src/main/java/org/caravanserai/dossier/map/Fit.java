package org.caravanserai.dossier.map;

import java.util.Collection;
import java.util.List;
import org.caravanserai.reading.Coordinate;

/** Projects points onto a sheet, so large that all of them are within its margin. */
final class Fit {
  /** The least that a map shows, in radii of the Earth: about 300 km. */
  private static final double LEAST_EXTENT = 300 / 6_371.0;

  private final Projection projection;
  private final Point middle;
  private final double scale;
  private final int width;
  private final int height;

  private Fit(Projection projection, Point middle, double scale, int width, int height) {
    this.projection = projection;
    this.middle = middle;
    this.scale = scale;
    this.width = width;
    this.height = height;
  }

  static Fit of(Collection<Coordinate> points, Frame frame) {
    Projection projection = Projection.of(points);
    List<Point> plane = points.stream().map(projection::plane).toList();
    double left = plane.stream().mapToDouble(Point::x).min().orElse(0);
    double right = plane.stream().mapToDouble(Point::x).max().orElse(0);
    double top = plane.stream().mapToDouble(Point::y).min().orElse(0);
    double bottom = plane.stream().mapToDouble(Point::y).max().orElse(0);
    double across = Math.max(right - left, LEAST_EXTENT);
    double down = Math.max(bottom - top, LEAST_EXTENT / 2);
    double scale =
        Math.min(
            (frame.width() - 2 * frame.margin()) / across,
            (frame.mostHeight() - 2 * frame.margin()) / down);
    int height =
        Math.clamp(
            Math.round(down * scale + 2 * frame.margin()), frame.leastHeight(), frame.mostHeight());
    Point middle = new Point((left + right) / 2, (top + bottom) / 2);
    return new Fit(projection, middle, scale, frame.width(), height);
  }

  Projection projection() {
    return projection;
  }

  int width() {
    return width;
  }

  int height() {
    return height;
  }

  Box sheet() {
    return new Box(0, 0, width, height);
  }

  Point onSheet(double longitude, double latitude) {
    return projection
        .plane(longitude, latitude)
        .minus(middle)
        .times(scale)
        .plus(new Point(width / 2.0, height / 2.0));
  }

  Point onSheet(Coordinate point) {
    return onSheet(point.longitude(), point.latitude());
  }
}
