package org.caravanserai.benchmarks;

import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;

/** The generated rules as plain Java predicates, one closure each, tested one after another. */
final class PlainPolicies {
  private final List<Predicate<PolicyRules.Project>> rules;

  PlainPolicies(List<PolicyRules.Rule> rules) {
    this.rules = rules.stream().map(PlainPolicies::predicate).toList();
  }

  /** The indices of the rules that hold. */
  BitSet holding(PolicyRules.Project project) {
    BitSet holding = new BitSet(rules.size());
    for (int i = 0; i < rules.size(); i++) {
      if (rules.get(i).test(project)) {
        holding.set(i);
      }
    }
    return holding;
  }

  private static Predicate<PolicyRules.Project> predicate(PolicyRules.Rule rule) {
    PolicyRules.Code first = rule.first();
    PolicyRules.Code second = rule.second();
    PolicyRules.Bound least = rule.least();
    PolicyRules.Bound most = rule.most();
    return project ->
        first.code().equals(project.text(first.attribute()))
            && second.code().equals(project.text(second.attribute()))
            && project.number(least.attribute()) >= least.value()
            && project.number(most.attribute()) <= most.value();
  }
}
