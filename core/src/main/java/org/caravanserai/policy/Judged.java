package org.caravanserai.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.caravanserai.condition.Condition;
import org.caravanserai.knowledge.Knowledge;
import org.caravanserai.knowledge.Policy;

/**
 * A policy with its verdict in each of its scopes.
 *
 * @param scopes the project alone, or every consignment
 * @param verdicts one for each scope
 */
record Judged(Policy policy, List<Scope> scopes, List<Verdict> verdicts) {

  /** Judges a policy in the scopes that its attributes ask for. */
  static Judged of(Knowledge knowledge, Policy policy, Scope project, List<Scope> consignments) {
    boolean each = !consignments.isEmpty() && mentionsConsignment(knowledge, policy);
    List<Scope> scopes = each ? consignments : List.of(project);
    List<Verdict> verdicts = new ArrayList<>(scopes.size());
    scopes.forEach(scope -> verdicts.add(Judgement.verdict(policy, scope.facts())));
    return new Judged(policy, scopes, verdicts);
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

  private static boolean mentionsConsignment(Knowledge knowledge, Policy policy) {
    return mentioned(policy).anyMatch(name -> knowledge.getAttribute(name).perConsignment());
  }

  private static Stream<String> mentioned(Policy policy) {
    Policy.Worth worth = policy.worth();
    Stream<Condition> conditions =
        Stream.concat(
            policy.criteria().stream().map(Policy.Criterion::when),
            policy.tiers().stream().map(Policy.Tier::when));
    return Stream.concat(
        conditions.flatMap(condition -> condition.attributes().stream()),
        worth == null ? Stream.of() : worth.usd().attributes().stream());
  }
}
