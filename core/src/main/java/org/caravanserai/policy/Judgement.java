package org.caravanserai.policy;

import java.util.List;
import org.caravanserai.condition.Facts;
import org.caravanserai.condition.Truth;
import org.caravanserai.knowledge.Policy;

/** The verdict alone, without reasons: the fast path. A policy without criteria applies to all. */
final class Judgement {
  private Judgement() {}

  static Verdict verdict(Policy policy, Facts facts) {
    List<Policy.Criterion> criteria = policy.criteria();
    boolean any = policy.anyCriterion() && !criteria.isEmpty();
    return Verdict.of(any ? any(criteria, facts) : all(criteria, facts));
  }

  private static Truth all(List<Policy.Criterion> criteria, Facts facts) {
    Truth all = Truth.TRUE;
    for (int i = 0; i < criteria.size() && all != Truth.FALSE; i++) {
      all = all.and(criteria.get(i).when().test(facts));
    }
    return all;
  }

  private static Truth any(List<Policy.Criterion> criteria, Facts facts) {
    Truth any = Truth.FALSE;
    for (int i = 0; i < criteria.size() && any != Truth.TRUE; i++) {
      any = any.or(criteria.get(i).when().test(facts));
    }
    return any;
  }
}
