package org.caravanserai.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caravanserai.policy.KnowledgeFixture.TODAY;
import static org.caravanserai.policy.KnowledgeFixture.facts;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.caravanserai.Seeded;
import org.caravanserai.condition.Facts;
import org.caravanserai.knowledge.Knowledge;
import org.caravanserai.knowledge.Policy;

/** Laws that hold for all policies and facts. */
class PolicyPropertiesTest {
  private static final KnowledgeFixture HOUSE = RandomRules.house();

  private static KnowledgeFixture.Rule rule(List<String> criteria, boolean any) {
    KnowledgeFixture.Rule rule = HOUSE.cleared().policy("p");
    criteria.forEach(rule::when);
    return any ? rule.any() : rule;
  }

  private static Finding assessed(Knowledge knowledge, Map<String, ?> values) {
    return PolicyAssessor.assess(knowledge, facts(knowledge, values), TODAY).findings().getFirst();
  }

  @Seeded(120)
  void one_more_fact_never_turns_what_is_settled(long seed) {
    RandomRules rules = new RandomRules(seed);
    Knowledge knowledge =
        rule(rules.criteria(), rules.coin())
            .tier("low", rules.condition(1), Map.of("rate", KnowledgeFixture.number("1")))
            .tier("high", rules.condition(1), Map.of("rate", KnowledgeFixture.number("2")))
            .worth("capital_usd * tier('rate')")
            .add()
            .knowledge();
    Map<String, Object> values = rules.values(0.5);
    Finding before = assessed(knowledge, values);
    RandomRules.DOMAINS.forEach((name, domain) -> {
      values.putIfAbsent(name, rules.oneOf(domain));
      Finding after = assessed(knowledge, values);
      if (before.verdict() != Verdict.UNDETERMINED) {
        assertThat(after.verdict()).isEqualTo(before.verdict());
      }
      if (before.worth() instanceof BenefitWorth.Usd) {
        assertThat(after.worth()).isEqualTo(before.worth());
      }
    });
    assertThat(assessed(knowledge, values).verdict()).isNotEqualTo(Verdict.UNDETERMINED);
  }

  @Seeded(120)
  void a_fact_that_is_not_asked_for_settles_nothing(long seed) {
    RandomRules rules = new RandomRules(seed);
    Knowledge knowledge = rule(rules.criteria(), rules.coin()).add().knowledge();
    Map<String, Object> values = rules.values(0.4);
    Finding before = assessed(knowledge, values);
    assertThat(before.needs().isEmpty()).isEqualTo(before.verdict() != Verdict.UNDETERMINED);
    RandomRules.DOMAINS.forEach((name, domain) -> {
      if (!before.needs().contains(name)) {
        values.putIfAbsent(name, rules.oneOf(domain));
      }
    });
    assertThat(assessed(knowledge, values).verdict()).isEqualTo(before.verdict());
  }

  @Seeded(120)
  void the_order_of_the_criteria_does_not_matter(long seed) {
    RandomRules rules = new RandomRules(seed);
    List<String> criteria = new ArrayList<>(rules.criteria());
    boolean any = rules.coin();
    Map<String, Object> values = rules.values(0.8);
    Finding one = assessed(rule(criteria, any).add().knowledge(), values);
    Collections.shuffle(criteria, rules.random());
    Finding other = assessed(rule(criteria, any).add().knowledge(), values);
    assertThat(other.verdict()).isEqualTo(one.verdict());
    assertThat(other.smallestChange()).isEqualTo(one.smallestChange());
    assertThat(other.needs()).isEqualTo(one.needs());
  }

  @Seeded(120)
  void only_what_applies_and_is_in_force_is_granted(long seed) {
    RandomRules rules = new RandomRules(seed);
    KnowledgeFixture house = HOUSE.cleared();
    for (Policy.Status status : Policy.Status.values()) {
      house
          .policy("p." + status)
          .when(rules.condition(1))
          .status(status)
          .supersedes("p." + rules.oneOf(List.of(Policy.Status.values())))
          .add();
    }
    Knowledge knowledge = house.knowledge();
    Facts facts = facts(knowledge, rules.values(0.8));
    for (Finding finding : PolicyAssessor.assess(knowledge, facts, TODAY).findings()) {
      assertThat(finding.granted())
          .isEqualTo(
              finding.verdict() == Verdict.APPLIES
                  && finding.policy().status() == Policy.Status.IN_FORCE
                  && finding.supersededBy().isEmpty());
      assertThat(finding.verdict()).isEqualTo(PolicyAssessor.verdict(finding.policy(), facts));
    }
  }

