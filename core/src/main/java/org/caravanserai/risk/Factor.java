package org.caravanserai.risk;

import org.caravanserai.condition.Truth;
import org.caravanserai.knowledge.Attribute;
import org.caravanserai.knowledge.Knowledge;
import org.caravanserai.knowledge.Risk;

/**
 * A risk with all that can be said of it before any fact is known.
 *
 * @param perConsignment whether it is judged for each consignment, if there are any
 * @param last whether it counts other risks, and so is judged after them
 */
record Factor(Risk risk, boolean perConsignment, boolean last) {

  static Factor of(Knowledge knowledge, Risk risk) {
    return new Factor(risk, isPerConsignment(knowledge, risk), Signals.isAccumulation(risk));
  }

  /** Whether its conditions fail, whatever a route fills in, and it cannot arise without them. */
  boolean isRefused(Scope scope) {
    return switch (risk.trigger()) {
      case CONDITIONS, BOTH -> CriteriaJudge.test(risk.criteria(), scope.facts()) == Truth.FALSE;
      case SIGNAL, EITHER -> false;
    };
  }

  private static boolean isPerConsignment(Knowledge knowledge, Risk risk) {
    Risk.Signal signal = risk.signal();
    return (signal != null && signal.name().startsWith(Signals.ROUTES_PREFIX))
        || risk.criteria().stream()
            .flatMap(criterion -> criterion.when().attributes().stream())
            .anyMatch(name -> isPerConsignment(knowledge, name));
  }

  private static boolean isPerConsignment(Knowledge knowledge, String name) {
    Attribute attribute = knowledge.contents().attributes().get(name);
    return attribute != null && attribute.perConsignment();
  }
}
