package org.caravanserai.condition;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.caravanserai.Seeded;
import org.caravanserai.condition.ConditionCompiler.Accepted;
import org.junit.jupiter.api.Test;

class ScreenTest {
  private static final int RULES_PER_SEED = 30;
  private static final int FACTS_PER_SEED = 12;
  private static final ConditionCompiler COMPILER =
      new ConditionCompiler(RandomConditions.VOCABULARY);

  private static Condition condition(String text) {
    return ((Accepted<Condition>) COMPILER.condition(text)).value();
  }

  private static Facts facts(Map<String, ?> values) {
    return Facts.of(
        RandomConditions.VOCABULARY,
        values,
        id -> id.equals("uz.bcv") ? BigDecimal.valueOf(2) : null);
  }

  private static Truths screened(String text, Map<String, ?> values) {
    return Screen.of(List.of(new Screen.Rule(List.of(condition(text)), false))).test(facts(values));
  }

  private static Screen.Rule rule(RandomConditions random, Random coin) {
    List<Condition> conditions = new ArrayList<>();
    if (coin.nextBoolean()) {
      conditions.add(condition("project_region in ['UZ', 'UZ-TO']"));
    }
    if (coin.nextInt(3) == 0) {
      conditions.add(condition("investor_region == 'KZ' && resident"));
    }
    for (int i = coin.nextInt(3); i > 0; i--) {
      conditions.add(condition(random.condition(2)));
    }
    return new Screen.Rule(conditions, coin.nextInt(3) == 0);
  }

  private static Truth oneByOne(Screen.Rule rule, Facts facts) {
    return rule.conditions().stream()
        .map(condition -> condition.test(facts))
        .reduce(rule.any() ? Truth::or : Truth::and)
        .orElse(Truth.TRUE);
  }

  @Seeded(10)
  void many_rules_at_once_give_the_answers_of_each_alone(long seed) {
    RandomConditions random = new RandomConditions(seed);
    Random coin = new Random(seed);
    List<Screen.Rule> rules = new ArrayList<>();
    while (rules.size() < RULES_PER_SEED) {
      rules.add(rule(random, coin));
    }
    Screen screen = Screen.of(rules);
    for (int i = 0; i < FACTS_PER_SEED; i++) {
      Facts facts = facts(random.values(i / (FACTS_PER_SEED - 1.0)));
      assertThat(screen.test(facts))
          .containsExactly(rules.stream().map(r -> oneByOne(r, facts)).toArray(Truth[]::new));
    }
  }

  @Seeded(10)
  void the_reasons_are_the_truths_of_each_condition_alone(long seed) {
    RandomConditions random = new RandomConditions(seed);
    Random coin = new Random(seed);
    List<Screen.Rule> rules = new ArrayList<>();
    while (rules.size() < RULES_PER_SEED) {
      rules.add(rule(random, coin));
    }
    Screen screen = Screen.of(rules);
    Facts facts = facts(random.values(coin.nextDouble()));
    Reasons reasons = screen.explain(facts);
    assertThat(reasons.rules()).isEqualTo(screen.test(facts));
    for (int rule = 0; rule < rules.size(); rule++) {
      List<Condition> conditions = rules.get(rule).conditions();
      assertThat(reasons.conditions(rule)).isEqualTo(conditions.size());
      for (int i = 0; i < conditions.size(); i++) {
        assertThat(reasons.of(rule, i))
            .as("%s of rule %d", conditions.get(i).text(), rule)
            .isEqualTo(conditions.get(i).test(facts));
      }
    }
  }

  @Test
  void a_missing_code_leaves_unknown_what_the_rest_does_not_refuse() {
    List<Screen.Rule> rules = new ArrayList<>();
    for (String investor : List.of("KZ", "CN")) {
      for (int least = 1; least <= 6; least++) {
        String both =
            "project_region == 'UZ' && investor_region == '%s' && investment_usd >= %d"
                .formatted(investor, least);
        rules.add(new Screen.Rule(List.of(condition(both)), false));
      }
    }
    Truths truths =
        Screen.of(rules)
            .test(facts(Map.of("investor_region", "KZ", "investment_usd", BigDecimal.valueOf(3))));
    assertThat(truths.unknown()).containsExactly(0, 1, 2);
    assertThat(truths.holding()).isEmpty();
  }

  @Test
  void each_relation_holds_on_its_own_side_of_the_bound() {
    Map<String, List<Truth>> expected =
        Map.of(
            "<", List.of(Truth.TRUE, Truth.FALSE, Truth.FALSE),
            "<=", List.of(Truth.TRUE, Truth.TRUE, Truth.FALSE),
            "==", List.of(Truth.FALSE, Truth.TRUE, Truth.FALSE),
            "!=", List.of(Truth.TRUE, Truth.FALSE, Truth.TRUE),
            ">=", List.of(Truth.FALSE, Truth.TRUE, Truth.TRUE),
            ">", List.of(Truth.FALSE, Truth.FALSE, Truth.TRUE));
    expected.forEach((relation, truths) -> {
      Screen screen =
          Screen.of(
              List.of(
                  new Screen.Rule(
                      List.of(condition("investment_usd " + relation + " 5.0")), false)));
      for (int value = 4; value <= 6; value++) {
        Map<String, ?> values = Map.of("investment_usd", BigDecimal.valueOf(value));
        assertThat(screen.test(facts(values)))
            .as("%d %s 5.0", value, relation)
            .containsExactly(truths.get(value - 4));
      }
    });
  }

  @Test
  void numbers_that_no_double_can_tell_apart_are_compared_exactly() {
    Map<String, ?> aHairMore = Map.of("investment_usd", new BigDecimal("300000.00000000000000001"));
    assertThat(screened("investment_usd > 300000", aHairMore)).containsExactly(Truth.TRUE);
    assertThat(screened("investment_usd <= 300000", aHairMore)).containsExactly(Truth.FALSE);
    assertThat(screened("investment_usd == 300000.0", aHairMore)).containsExactly(Truth.FALSE);
    assertThat(screened("investment_usd == 300000.0", Map.of())).containsExactly(Truth.UNKNOWN);
  }

  @Test
  void a_rule_for_codes_that_the_project_has_not_is_refused_unread() {
    assertThat(screened("project_region == 'UZ' && exporter", Map.of("project_region", "KZ")))
        .containsExactly(Truth.FALSE);
    assertThat(
            screened(
                "project_region == 'UZ' && exporter",
                Map.of("project_region", "UZ", "exporter", true, "site_zones", Set.of())))
        .containsExactly(Truth.TRUE);
  }
}