  @Seeded(120)
  void the_screen_of_all_policies_gives_the_same_verdicts(long seed) {
    RandomRules rules = new RandomRules(seed);
    KnowledgeFixture house = HOUSE.cleared();
    for (int i = 0; i < 4; i++) {
      KnowledgeFixture.Rule rule = house.policy("p" + i).when(rules.condition(2));
      (rules.coin() ? rule.any() : rule).when("region in ['TO', 'XO']").add();
    }
    Knowledge knowledge = house.knowledge();
    VerdictScreen screen = VerdictScreen.of(knowledge, TODAY);
    Facts facts = facts(knowledge, rules.values(0.6));
    assertThat(screen.judge(facts))
        .isEqualTo(screen.policies().stream().map(p -> PolicyAssessor.verdict(p, facts)).toList());
  }

  @Seeded(50)
  void a_policy_that_shares_criteria_with_others_is_answered_as_if_it_were_alone(long seed) {
    RandomRules rules = new RandomRules(seed);
    List<String> pool = Stream.generate(() -> rules.condition(2)).limit(3).toList();
    Map<String, List<String>> criteria = new TreeMap<>();
    KnowledgeFixture all = HOUSE.cleared();
    for (int i = 0; i < 4; i++) {
      criteria.put("p" + i, List.of(rules.oneOf(pool), rules.oneOf(pool)));
    }
    criteria.forEach((id, some) -> add(all, id, some));
    Map<String, Object> values = rules.values(0.8);
    Knowledge knowledge = all.knowledge();
    for (Finding finding :
        PolicyAssessor.assess(knowledge, facts(knowledge, values), TODAY).findings()) {
      String id = finding.policy().id();
      KnowledgeFixture alone = HOUSE.cleared();
      add(alone, id, criteria.getOrDefault(id, List.of()));
      assertThat(assessed(alone.knowledge(), values)).isEqualTo(finding);
    }
  }

  private static void add(KnowledgeFixture house, String id, List<String> criteria) {
    KnowledgeFixture.Rule rule = house.policy(id);
    criteria.forEach(rule::when);
    (id.compareTo("p2") < 0 ? rule : rule.any()).add();
  }

  @Seeded(120)
  void the_smallest_change_turns_the_verdict_and_nothing_smaller_does(long seed) {
    RandomRules rules = new RandomRules(seed);
    Knowledge knowledge = rule(rules.criteria(), rules.coin()).add().knowledge();
    Map<String, Object> values = rules.values(0.9);
    Finding finding = assessed(knowledge, values);
    if (finding.verdict() != Verdict.DOES_NOT_APPLY) {
      return;
    }
    Exhaustive.Size smallest =
        Exhaustive.smallest(knowledge, finding.policy(), facts(knowledge, values));
    switch (finding.smallestChange()) {
      case SmallestChange.Changes(List<Change> changes) -> {
        assertThat(Exhaustive.sizeOf(changes)).isEqualTo(smallest);
        Facts changed = facts(knowledge, values);
        for (Change change : changes) {
          assertThat(change.from()).isEqualTo(values.get(change.attribute()));
          changed = changed.with(change.attribute(), change.to());
        }
        assertThat(PolicyAssessor.verdict(finding.policy(), changed))
            .isNotEqualTo(Verdict.DOES_NOT_APPLY);
      }
      case SmallestChange.NoneWithinControl(List<String> blocking, boolean certain) -> {
        assertThat(smallest.attributes())
            .as("%s of %s", finding.policy().criteria(), values)
            .isGreaterThan(certain ? 100 : 3);
        assertThat(blocking).isNotEmpty();
      }
      case null -> throw new AssertionError("a refusal without its smallest change");
    }
  }
}
