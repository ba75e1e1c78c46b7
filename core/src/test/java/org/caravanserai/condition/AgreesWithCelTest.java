package org.caravanserai.condition;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import dev.cel.runtime.Program;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.caravanserai.Seeded;
import org.caravanserai.condition.ConditionCompiler.Accepted;
import org.caravanserai.condition.ConditionCompiler.Compiled;

/** Our own evaluation is held to cel-java's, on random conditions and facts with gaps. */
class AgreesWithCelTest {
  private static final int CONDITIONS_PER_SEED = 2;
  private static final int FACTS_PER_CONDITION = 8;

  private static final ConditionCompiler COMPILER =
      new ConditionCompiler(RandomConditions.VOCABULARY);
  private static final ImmutableMap<String, Double> ALL_AMOUNTS =
      ImmutableMap.of("uz.bcv", 2.0, "kz.mci", 0.5);
  private static final ImmutableMap<String, Double> ONE_AMOUNT = ImmutableMap.of("uz.bcv", 4.0);
  private static final CelReference ALL_KNOWN = new CelReference(ALL_AMOUNTS);
  private static final CelReference ONE_KNOWN = new CelReference(ONE_AMOUNT);

  private static <T> T accepted(Compiled<T> compiled) {
    assertThat(compiled).isInstanceOf(Accepted.class);
    return ((Accepted<T>) compiled).value();
  }

  private static Facts facts(Map<String, ?> values, Map<String, Double> amounts) {
    return Facts.of(
        RandomConditions.VOCABULARY,
        values,
        id -> {
          Double amount = amounts.get(id);
          return amount == null ? null : BigDecimal.valueOf(amount);
        });
  }

  private static Truth truth(CelReference.Answer answer) {
    return answer.value() instanceof Boolean settled ? Truth.of(settled) : Truth.UNKNOWN;
  }

  @Seeded(120)
  void a_condition_is_true_false_or_unknown_exactly_when_cel_says_so(long seed) throws Exception {
    RandomConditions random = new RandomConditions(seed);
    for (int i = 0; i < CONDITIONS_PER_SEED; i++) {
      String text = random.condition(3);
      Condition condition = accepted(COMPILER.condition(text));
      List<Map<String, Object>> facts = facts(random);
      assertAgreement(condition, facts, ALL_AMOUNTS, ALL_KNOWN);
      assertAgreement(condition, facts, ONE_AMOUNT, ONE_KNOWN);
    }
  }

  /** From nothing known to everything known. */
  private static List<Map<String, Object>> facts(RandomConditions random) {
    return IntStream.range(0, FACTS_PER_CONDITION)
        .mapToObj(i -> random.values(i / (FACTS_PER_CONDITION - 1.0)))
        .toList();
  }

  private static void assertAgreement(
      Condition condition,
      List<Map<String, Object>> all,
      Map<String, Double> amounts,
      CelReference cel)
      throws Exception {
    Program program = cel.program(condition.text());
    for (Map<String, Object> values : all) {
      CelReference.Answer answer = cel.eval(program, values);
      Facts facts = facts(values, amounts);
      assertThat(condition.test(facts))
          .as("%s of %s and %s", condition.text(), values, amounts)
          .isEqualTo(truth(answer));
      assertThat(condition.needs(facts))
          .as("%s of %s and %s", condition.text(), values, amounts)
          .containsExactlyInAnyOrderElementsOf(answer.unknown());
    }
  }

  @Seeded(120)
  void a_formula_has_the_value_that_cel_computes(long seed) throws Exception {
    RandomConditions random = new RandomConditions(seed);
    for (int i = 0; i < CONDITIONS_PER_SEED; i++) {
      String text = random.number(3);
      Formula formula = accepted(COMPILER.formula(text));
      Map<String, Object> values = random.values(i < 2 ? 0.5 : 1.0);
      BigDecimal value = formula.value(facts(values, ALL_AMOUNTS), Map.of());
      CelReference.Answer answer = ALL_KNOWN.eval(ALL_KNOWN.program(text), values);
      assertThat(value == null ? Set.of() : value.doubleValue() + 0.0)
          .as("%s of %s", text, values)
          .isEqualTo(answer.value() instanceof Double number ? number + 0.0 : Set.of());
    }
  }
}
