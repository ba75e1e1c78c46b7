package org.caravanserai.benchmarks.growth;

import java.util.List;
import java.util.function.ToDoubleFunction;

/** One engine with what was measured of it, by size. */
record Curve(Engine engine, List<Point> points) {
  Curve {
    points = List.copyOf(points);
  }

  /**
   * The k of the n<sup>k</sup> that fits best: the slope of the least-squares line through the
   * logarithms of all points.
   */
  double exponent(ToDoubleFunction<Point> figure) {
    return slope(points, figure);
  }

  /**
   * The k between the two largest sizes, where what does not grow hides least. From n to 10 n, n
   * log n has about 1.1.
   */
  double lastExponent(ToDoubleFunction<Point> figure) {
    return slope(points.subList(points.size() - 2, points.size()), figure);
  }

  private static double slope(List<Point> points, ToDoubleFunction<Point> figure) {
    double meanX = points.stream().mapToDouble(p -> Math.log(p.n())).average().orElseThrow();
    double meanY = points.stream().mapToDouble(p -> log(figure, p)).average().orElseThrow();
    double xy = 0;
    double xx = 0;
    for (Point point : points) {
      double x = Math.log(point.n()) - meanX;
      xy += x * (log(figure, point) - meanY);
      xx += x * x;
    }
    return xy / xx;
  }

  private static double log(ToDoubleFunction<Point> figure, Point point) {
    return Math.log(Math.max(1, figure.applyAsDouble(point)));
  }
}
