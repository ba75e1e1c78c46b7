package org.caravanserai.comparison;

import java.util.List;
import org.caravanserai.knowledge.Text;
import org.caravanserai.risk.Evidence;

/**
 * A risk that appeared, went, or weighs differently.
 *
 * @param state null when the risk is excluded
 */
public record RiskChange(String id, Text title, Shift<State> state) {

  /**
   * How a risk stands.
   *
   * @param open whether it can merely not be excluded
   * @param evidence empty when it is open
   */
  public record State(boolean open, int score, List<Evidence> evidence) {
    public State {
      evidence = List.copyOf(evidence);
    }

    boolean weighs(State other) {
      return open == other.open && score == other.score;
    }
  }
}
