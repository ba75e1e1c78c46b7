package org.caravanserai.risk;

import java.util.List;
import org.caravanserai.knowledge.Risk;

/**
 * A risk that can be neither confirmed nor excluded.
 *
 * @param consignments for which it is open, in the order given; empty when it is judged over the
 *     project
 * @param needs what could settle it, in order
 */
public record OpenRisk(Risk risk, List<String> consignments, List<Need> needs) {
  public OpenRisk {
    consignments = List.copyOf(consignments);
    needs = List.copyOf(needs);
  }

  /** Likelihood times impact, 1 to 25, if it holds. */
  public int score() {
    return Scoring.score(risk);
  }

  /** How that score is called. */
  public Level level() {
    return Level.of(score());
  }
}
