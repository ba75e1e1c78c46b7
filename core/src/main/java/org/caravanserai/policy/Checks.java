package org.caravanserai.policy;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.caravanserai.condition.Facts;
import org.caravanserai.condition.Truth;
import org.caravanserai.knowledge.Policy;

/** Gathers the reasons why a human should look. */
final class Checks {
  private final Set<HumanCheck> checks = EnumSet.noneOf(HumanCheck.class);

  Checks when(boolean holds, HumanCheck check) {
    if (holds) {
      checks.add(check);
    }
    return this;
  }

  Checks tiers(Policy policy, Verdict verdict, List<Policy.Tier> holding, Facts facts) {
    boolean none =
        !policy.tiers().isEmpty()
            && policy.tiers().stream().allMatch(t -> t.when().test(facts) == Truth.FALSE);
    return when(holding.size() > 1 && verdict != Verdict.DOES_NOT_APPLY, HumanCheck.TIER_EDGE)
        .when(none && verdict == Verdict.APPLIES, HumanCheck.NO_TIER);
  }

  Checks status(Policy.Status status) {
    return when(status == Policy.Status.DRAFT, HumanCheck.STATUS_DRAFT)
        .when(status == Policy.Status.UNCERTAIN, HumanCheck.STATUS_UNCERTAIN)
        .when(status == Policy.Status.UNVERIFIED, HumanCheck.STATUS_UNVERIFIED);
  }

  List<HumanCheck> list() {
    return List.copyOf(checks);
  }
}
