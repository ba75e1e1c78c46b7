package org.caravanserai.benchmarks.growth;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** The curves of one group as a Markdown table, one row for each engine. */
final class Table {
  private static final List<String> HEADINGS =
      List.of(
          "engine",
          "n",
          "time at each n",
          "time grows with n to the",
          "allocated at each n",
          "allocation grows with n to the",
          "remark");

  private Table() {}

  static String of(List<Curve> curves) {
    List<String> lines = new ArrayList<>();
    lines.add(row(HEADINGS));
    lines.add(row(HEADINGS.stream().map(_ -> "---").toList()));
    curves.forEach(curve -> lines.add(row(cells(curve))));
    return String.join("\n", lines);
  }

  private static List<String> cells(Curve curve) {
    Engine engine = curve.engine();
    return List.of(
        "`" + engine.id() + "`: " + engine.does(),
        each(curve, p -> Figures.count(p.n())) + " " + engine.counts(),
        each(curve, p -> Figures.time(p.nanos())),
        exponents(curve, Point::nanos),
        each(curve, p -> Figures.size(p.bytes())),
        exponents(curve, Point::bytes),
        remark(curve));
  }

  private static String exponents(Curve curve, ToDoubleFunction<Point> figure) {
    return Figures.exponent(curve.exponent(figure))
        + " (end: "
        + Figures.exponent(curve.lastExponent(figure))
        + ")";
  }

  private static String remark(Curve curve) {
    if (!curve.engine().keeps()) {
      return curve.engine().remark();
    }
    String kept =
        "keeps "
            + each(curve, p -> Figures.size(p.retained()))
            + ": "
            + exponents(curve, Point::retained);
    return curve.engine().remark().isEmpty() ? kept : curve.engine().remark() + "; " + kept;
  }

  private static String each(Curve curve, java.util.function.Function<Point, String> figure) {
    return curve.points().stream().map(figure).collect(Collectors.joining(" · "));
  }

  private static String row(List<String> cells) {
    return "| " + String.join(" | ", cells) + " |";
  }
}
