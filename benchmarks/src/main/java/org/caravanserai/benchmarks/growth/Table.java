package org.caravanserai.benchmarks.growth;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.caravanserai.benchmarks.Figures;

/** The curves of one group as a Markdown table, one row for each engine. */
final class Table {
  private static final List<String> HEADINGS =
      List.of("engine", "n", "time", "k", "allocated", "k", "remark");

  private Table() {}

  static List<String> of(List<Curve> curves) {
    List<String> lines = new ArrayList<>();
    lines.add(row(HEADINGS));
    lines.add(row(HEADINGS.stream().map(_ -> "---").toList()));
    curves.forEach(curve -> lines.add(row(cells(curve))));
    return lines;
  }

  /** With two decimals. */
  static String exponent(double exponent) {
    return String.format(Locale.ROOT, "%.2f", exponent);
  }

  /** With a comma between thousands. */
  static String count(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }

  private static List<String> cells(Curve curve) {
    Engine engine = curve.engine();
    return List.of(
        "`" + engine.id() + "`: " + engine.does(),
        engine.counts() + ": " + each(curve, p -> count(p.n())),
        each(curve, p -> Figures.time(p.nanos())),
        exponents(curve, Point::nanos),
        each(curve, p -> Figures.bytes(p.bytes())),
        exponents(curve, Point::bytes),
        remark(curve));
  }

  private static String exponents(Curve curve, ToDoubleFunction<Point> figure) {
    return exponent(curve.exponent(figure)) + " (" + exponent(curve.lastExponent(figure)) + ")";
  }

  private static String remark(Curve curve) {
    if (!curve.engine().keeps()) {
      return curve.engine().remark();
    }
    String kept =
        "keeps "
            + each(curve, p -> Figures.bytes(p.retained()))
            + ", k "
            + exponents(curve, Point::retained);
    return curve.engine().remark().isEmpty() ? kept : curve.engine().remark() + "; " + kept;
  }

  private static String each(Curve curve, Function<Point, String> figure) {
    return curve.points().stream().map(figure).collect(Collectors.joining(" · "));
  }

  private static String row(List<String> cells) {
    return "| " + String.join(" | ", cells) + " |";
  }
}
