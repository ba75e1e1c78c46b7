package org.caravanserai.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The table of one comparison, in Markdown. */
final class ComparisonTable {
  private static final List<String> SAMPLED =
      List.of("", "mean", "p50", "p95", "p99", "CPU", "allocated", "ratio (min to max)");
  private static final List<String> ONCE =
      List.of("", "time (min to max)", "CPU", "allocated", "ratio (min to max)");

  private final Comparison comparison;
  private final Map<Entrant, List<Outcome>> outcomes;

  /**
   * A table of these outcomes.
   *
   * @param outcomes for each contestant one outcome of each round, in the order of the rounds
   */
  ComparisonTable(Comparison comparison, Map<Entrant, List<Outcome>> outcomes) {
    this.comparison = comparison;
    this.outcomes = outcomes;
  }

  /** The lines of the table. */
  List<String> lines() {
    List<String> heads = comparison.once() ? ONCE : SAMPLED;
    List<String> lines = new ArrayList<>();
    lines.add(row(heads));
    lines.add("|---" + "|---:".repeat(heads.size() - 1) + "|");
    for (Entrant entrant : comparison.entrants()) {
      lines.add(row(comparison.once() ? once(entrant) : sampled(entrant)));
    }
    return lines;
  }

  private List<String> sampled(Entrant entrant) {
    List<Outcome> rounds = rounds(entrant);
    return List.of(
        entrant.title(),
        Figures.time(Figures.of(rounds, Outcome::mean).median()),
        Figures.time(Figures.of(rounds, Outcome::p50).median()),
        Figures.time(Figures.of(rounds, Outcome::p95).median()),
        Figures.time(Figures.of(rounds, Outcome::p99).median()),
        Figures.time(Figures.of(rounds, Outcome::cpu).median()),
        Figures.bytes(Figures.of(rounds, Outcome::allocatedBytes).median()),
        ratio(entrant));
  }

  private List<String> once(Entrant entrant) {
    List<Outcome> rounds = rounds(entrant);
    Figures times = Figures.of(rounds, Outcome::mean);
    return List.of(
        entrant.title(),
        "%s (%s to %s)"
            .formatted(
                Figures.time(times.median()), Figures.time(times.min()), Figures.time(times.max())),
        Figures.time(Figures.of(rounds, Outcome::cpu).median()),
        Figures.bytes(Figures.of(rounds, Outcome::allocatedBytes).median()),
        ratio(entrant));
  }

  private String ratio(Entrant entrant) {
    if (entrant.method().equals(comparison.baseline())) {
      return "1";
    }
    Figures ratios = Figures.ratios(rounds(entrant), rounds(comparison.baselineOf(entrant)));
    return "%s (%s to %s)"
        .formatted(
            Figures.digits(ratios.median()),
            Figures.digits(ratios.min()),
            Figures.digits(ratios.max()));
  }

  private List<Outcome> rounds(Entrant entrant) {
    return outcomes.getOrDefault(entrant, List.of());
  }

  private static String row(List<String> cells) {
    return "| " + String.join(" | ", cells) + " |";
  }
}
