package org.caravanserai.benchmarks.growth;

import java.util.List;
import java.util.Locale;
import java.util.function.DoubleFunction;
import java.util.function.ToDoubleFunction;
import org.caravanserai.benchmarks.Figures;

/**
 * The curves of one group as an SVG picture: time on the left, allocation on the right, both axes
 * logarithmic, n as multiples of the smallest size. Faint diagonals show growth in proportion to n.
 * Curves differ in colour, marker and dashes; all colours stand out from white and from black.
 */
final class Chart {
  private static final int WIDTH = 960;
  private static final int PLOT_WIDTH = 380;
  private static final int PLOT_HEIGHT = 300;
  private static final int TOP = 64;
  private static final int LEFT = 74;
  private static final int GAP = 102;
  private static final int LEGEND_LINE = 22;
  private static final int MULTIPLES = 3;

  private static final List<String> COLOURS =
      List.of(
          "#2f7ed8", "#d9480f", "#2b8a3e", "#a54bbd", "#a07c00", "#0b8a9a", "#c63d6b", "#748094");
  private static final List<String> DASHES =
      List.of("", "7 3", "2 3", "10 3 2 3", "", "7 3", "2 3", "10 3 2 3");

  /** Paper, words and rules follow the reader's light or dark scheme. */
  private static final String STYLE =
      """
      <style>
      .paper { fill: #fff; }
      text { font: 13px system-ui, sans-serif; fill: #1f2328; }
      .title { font-size: 17px; font-weight: 600; }
      .axis { stroke: #59636e; fill: none; }
      .grid { stroke: #59636e; stroke-opacity: .25; fill: none; }
      .guide { stroke: #59636e; stroke-opacity: .5; stroke-dasharray: 1 5; fill: none; }
      .small { font-size: 12px; }
      @media (prefers-color-scheme: dark) {
        .paper { fill: #0d1117; }
        text { fill: #f0f6fc; }
        .axis, .grid, .guide { stroke: #9198a1; }
      }
      </style>
      """;

  private final Group group;
  private final List<Curve> curves;
  private final StringBuilder svg = new StringBuilder();

  private Chart(Group group, List<Curve> curves) {
    this.group = group;
    this.curves = curves;
  }

  /** The picture as a file's text. */
  static String of(Group group, List<Curve> curves) {
    return new Chart(group, curves).draw();
  }

  private String draw() {
    int height = TOP + PLOT_HEIGHT + 62 + LEGEND_LINE * curves.size() + 10;
    add(
        ("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %s %s\" role=\"img\""
                + " aria-labelledby=\"title desc\">\n")
            .formatted(WIDTH, height));
    add("<title id=\"title\">Growth: %s</title>\n".formatted(escaped(group.title())));
    add("<desc id=\"desc\">%s</desc>\n".formatted(escaped(description())));
    svg.append(STYLE);
    add("<rect class=\"paper\" width=\"%s\" height=\"%s\"/>\n".formatted(WIDTH, height));
    text(LEFT, 24, "title", group.title());
    new Panel(LEFT, "time of one operation", Point::nanos, Figures::time).draw();
    new Panel(
            LEFT + PLOT_WIDTH + GAP,
            "bytes allocated by one operation",
            Point::bytes,
            Figures::bytes)
        .draw();
    legend();
    svg.append("</svg>\n");
    return svg.toString();
  }

  private String description() {
    StringBuilder said =
        new StringBuilder(
            "Two log-log plots, the time and the bytes allocated of one operation, over the size"
                + " n of its input.");
    for (Curve curve : curves) {
      Point last = curve.points().getLast();
      said.append(
          " %s: %s and %s at %s %s; time grows with n to the %s, allocation with n to the %s."
              .formatted(
                  curve.engine().id(),
                  Figures.time(last.nanos()),
                  Figures.bytes(last.bytes()),
                  Table.count(last.n()),
                  curve.engine().counts(),
                  Table.exponent(curve.exponent(Point::nanos)),
                  Table.exponent(curve.exponent(Point::bytes))));
    }
    return said.toString();
  }

  private void legend() {
    int y = TOP + PLOT_HEIGHT + 74;
    for (int i = 0; i < curves.size(); i++) {
      Curve curve = curves.get(i);
      add(
          "<path d=\"M%s %sh34\" stroke=\"%s\" stroke-width=\"2\" stroke-dasharray=\"%s\"/>\n"
              .formatted(LEFT, y - 4, COLOURS.get(i), DASHES.get(i)));
      marker(i, LEFT + 17, y - 4);
      text(
          LEFT + 46,
          y,
          "small",
          "%s (n: %s, from %s): time n^%s, allocation n^%s"
              .formatted(
                  curve.engine().does(),
                  curve.engine().counts(),
                  Table.count(curve.points().getFirst().n()),
                  Table.exponent(curve.exponent(Point::nanos)),
                  Table.exponent(curve.exponent(Point::bytes))));
      y += LEGEND_LINE;
    }
  }

