package org.caravanserai.dossier.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.caravanserai.risk.Level;

/** The 5 × 5 matrix of likelihood and impact, the most likely row first. */
record RiskMatrix(List<Row> rows) {
  static final int LEVELS = 5;

  /** The risks of one likelihood, the lowest impact first. */
  record Row(int likelihood, List<Cell> cells) {}

  /** The risks of one likelihood and one impact, in their order. */
  record Cell(int score, List<RiskView> risks) {
    /** The class of its level in the style sheet. */
    String style() {
      return "risk-" + Level.of(score).name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  static RiskMatrix of(List<RiskView> risks) {
    List<Row> rows = new ArrayList<>();
    for (int likelihood = LEVELS; likelihood >= 1; likelihood--) {
      rows.add(row(likelihood, risks));
    }
    return new RiskMatrix(List.copyOf(rows));
  }

  private static Row row(int likelihood, List<RiskView> risks) {
    return new Row(
        likelihood,
        IntStream.rangeClosed(1, LEVELS)
            .mapToObj(impact -> new Cell(likelihood * impact, at(likelihood, impact, risks)))
            .toList());
  }

  private static List<RiskView> at(int likelihood, int impact, List<RiskView> risks) {
    return risks.stream()
        .filter(risk -> risk.likelihood() == likelihood && risk.impact() == impact)
        .toList();
  }
}
