package org.caravanserai.policy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.caravanserai.condition.Condition;
import org.caravanserai.knowledge.Attribute;
import org.caravanserai.knowledge.Knowledge;
import org.caravanserai.knowledge.Policy;

/**
 * A policy with all that can be said of it before any fact is known.
 *
 * @param terms its criteria, in their order
 * @param perConsignment whether it mentions an attribute of consignments
 * @param series the reference series that its criteria mention
 * @param related whether it names another policy or another names it
 * @param changeable the attributes of its criteria that are within a company's control, by name
 */
record Rule(
    Policy policy,
    List<Term> terms,
    boolean perConsignment,
    List<String> series,
    Leaves leaves,
    boolean related,
    List<String> changeable) {

  /**
   * A rule.
   *
   * @param numbers the numbers of conditions by their texts, to which those of the policy are added
   * @param related the ids of all policies that name others or are named
   */
  static Rule of(
      Knowledge knowledge, Policy policy, Map<String, Integer> numbers, Set<String> related) {
    Leaves leaves = Leaves.of(policy);
    return new Rule(
        policy,
        policy.criteria().stream().map(c -> Term.of(policy, c, numbers)).toList(),
        mentioned(policy).map(knowledge::getAttribute).anyMatch(Attribute::perConsignment),
        policy.criteria().stream().flatMap(c -> c.when().series().stream()).distinct().toList(),
        leaves,
        related.contains(policy.id()),
        leaves.attributes().stream()
            .filter(name -> knowledge.getAttribute(name).withinControl())
            .toList());
  }

  Verdict verdict(Tested facts) {
    return Judgement.verdict(policy, i -> facts.truth(terms.get(i)));
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
