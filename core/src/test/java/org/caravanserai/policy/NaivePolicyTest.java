package org.caravanserai.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caravanserai.policy.KnowledgeFixture.TODAY;
import static org.caravanserai.policy.KnowledgeFixture.facts;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.caravanserai.Seeded;
import org.caravanserai.condition.Facts;
import org.caravanserai.knowledge.Knowledge;

/** The verdicts beside {@link NaiveRule}, which tries out every value of every missing fact. */
class NaivePolicyTest {

  /** Some criteria, joined by all or by any. */
  private record Rules(List<String> attributes, List<NaiveRule> criteria, boolean any) {

    static Rules random(Random random) {
      List<String> names = new ArrayList<>(RandomRules.DOMAINS.keySet());
      Collections.shuffle(names, random);
      List<String> attributes = names.subList(0, 2 + random.nextInt(3));
      List<NaiveRule> criteria = new ArrayList<>();
      int cut = 1 + random.nextInt(attributes.size() - 1);
      criteria.add(NaiveRule.random(random, attributes.subList(0, cut)));
      criteria.add(NaiveRule.random(random, attributes.subList(cut, attributes.size())));
      return new Rules(attributes, criteria, random.nextInt(3) == 0);
    }

    boolean apply(Map<String, ?> known) {
      return any
          ? criteria.stream().anyMatch(rule -> rule.holds(known))
          : criteria.stream().allMatch(rule -> rule.holds(known));
    }

    Knowledge knowledge() {
      KnowledgeFixture.Rule rule = RandomRules.house().policy("p");
      criteria.forEach(criterion -> rule.when(criterion.cel()));
      return (any ? rule.any() : rule).add().knowledge();
    }
  }

  private static Verdict verdict(List<Boolean> answers) {
    if (!answers.contains(false)) {
      return Verdict.APPLIES;
    }
    return answers.contains(true) ? Verdict.UNDETERMINED : Verdict.DOES_NOT_APPLY;
  }

  @Seeded(200)
  void a_verdict_is_what_all_ways_the_missing_facts_could_turn_out_have_in_common(long seed) {
    Random random = new Random(seed);
    Rules rules = Rules.random(random);
    Knowledge knowledge = rules.knowledge();
    for (int i = 0; i < 4; i++) {
      Map<String, Object> known = new RandomRules(random.nextLong()).values(i / 3.0);
      List<Map<String, Object>> all = NaiveRule.completions(rules.attributes(), known);
      Facts facts = facts(knowledge, known);
      Finding finding = PolicyAssessor.assess(knowledge, facts, TODAY).findings().getFirst();
      Verdict expected = verdict(all.stream().map(rules::apply).toList());

      assertThat(finding.verdict()).as("%s of %s", rules.criteria(), known).isEqualTo(expected);
      assertThat(VerdictScreen.of(knowledge, TODAY).judge(facts)).containsExactly(expected);
      assertThat(finding.needs()).isEqualTo(NaiveRule.deciding(rules::apply, all, known));
      assertThat(finding.criteria().stream().map(CriterionFinding::verdict))
          .isEqualTo(
              rules.criteria().stream()
                  .map(rule -> verdict(all.stream().map(rule::holds).toList()))
                  .map(NaivePolicyTest::ofCriterion)
                  .toList());
    }
  }

  private static CriterionVerdict ofCriterion(Verdict verdict) {
    return switch (verdict) {
      case APPLIES -> CriterionVerdict.MET;
      case DOES_NOT_APPLY -> CriterionVerdict.NOT_MET;
      case UNDETERMINED -> CriterionVerdict.UNKNOWN;
    };
  }
}
