package org.caravanserai.comparison;

import java.util.List;
import org.caravanserai.dossier.Dossier;
import org.caravanserai.profile.Profile;

/**
 * What differs between two dossiers.
 *
 * @param dossiers the two, neither of them null
 */
public record Comparison(
    Shift<Dossier> dossiers,
    List<ValueShift> values,
    List<PolicyChange> policies,
    List<QuestionChange> questions,
    PlanChange plan,
    List<RouteChange> routes,
    List<RiskChange> risks) {
  public Comparison {
    values = List.copyOf(values);
    policies = List.copyOf(policies);
    questions = List.copyOf(questions);
    routes = List.copyOf(routes);
    risks = List.copyOf(risks);
  }

  /**
   * Compares two dossiers.
   *
   * @throws IllegalArgumentException when a part is missing or they rest on different knowledge
   */
  public static Comparison of(Dossier before, Dossier after) {
    if (Pair.of(before, after).isOfEditions()) {
      throw new IllegalArgumentException("The two dossiers rest on different knowledge");
    }
    return ofEditions(before, after);
  }

  /**
   * Compares two dossiers that may rest on different knowledge; where that alone is the reason for
   * a change, it is {@link Reason.Edition}.
   *
   * @throws IllegalArgumentException when a part is missing
   */
  public static Comparison ofEditions(Dossier before, Dossier after) {
    return Pair.of(before, after).compare();
  }

  /** What two profiles say differently. */
  public static List<ValueShift> of(Profile before, Profile after) {
    return ProfileShifts.of(before, after);
  }

  /** Whether nothing differs. */
  public boolean isNone() {
    return values.isEmpty()
        && policies.isEmpty()
        && questions.isEmpty()
        && plan.isNone()
        && routes.isEmpty()
        && risks.isEmpty();
  }
}
