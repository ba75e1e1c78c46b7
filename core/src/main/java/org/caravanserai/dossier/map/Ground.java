package org.caravanserai.dossier.map;

import java.util.ArrayList;
import java.util.List;
import org.caravanserai.reading.Coordinate;

/** The base map as SVG paths: cut to the sheet and thinned to what can be seen. */
final class Ground {
  private static final double WIDEST_FROM_MIDDLE = 120;
  private static final Box SANE_LATITUDES = new Box(-400, -60, 400, 85);
  private static final double LONGEST_EDGE = 2;
  private static final double BEYOND_SHEET = 12;
  private static final double TOLERANCE = 0.45;
  private static final double SMALLEST_ISLAND = 2;

  private final Fit fit;
  private final Box visible;
  private final Box earth;

  Ground(Fit fit) {
    this.fit = fit;
    this.visible = fit.sheet().grown(BEYOND_SHEET);
    double middle = fit.projection().middleLongitude();
    this.earth =
        new Box(
            middle - WIDEST_FROM_MIDDLE,
            SANE_LATITUDES.top(),
            middle + WIDEST_FROM_MIDDLE,
            SANE_LATITUDES.bottom());
  }

  /** All rings in one path; to be filled by the even-odd rule. */
  String land(List<List<Coordinate>> rings) {
    StringBuilder path = new StringBuilder();
    for (List<Coordinate> ring : rings) {
      List<Point> near = Outline.cutRing(degrees(ring), earth);
      if (!near.isEmpty()) {
        near = new ArrayList<>(near);
        near.add(near.getFirst());
        List<Point> seen = Outline.cutRing(project(near), visible);
        List<Point> thin = Outline.thinRing(seen, TOLERANCE);
        if (thin.size() >= 3 && Outline.area(thin) >= SMALLEST_ISLAND) {
          Outline.write(thin, true, path);
        }
      }
    }
    return path.toString();
  }

  String boundaries(List<List<Coordinate>> lines) {
    StringBuilder path = new StringBuilder();
    for (List<Coordinate> line : lines) {
      for (List<Point> near : Outline.cutLine(degrees(line), earth)) {
        for (List<Point> seen : Outline.cutLine(project(near), visible)) {
          Outline.write(Outline.thinLine(seen, TOLERANCE), false, path);
        }
      }
    }
    return path.toString();
  }

  private static List<Point> degrees(List<Coordinate> points) {
    return points.stream().map(p -> new Point(p.longitude(), p.latitude())).toList();
  }

  /** Long edges follow the graticule, as GeoJSON means them. */
  private List<Point> project(List<Point> degrees) {
    List<Point> points = new ArrayList<>();
    for (int i = 0; i < degrees.size(); i++) {
      Point here = degrees.get(i);
      if (i > 0) {
        Point before = degrees.get(i - 1);
        int steps = (int) Math.ceil(before.distance(here) / LONGEST_EDGE);
        for (int step = 1; step < steps; step++) {
          Point between = before.toward(here, (double) step / steps);
          points.add(fit.onSheet(between.x(), between.y()));
        }
      }
      points.add(fit.onSheet(here.x(), here.y()));
    }
    return points;
  }
}