  /** One of the two plots. */
  private final class Panel {
    private final int left;
    private final String title;
    private final ToDoubleFunction<Point> figure;
    private final DoubleFunction<String> label;
    private final int lowest;
    private final int highest;

    Panel(int left, String title, ToDoubleFunction<Point> figure, DoubleFunction<String> label) {
      this.left = left;
      this.title = title;
      this.figure = figure;
      this.label = label;
      this.lowest = (int) Math.floor(extreme(false));
      this.highest = Math.max(lowest + 1, (int) Math.ceil(extreme(true)));
    }

    private double extreme(boolean most) {
      var all =
          curves.stream()
              .flatMap(curve -> curve.points().stream())
              .mapToDouble(point -> log(figure.applyAsDouble(point)))
              .summaryStatistics();
      return most ? all.getMax() : all.getMin();
    }

    void draw() {
      text(left, TOP - 12, "small", title);
      axes();
      guides();
      for (int i = 0; i < curves.size(); i++) {
        curve(i);
      }
    }

    private void axes() {
      int bottom = TOP + PLOT_HEIGHT;
      for (int decade = lowest; decade <= highest; decade++) {
        double y = y(decade);
        add("<path class=\"grid\" d=\"M%s %sh%s\"/>\n".formatted(left, at(y), PLOT_WIDTH));
        add(
            "<text class=\"small\" x=\"%s\" y=\"%s\" text-anchor=\"end\">%s</text>\n"
                .formatted(left - 8, at(y + 4), label.apply(Math.pow(10, decade))));
      }
      for (int multiple = 0; multiple <= MULTIPLES; multiple++) {
        double x = x(multiple);
        add("<path class=\"grid\" d=\"M%s %sv%s\"/>\n".formatted(at(x), TOP, PLOT_HEIGHT));
        add(
            "<text class=\"small\" x=\"%s\" y=\"%s\" text-anchor=\"middle\">%s×</text>\n"
                .formatted(at(x), bottom + 20, Table.count(Math.round(Math.pow(10, multiple)))));
      }
      add(
          "<path class=\"axis\" d=\"M%s %sv%sh%s\"/>\n"
              .formatted(left, TOP, PLOT_HEIGHT, PLOT_WIDTH));
      add(
          ("<text class=\"small\" x=\"%s\" y=\"%s\" text-anchor=\"middle\">n, in multiples of the"
                  + " smallest</text>\n")
              .formatted(left + PLOT_WIDTH / 2, bottom + 40));
    }

    private void guides() {
      for (int start = lowest - MULTIPLES; start < highest; start++) {
        double from = Math.max(0, lowest - start);
        double to = Math.min(MULTIPLES, highest - start);
        if (from < to) {
          add(
              "<path class=\"guide\" d=\"M%s %sL%s %s\"/>\n"
                  .formatted(at(x(from)), at(y(start + from)), at(x(to)), at(y(start + to))));
        }
      }
    }

    private void curve(int number) {
      Curve curve = curves.get(number);
      StringBuilder path = new StringBuilder();
      for (Point point : curve.points()) {
        path.append(path.isEmpty() ? "M" : "L")
            .append(at(x(curve, point)))
            .append(" ")
            .append(at(y(point)));
      }
      add(
          ("<path d=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"2\""
                  + " stroke-dasharray=\"%s\"/>\n")
              .formatted(path, COLOURS.get(number), DASHES.get(number)));
      curve.points().forEach(point -> marker(number, x(curve, point), y(point)));
    }

    private double x(Curve curve, Point point) {
      return x(log(point.n()) - log(curve.points().getFirst().n()));
    }

    private double x(double multiple) {
      return left + PLOT_WIDTH * multiple / MULTIPLES;
    }

    private double y(Point point) {
      return y(log(figure.applyAsDouble(point)));
    }

    private double y(double decade) {
      return TOP + PLOT_HEIGHT * (highest - decade) / (highest - lowest);
    }
  }

  private void marker(int number, double x, double y) {
    String shape =
        switch (number % 4) {
          case 0 -> "m-4 0a4 4 0 1 0 8 0a4 4 0 1 0 -8 0";
          case 1 -> "m-4 -4h8v8h-8z";
          case 2 -> "m0 -5l5 9h-10z";
          default -> "m0 -5l5 5l-5 5l-5 -5z";
        };
    add("<path d=\"M%s %s%s\" fill=\"%s\"/>\n".formatted(at(x), at(y), shape, COLOURS.get(number)));
  }

  private void text(int x, int y, String style, String words) {
    add("<text class=\"%s\" x=\"%s\" y=\"%s\">%s</text>\n".formatted(style, x, y, escaped(words)));
  }

  private void add(String element) {
    svg.append(element);
  }

  /** A coordinate, to a tenth. */
  private static String at(double coordinate) {
    return String.format(Locale.ROOT, "%.1f", coordinate);
  }

  private static double log(double figure) {
    return Math.log10(Math.max(1, figure));
  }

  private static String escaped(String words) {
    return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
