package org.caravanserai.condition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caravanserai.condition.Dictionary.facts;
import static org.caravanserai.condition.Dictionary.formula;

import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FormulaTest {
  private static final BigDecimal MILLION = new BigDecimal("1000000");

  @Test
  void a_worth_is_exact_to_the_last_digit() {
    var worth = formula("profit_usd * 0.15 * tier('years')");
    assertThat(
            worth.value(facts(Map.of("profit_usd", MILLION)), Map.of("years", new BigDecimal(3))))
        .isEqualByComparingTo("450000");
    assertThat(worth.attributes()).containsExactly("profit_usd");
    assertThat(worth.tierValues()).containsExactly("years");
  }

  @Test
  void a_worth_is_not_known_while_a_part_of_it_is_not() {
    var worth = formula("profit_usd * 0.15 * tier('years') - amount('uz.open')");
    var profit = facts(Map.of("profit_usd", MILLION));
    assertThat(worth.value(facts(Map.of()), Map.of("years", BigDecimal.ONE))).isNull();
    assertThat(worth.value(profit, Map.of())).isNull();
    assertThat(worth.value(profit, Map.of("years", BigDecimal.ONE))).isNull();
    assertThat(worth.series()).containsExactly("uz.open");
  }

  @Test
  void a_quotient_is_rounded_half_even_to_34_digits() {
    assertThat(formula("1.0 / 3.0").value(facts(Map.of()), Map.of()))
        .isEqualTo(new BigDecimal("0." + "3".repeat(34)));
  }

  @Test
  void an_amount_converts_between_currencies() {
    assertThat(
            formula("profit_usd / amount('uz.bcv')")
                .value(facts(Map.of("profit_usd", new BigDecimal("824000"))), Map.of()))
        .isEqualByComparingTo("2");
  }
}
