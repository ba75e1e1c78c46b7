package org.caravanserai.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.caravanserai.condition.Facts;
import org.caravanserai.condition.Screen;
import org.caravanserai.condition.Truth;
import org.caravanserai.knowledge.Knowledge;
import org.caravanserai.knowledge.Policy;

/**
 * The verdicts of all policies of one day, without reasons: for many projects against the same
 * policies. Built once per day; the verdicts are those of {@link PolicyAssessor}.
 */
public final class VerdictScreen {
  private final List<Policy> policies;
  private final Screen screen;

  private VerdictScreen(List<Policy> policies) {
    this.policies = policies;
    this.screen = Screen.of(policies.stream().map(VerdictScreen::rule).toList());
  }

  /** A screen of the policies that hold on a day. */
  public static VerdictScreen of(Knowledge knowledge, LocalDate asOf) {
    return new VerdictScreen(knowledge.policiesOn(asOf));
  }

  /** The policies, by id. */
  public List<Policy> policies() {
    return policies;
  }

  /** One verdict for each of the {@link #policies()}, in their order. */
  public List<Verdict> judge(Facts facts) {
    List<Verdict> verdicts = new ArrayList<>(policies.size());
    for (Truth truth : screen.test(facts)) {
      verdicts.add(Verdict.of(truth));
    }
    return verdicts;
  }

  private static Screen.Rule rule(Policy policy) {
    return new Screen.Rule(
        policy.criteria().stream().map(Policy.Criterion::when).toList(), policy.anyCriterion());
  }
}
