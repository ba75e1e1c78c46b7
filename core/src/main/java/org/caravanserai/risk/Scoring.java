package org.caravanserai.risk;

import java.util.Comparator;
import java.util.function.Function;
import org.caravanserai.knowledge.Risk;

/** How risks are scored and ranked. */
final class Scoring {
  private Scoring() {}

  /** Likelihood times impact: the product of the 5 x 5 matrix. */
  static int score(Risk risk) {
    return risk.likelihood().score() * risk.impact().score();
  }

  /** By score, then by impact, both descending, then by id: total, since ids differ. */
  static <T> Comparator<T> ranking(Function<T, Risk> risk) {
    Comparator<Risk> order =
        Comparator.comparingInt(Scoring::score)
            .thenComparingInt(r -> r.impact().score())
            .reversed()
            .thenComparing(Risk::id);
    return Comparator.comparing(risk, order);
  }
}
