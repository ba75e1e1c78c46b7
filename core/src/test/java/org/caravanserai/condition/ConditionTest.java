package org.caravanserai.condition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caravanserai.condition.Dictionary.condition;
import static org.caravanserai.condition.Dictionary.facts;
import static org.caravanserai.condition.Truth.FALSE;
import static org.caravanserai.condition.Truth.TRUE;
import static org.caravanserai.condition.Truth.UNKNOWN;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What conditions mean. */
class ConditionTest {
  private static final Facts ANGREN =
      facts(
          Map.of(
              "investment_usd",
              new BigDecimal("3000000"),
              "employees",
              new BigDecimal("120"),
              "sez_participant",
              true,
              "project_country",
              "UZ",
              "goods_hs",
              "8445",
              "site_zones",
              Set.of("UZ.SEZ.ANGREN"),
              "contract_date",
              LocalDate.of(2026, 3, 15)));
  private static final Facts NOTHING = facts(Map.of());

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '"',
      value = {
        "sez_participant                                         ; TRUE",
        "!sez_participant                                        ; FALSE",
        "sez_participant == true                                 ; TRUE",
        "false == sez_participant                                ; FALSE",
        "sez_participant != true                                 ; FALSE",
        "sez_participant == (employees > 100)                    ; TRUE",
        "exports                                                 ; UNKNOWN",
        "exports == sez_participant                              ; UNKNOWN",
        "sez_participant == exports                              ; UNKNOWN",
        "exports && !sez_participant                             ; FALSE",
        "exports && sez_participant                              ; UNKNOWN",
        "exports || sez_participant                              ; TRUE",
        "exports || !sez_participant                             ; UNKNOWN",
        "exports || !exports                                     ; UNKNOWN",
        "true                                                    ; TRUE",
        "sez_participant && employees > 0 && !(employees > 200)  ; TRUE",
      })
  void booleans_join_with_three_values(String text, Truth expected) {
    assertThat(condition(text).test(ANGREN)).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "investment_usd >= 3000000                               | TRUE",
        "investment_usd > 3000000                                | FALSE",
        "investment_usd <= 3000000                               | TRUE",
        "investment_usd < 3000000                                | FALSE",
        "investment_usd == 3000000.0                             | TRUE",
        "investment_usd != 3000000.0                             | FALSE",
        "3000000 <= investment_usd                               | TRUE",
        "investment_usd + 0.5 > 3000000                          | TRUE",
        "investment_usd - 0.5 < 3000000                          | TRUE",
        "investment_usd * 2.0 == 6000000.0                       | TRUE",
        "investment_usd / 3.0 == 1000000.0                       | TRUE",
        "-investment_usd < 0.0                                   | TRUE",
        "employees == 120                                        | TRUE",
        "employees != 120                                        | FALSE",
        "employees > 119.5                                       | TRUE",
        "employees * 2 - 40 == 200                               | TRUE",
        "profit_usd > 0                                          | UNKNOWN",
        "profit_usd + investment_usd > 0                         | UNKNOWN",
        "investment_usd > profit_usd                             | UNKNOWN",
      })
  void numbers_compare_exactly(String text, Truth expected) {
    assertThat(condition(text).test(ANGREN)).isEqualTo(expected);
  }

  @Test
  void a_tenth_and_two_tenths_are_three_tenths() {
    assertThat(0.1 + 0.2 == 0.3).as("in binary fractions").isFalse();
    assertThat(condition("0.1 + 0.2 == 0.3").test(NOTHING)).isEqualTo(TRUE);
    var facts = facts(Map.of("investment_usd", new BigDecimal("0.10")));
    assertThat(condition("investment_usd + 0.2 == 0.3").test(facts)).isEqualTo(TRUE);
    assertThat(condition("investment_usd == 0.1").test(facts)).isEqualTo(TRUE);
  }

  @Test
  void trailing_zeros_make_no_difference() {
    var facts = facts(Map.of("employees", new BigDecimal("120.00")));
    assertThat(condition("employees == 120").test(facts)).isEqualTo(TRUE);
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "investment_usd >= 7.0 * amount('uz.bcv')                | TRUE",
        "investment_usd >= 8.0 * amount('uz.bcv')                | FALSE",
        "amount('uz.bcv') == 412000.0                            | TRUE",
        "investment_usd / amount('uz.bcv') > 7.2                 | TRUE",
        "investment_usd >= 7.0 * amount('uz.open')               | UNKNOWN",
      })
  void a_reference_amount_is_that_of_the_day_or_unknown(String text, Truth expected) {
    assertThat(condition(text).test(ANGREN)).isEqualTo(expected);
  }

  @Test
  void dividing_by_an_amount_of_nothing_settles_nothing() {
    Facts free = Facts.of(Dictionary.WORDS, Map.of(), _ -> BigDecimal.ZERO);
    assertThat(condition("1.0 / amount('uz.bcv') > 0.0").test(free)).isEqualTo(UNKNOWN);
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "contract_date == date('2026-03-15')                     | TRUE",
        "contract_date != date('2026-03-15')                     | FALSE",
        "contract_date < date('2026-03-15')                      | FALSE",
        "contract_date <= date('2026-03-15')                     | TRUE",
        "contract_date > date('2026-03-14')                      | TRUE",
        "contract_date >= date('2026-03-16')                     | FALSE",
        "date('2026-03-14') < contract_date                      | TRUE",
        "date('2026-03-15') <= contract_date                     | TRUE",
        "date('2026-03-15') > contract_date                      | FALSE",
        "date('2026-03-16') >= contract_date                     | TRUE",
        "date('2026-03-15') == contract_date                     | TRUE",
        "contract_date < shipping_date                           | UNKNOWN",
        "shipping_date > date('2026-03-15')                      | UNKNOWN",
        "contract_date <= contract_date                          | TRUE",
      })
  void dates_compare_by_day(String text, Truth expected) {
    assertThat(condition(text).test(ANGREN)).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "project_country == 'UZ'                                 | TRUE",
        "'UZ' == project_country                                 | TRUE",
        "project_country != 'UZ'                                 | FALSE",
        "project_country in ['KZ', 'UZ']                         | TRUE",
        "project_country in ['KZ', 'CN']                         | FALSE",
        "investor_country in ['KZ', 'CN']                        | UNKNOWN",
        "project_country == investor_country                     | UNKNOWN",
        "project_country == project_country                      | TRUE",
        "'UZ.SEZ.ANGREN' in site_zones                           | TRUE",
        "'CN-XJ.FTZ.KASHGAR' in site_zones                       | FALSE",
        "goods_hs.within(['84', '85'])                           | TRUE",
        "goods_hs.within(['5201'])                               | FALSE",
        "investor_country.within(['C'])                          | UNKNOWN",
        "site_zones.within(['CN-XJ', 'UZ.SEZ'])                  | TRUE",
        "site_zones.within(['CN-XJ'])                            | FALSE",
      })
  void codes_are_equal_listed_or_within(String text, Truth expected) {
    assertThat(condition(text).test(ANGREN)).isEqualTo(expected);
  }

  @Test
  void a_list_of_no_zones_is_known_and_holds_none() {
    var none = facts(Map.of("site_zones", Set.of()));
    assertThat(condition("'UZ.SEZ.ANGREN' in site_zones").test(none)).isEqualTo(FALSE);
    assertThat(condition("site_zones.within(['UZ'])").test(none)).isEqualTo(FALSE);
    assertThat(condition("site_zones.within(['UZ'])").test(NOTHING)).isEqualTo(UNKNOWN);
    assertThat(condition("'UZ.SEZ.ANGREN' in site_zones").test(NOTHING)).isEqualTo(UNKNOWN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "project_country == 'UZ'",
        "project_country == investor_country",
        "contract_date < shipping_date",
        "contract_date > date('2026-01-01')",
        "sez_participant",
        "sez_participant == exports",
        "investment_usd > profit_usd * 2.0",
        "site_zones.within(['UZ'])",
        "'UZ.SEZ.ANGREN' in site_zones",
        "!(sez_participant && exports) || employees > 5",
      })
  void nothing_is_settled_while_nothing_is_known(String text) {
    Condition condition = condition(text);
    assertThat(condition.test(NOTHING)).isEqualTo(UNKNOWN);
    assertThat(condition.needs(NOTHING)).containsExactlyElementsOf(condition.attributes());
  }

  @Test
  void an_answer_needs_what_is_missing_and_could_settle_it() {
    var condition =
        condition(
            "project_country == 'UZ' && (exports || investment_usd >= 300.0 * amount('uz.open'))");
    assertThat(condition.needs(ANGREN)).containsExactly("exports", "amount:uz.open");
    assertThat(condition.needs(ANGREN.with("project_country", "KZ"))).isEmpty();
    assertThat(condition.needs(ANGREN.with("exports", true))).isEmpty();
    assertThat(condition.needs(ANGREN.without("project_country")))
        .containsExactly("project_country", "exports", "amount:uz.open");
  }

  @Test
  void of_two_compared_attributes_only_the_missing_one_is_needed() {
    assertThat(condition("contract_date < shipping_date").needs(ANGREN))
        .containsExactly("shipping_date");
    assertThat(condition("shipping_date < contract_date").needs(ANGREN))
        .containsExactly("shipping_date");
    assertThat(condition("investor_country == project_country").needs(ANGREN))
        .containsExactly("investor_country");
    assertThat(condition("sez_participant == exports").needs(ANGREN)).containsExactly("exports");
  }

  @Test
  void a_condition_knows_what_it_mentions_in_order_of_mention() {
    var condition =
        condition(
            "site_zones.within(['UZ']) || employees > 5 && investment_usd > amount('uz.bcv') || exports");
    assertThat(condition.attributes())
        .containsExactly("site_zones", "employees", "investment_usd", "exports");
    assertThat(condition.series()).containsExactly("uz.bcv");
  }

  @Test
  void listed_codes_keep_the_order_of_the_text() {
    assertThat(condition("project_country in ['UZ', 'CN', 'KZ']").expression())
        .isInstanceOfSatisfying(
            Expression.OneOf.class, it -> assertThat(it.codes()).containsExactly("UZ", "CN", "KZ"));
  }

  @Test
  void chains_are_flat_so_that_each_part_stands_alone() {
    assertThat(condition("exports && sez_participant && employees > 5 && true").expression())
        .isInstanceOfSatisfying(Expression.And.class, it -> assertThat(it.operands()).hasSize(4));
  }

  @Test
  void a_condition_may_run_over_lines_and_hold_a_comment() {
    assertThat(condition("sez_participant // the register\n  && employees > 5").test(ANGREN))
        .isEqualTo(TRUE);
  }
}
