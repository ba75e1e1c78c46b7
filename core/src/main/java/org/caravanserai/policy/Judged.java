package org.caravanserai.policy;

import java.util.ArrayList;
import java.util.List;
import org.caravanserai.knowledge.Policy;

/**
 * A policy with its verdict in each of its scopes.
 *
 * @param scopes the project alone, or every consignment
 * @param verdicts one for each scope
 */
record Judged(Rule rule, List<Scope> scopes, List<Verdict> verdicts) {

  /** Judges a policy in the scopes that its attributes ask for. */
  static Judged of(Rule rule, Scope project, List<Scope> consignments) {
    boolean each = !consignments.isEmpty() && rule.perConsignment();
    List<Scope> scopes = each ? consignments : List.of(project);
    List<Verdict> verdicts = new ArrayList<>(scopes.size());
    scopes.forEach(scope -> verdicts.add(rule.verdict(scope.given())));
    return new Judged(rule, scopes, verdicts);
  }

  Policy policy() {
    return rule.policy();
  }

  boolean perConsignment() {
    return scopes.getFirst().consignment() != null;
  }

  /** Whether it applies where the scope lies; for the project, in any or in all consignments. */
  boolean appliesIn(Scope scope, boolean inAll) {
    if (!perConsignment()) {
      return verdicts.getFirst() == Verdict.APPLIES;
    }
    if (scope.consignment() != null) {
      return verdicts.get(scope.position()) == Verdict.APPLIES;
    }
    return inAll
        ? verdicts.stream().allMatch(v -> v == Verdict.APPLIES)
        : verdicts.contains(Verdict.APPLIES);
  }
}
