package org.caravanserai.risk;

import java.util.List;
import java.util.Set;
import org.caravanserai.knowledge.Confidence;

/** Signals from the register itself. */
final class RegisterSignals {
  private static final int MANY = 3;

  private RegisterSignals() {}

  /**
   * {@code risk.accumulation}: at least three entries of the register are of one of the categories
   * (all together, not each) and score 9 or more. Risks that watch for accumulation are not
   * counted, so that their order does not matter.
   */
  static Showing accumulation(Scene scene) {
    Set<String> categories = scene.parameters().categories();
    List<RiskEntry> serious =
        scene.register().stream()
            .filter(entry -> categories.contains(entry.risk().category()))
            .filter(entry -> entry.score() >= Level.HIGH_FROM)
            .sorted(Scoring.ranking(RiskEntry::risk))
            .toList();
    if (serious.size() < MANY) {
      return new Showing.NotShown();
    }
    Confidence lowest =
        serious.stream().map(RiskEntry::confidence).reduce(Confidence.HIGH, Confidence::and);
    return new Showing.Shown(
        List.of(
            new Evidence.Accumulation(
                Sorted.copyOf(categories), serious.stream().map(RiskEntry::id).toList(), lowest)));
  }
}
