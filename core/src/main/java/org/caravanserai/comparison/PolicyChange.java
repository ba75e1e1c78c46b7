package org.caravanserai.comparison;

import java.math.BigDecimal;
import java.util.List;
import org.caravanserai.knowledge.Policy;
import org.caravanserai.knowledge.Text;
import org.caravanserai.knowledge.Validity;
import org.caravanserai.policy.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * A policy that stands differently.
 *
 * @param consignments for which it does; empty when it is judged over the project
 * @param state null when no version is in force, or the consignment is not there
 * @param reasons not empty
 */
public record PolicyChange(
    String id,
    Text title,
    String jurisdiction,
    List<String> consignments,
    Shift<State> state,
    List<Reason> reasons) {
  public PolicyChange {
    consignments = List.copyOf(consignments);
    reasons = List.copyOf(reasons);
  }

  /**
   * How a policy stands.
   *
   * @param sizes the tiers that hold; empty for a policy that does not apply
   * @param worthUsd null when it is not known, or the policy does not apply
   */
  public record State(
      Verdict verdict,
      boolean granted,
      List<Policy.Tier> sizes,
      @Nullable BigDecimal worthUsd,
      Text gives,
      Validity valid) {
    public State {
      sizes = List.copyOf(sizes);
    }

    boolean concerns() {
      return verdict != Verdict.DOES_NOT_APPLY;
    }
  }

  /** Whether it applies, or may apply, before or after. */
  public boolean concerns() {
    State before = state.before();
    State after = state.after();
    return (before != null && before.concerns()) || (after != null && after.concerns());
  }

  PolicyChange forConsignments(List<String> ids) {
    return new PolicyChange(id, title, jurisdiction, ids, state, reasons);
  }
}
