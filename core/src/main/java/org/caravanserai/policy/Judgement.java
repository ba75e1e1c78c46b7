package org.caravanserai.policy;

import java.util.function.IntFunction;
import org.caravanserai.condition.Facts;
import org.caravanserai.condition.Truth;
import org.caravanserai.knowledge.Policy;

/** The verdict alone, without reasons: the fast path. A policy without criteria applies to all. */
final class Judgement {
  private Judgement() {}

  static Verdict verdict(Policy policy, Facts facts) {
    return verdict(policy, i -> policy.criteria().get(i).when().test(facts));
  }

  /**
   * The verdict by the truth of the criteria.
   *
   * @param truths by the place of a criterion; asked until the verdict is settled
   */
  static Verdict verdict(Policy policy, IntFunction<Truth> truths) {
    int criteria = policy.criteria().size();
    boolean any = policy.anyCriterion() && criteria > 0;
    return Verdict.of(any ? any(criteria, truths) : all(criteria, truths));
  }

  private static Truth all(int criteria, IntFunction<Truth> truths) {
    Truth all = Truth.TRUE;
    for (int i = 0; i < criteria && all != Truth.FALSE; i++) {
      all = all.and(truths.apply(i));
    }
    return all;
  }

  private static Truth any(int criteria, IntFunction<Truth> truths) {
    Truth any = Truth.FALSE;
    for (int i = 0; i < criteria && any != Truth.TRUE; i++) {
      any = any.or(truths.apply(i));
    }
    return any;
  }
}
