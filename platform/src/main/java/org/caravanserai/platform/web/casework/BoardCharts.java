package org.caravanserai.platform.web.casework;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.caravanserai.message.Messages;
import org.caravanserai.platform.casework.Board;

/** Draws the charts of a board. */
final class BoardCharts {
  private static final int MOST_ROWS = 12;
  private static final int LONGEST_LABEL = 34;
  private static final int BELOW_LABEL = 6;
  private static final int THICK = 14;
  private static final int THIN = 4;

  private BoardCharts() {}

  /** A group by its name. */
  record Named(String name, Board.Group group) {}

  /** How open cases stand; the fullest first. */
  static Chart open(List<Named> groups, String title, Messages messages) {
    List<Named> some =
        groups.stream().filter(one -> one.group().count().open() > 0).limit(MOST_ROWS).toList();
    int most = some.stream().mapToInt(one -> one.group().count().open()).max().orElse(1);
    List<Chart.Row> rows = new ArrayList<>();
    List<String> said = new ArrayList<>();
    for (Named one : some) {
      Board.Count count = one.group().count();
      int y = Chart.labelAt(rows.size());
      List<Chart.Part> parts = new ArrayList<>();
      double x = 0;
      for (Stack stack :
          List.of(
              new Stack("on-time", count.onTime()),
              new Stack("waiting", count.waiting()),
              new Stack("late", count.late()))) {
        if (stack.count() > 0) {
          double width = 100.0 * stack.count() / most;
          parts.add(new Chart.Part(stack.style(), x, width, y + BELOW_LABEL, THICK));
          x += width;
        }
      }
      rows.add(
          new Chart.Row(
              shortened(one.name()),
              count.onTime() + " · " + count.waiting() + " · " + count.late(),
              y,
              parts));
      said.add(
          messages.get(
              "boards.chart.open.row", one.name(), count.onTime(), count.waiting(), count.late()));
    }
    return new Chart(
        "chart-open",
        title,
        messages.phrases(said),
        List.of(
            new Chart.Key("on-time", messages.get("boards.on-time")),
            new Chart.Key("waiting", messages.get("boards.waiting")),
            new Chart.Key("late", messages.get("boards.late"))),
        rows,
        rows.size() * Chart.ROW);
  }

  private record Stack(String style, int count) {}

  /** How many working days a clock took: the median as a bar, P90 as a line below it. */
  static Chart days(List<Named> groups, String clock, String title, Messages messages) {
    List<Chart.Row> rows = new ArrayList<>();
    List<String> said = new ArrayList<>();
    double most =
        groups.stream()
            .map(one -> BoardLines.pace(one.group().paces(), clock))
            .filter(pace -> pace != null)
            .mapToDouble(pace -> pace.p90().doubleValue())
            .max()
            .orElse(1);
    for (Named one : groups) {
      Board.Pace pace = BoardLines.pace(one.group().paces(), clock);
      if (pace == null || rows.size() == MOST_ROWS) {
        continue;
      }
      int y = Chart.labelAt(rows.size());
      int bar = y + BELOW_LABEL;
      rows.add(
          new Chart.Row(
              shortened(one.name()),
              messages.number(pace.median()) + " · " + messages.number(pace.p90()),
              y,
              List.of(
                  new Chart.Part("median", 0, share(pace.median(), most), bar, THICK),
                  new Chart.Part("p90", 0, share(pace.p90(), most), bar + THICK, THIN))));
      said.add(
          messages.get(
              "boards.chart.days.row",
              one.name(),
              messages.number(pace.median()),
              messages.number(pace.p90())));
    }
    return new Chart(
        "chart-days",
        title,
        messages.phrases(said),
        List.of(
            new Chart.Key("median", messages.get("boards.median")),
            new Chart.Key("p90", messages.get("boards.p90"))),
        rows,
        rows.size() * Chart.ROW);
  }

  private static double share(BigDecimal days, double most) {
    return most <= 0 ? 0 : 100 * days.doubleValue() / most;
  }

  private static String shortened(String name) {
    return name.codePointCount(0, name.length()) <= LONGEST_LABEL
        ? name
        : name.substring(0, name.offsetByCodePoints(0, LONGEST_LABEL - 1)) + "…";
  }
}
