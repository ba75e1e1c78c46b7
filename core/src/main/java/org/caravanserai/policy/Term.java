package org.caravanserai.policy;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.caravanserai.condition.Condition;
import org.caravanserai.knowledge.Policy;

/**
 * A criterion of a rule, with the findings that need no facts.
 *
 * @param number of its condition; conditions of the same text have the same
 * @param attributes that the condition mentions, by name
 */
record Term(
    Policy.Criterion criterion,
    int number,
    List<String> attributes,
    LegalBasis basis,
    CriterionFinding met,
    CriterionFinding notMet) {

  /** A term, its condition numbered on from those that have a number. */
  static Term of(Policy policy, Policy.Criterion criterion, Map<String, Integer> numbers) {
    LegalBasis basis = new LegalBasis(criterion.basis(), policy.instrument());
    String text = criterion.when().text();
    int next = numbers.size();
    return new Term(
        criterion,
        numbers.computeIfAbsent(text, _ -> next),
        List.copyOf(new TreeSet<>(criterion.when().attributes())),
        basis,
        new CriterionFinding(criterion, CriterionVerdict.MET, List.of(), basis),
        new CriterionFinding(criterion, CriterionVerdict.NOT_MET, List.of(), basis));
  }

  Condition when() {
    return criterion.when();
  }

  CriterionFinding finding(Tested facts) {
    return switch (facts.truth(this)) {
      case TRUE -> met;
      case FALSE -> notMet;
      case UNKNOWN ->
          new CriterionFinding(
              criterion,
              CriterionVerdict.UNKNOWN,
              List.copyOf(new TreeSet<>(when().needs(facts.facts()))),
              basis);
    };
  }
}
