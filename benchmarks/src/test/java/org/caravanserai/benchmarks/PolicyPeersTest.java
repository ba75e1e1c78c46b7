package org.caravanserai.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.caravanserai.condition.Reasons;
import org.caravanserai.condition.Screen;
import org.caravanserai.condition.Truth;
import org.caravanserai.condition.Truths;
import org.caravanserai.condition.Vocabulary;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** All contestants give the same answers, or their times say nothing. */
class PolicyPeersTest {
  private static final int RULES = 150;
  private static final int PROJECTS = 150;
  private static final long SEED = Long.getLong("seed", 42);

  private static BitSet holding(Truths truths) {
    BitSet holding = new BitSet();
    truths.holding().forEach(holding::set);
    return holding;
  }

  @ParameterizedTest(name = "{0} attributes")
  @ValueSource(ints = {4, 80})
  void the_same_rules_hold_for_all_contestants(int attributes) {
    PolicyRules generator = new PolicyRules(attributes, SEED);
    List<PolicyRules.Rule> rules = generator.rules(RULES);
    Vocabulary vocabulary = OwnPolicies.vocabulary(generator);
    Screen own = Screen.of(OwnPolicies.compile(vocabulary, rules));
    PlainPolicies plain = new PlainPolicies(rules);
    CelPolicies cel = new CelPolicies(generator, rules);
    int held = 0;
    try (var equalityFirst = new DroolsPolicies(rules, DroolsPolicies.Order.EQUALITY_FIRST);
        var numberFirst = new DroolsPolicies(rules, DroolsPolicies.Order.NUMBER_FIRST)) {
      for (int i = 0; i < PROJECTS; i++) {
        PolicyRules.Project project = generator.project();
        BitSet expected = plain.holding(project);
        held += expected.cardinality();
        assertThat(holding(own.test(OwnPolicies.facts(vocabulary, project, Set.of()))))
            .as("own answer with seed %d, project %d", SEED, i)
            .isEqualTo(expected);
        assertThat(equalityFirst.holding(project)).isEqualTo(expected);
        assertThat(numberFirst.holding(project)).isEqualTo(expected);
        assertThat(cel.holding(CelPolicies.facts(project))).isEqualTo(expected);
      }
    }
    assertThat(held).isPositive();
  }

  @ParameterizedTest(name = "{0} attributes")
  @ValueSource(ints = {4, 80})
  void with_facts_missing_the_answers_are_those_of_cel(int attributes) {
    PolicyRules generator = new PolicyRules(attributes, SEED);
    List<PolicyRules.Rule> rules = generator.rules(RULES);
    Vocabulary vocabulary = OwnPolicies.vocabulary(generator);
    List<Screen.Rule> compiled = OwnPolicies.compile(vocabulary, rules);
    Screen own = Screen.of(compiled);
    CelPolicies cel = new CelPolicies(generator, rules);
    Random coin = new Random(SEED);
    for (int i = 0; i < PROJECTS / 5; i++) {
      PolicyRules.Project project = generator.project();
      Map<String, Object> all = CelPolicies.facts(project);
      Set<String> missing = new TreeSet<>(all.keySet());
      missing.removeIf(_ -> coin.nextBoolean());
      var facts = OwnPolicies.facts(vocabulary, project, missing);
      Reasons reasons = own.explain(facts);
      assertThat(reasons.rules())
          .as("seed %d, project %d without %s", SEED, i, missing)
          .isEqualTo(cel.test(all, missing));
      for (int rule = 0; rule < RULES; rule++) {
        for (int c = 0; c < reasons.conditions(rule); c++) {
          Truth alone = compiled.get(rule).conditions().get(c).test(facts);
          assertThat(reasons.of(rule, c)).isEqualTo(alone);
        }
      }
    }
  }
}
