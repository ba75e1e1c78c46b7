package org.caravanserai.dossier.map;

import java.util.Collection;
import org.caravanserai.reading.Coordinate;

/**
 * Albers' equal-area conic projection with one standard parallel, the middle latitude of what is
 * shown: Snyder, Map Projections, U.S. Geological Survey Professional Paper 1395 (1987), p. 98 to
 * 103, on a sphere of radius 1. The parallel is kept {@value #NEAREST_TO_EQUATOR} degrees off the
 * equator, where the cone would have no tip.
 */
final class Projection {
  private static final double NEAREST_TO_EQUATOR = 5;

  private final double middleLongitude;
  private final double parallel;
  private final double cone;
  private final double radiusOfParallel;

  private Projection(double middleLongitude, double middleLatitude) {
    this.middleLongitude = middleLongitude;
    this.parallel =
        Math.copySign(Math.max(Math.abs(middleLatitude), NEAREST_TO_EQUATOR), middleLatitude);
    this.cone = Math.sin(Math.toRadians(parallel));
    this.radiusOfParallel = radius(parallel);
  }

  /** The projection for a map of some points; not for points on both sides of the 180° meridian. */
  static Projection of(Collection<Coordinate> points) {
    double west = points.stream().mapToDouble(Coordinate::longitude).min().orElse(0);
    double east = points.stream().mapToDouble(Coordinate::longitude).max().orElse(0);
    double south = points.stream().mapToDouble(Coordinate::latitude).min().orElse(0);
    double north = points.stream().mapToDouble(Coordinate::latitude).max().orElse(0);
    return new Projection((west + east) / 2, (south + north) / 2);
  }

  /** Degrees; negative in the south. */
  double parallel() {
    return parallel;
  }

  double middleLongitude() {
    return middleLongitude;
  }

  /** Where a point lies, in radii of the Earth; y grows to the south. */
  Point plane(double longitude, double latitude) {
    double radius = radius(latitude);
    double angle = cone * Math.toRadians(longitude - middleLongitude);
    return new Point(radius * Math.sin(angle), -(radiusOfParallel - radius * Math.cos(angle)));
  }

  Point plane(Coordinate point) {
    return plane(point.longitude(), point.latitude());
  }

  private double radius(double latitude) {
    double square = 1 + cone * cone - 2 * cone * Math.sin(Math.toRadians(latitude));
    return Math.sqrt(Math.max(0, square)) / cone;
  }
}
