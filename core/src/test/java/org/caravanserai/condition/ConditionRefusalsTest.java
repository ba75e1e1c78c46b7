package org.caravanserai.condition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caravanserai.condition.Dictionary.formulaRefusal;
import static org.caravanserai.condition.Dictionary.refusal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What conditions are refused, where, why, and what to write instead. */
class ConditionRefusalsTest {
  private static final String LANGUAGE =
      "use && || ! == != < <= > >= in + - * /, date(), within() and amount()";
  private static final String LIKE_WITH_LIKE =
      "compare like with like: a money or decimal attribute is compared by == with 5.0, an integer"
          + " with 5, a date with date('2026-01-31'), a code with 'text'";

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "investment_usd == 5           | 1:16: '==' does not take (double, int)",
        "employees == 5.0              | 1:11: '==' does not take (int, double)",
        "investment_usd + 1 > 5.0      | 1:16: '+' does not take (double, int)",
        "contract_date > '2026-01-01'  | 1:15: '>' does not take (google.protobuf.Timestamp, string)",
        "project_country == 5          | 1:17: '==' does not take (string, int)",
        "sez_participant && 1          | 1:17: '&&' does not take (bool, int)",
        "!project_country              | 1:1: '!' does not take (string)",
        "sez_participant == null       | 1:17: '==' does not take (bool, null)",
        "employees in ['UZ']           | 1:11: 'in' does not take (int, list(string))",
      })
  void unlike_types_do_not_compare(String text, String expected) {
    assertThat(refusal(text)).containsExactly(expected + "; " + LIKE_WITH_LIKE);
  }

  @Test
  void an_unknown_attribute_comes_with_the_closest_one() {
    assertThat(refusal("exports && sez_participent == true"))
        .containsExactly(
            "1:12: there is no attribute 'sez_participent'; did you mean 'sez_participant'?");
    assertThat(refusal("turnover > 5"))
        .containsExactly("1:1: there is no attribute 'turnover'; use a name of attributes.yaml");
    assertThat(refusal("z > 5"))
        .containsExactly("1:1: there is no attribute 'z'; use a name of attributes.yaml");
  }

  @Test
  void every_wrong_name_is_told_in_one_go() {
    assertThat(refusal("investment_us > 5 &&\n  exprts"))
        .containsExactly(
            "1:1: there is no attribute 'investment_us'; did you mean 'investment_usd'?",
            "2:3: there is no attribute 'exprts'; did you mean 'exports'?");
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "site_zones.exists(z, z == 'X')          | 1:18: 'exists' is not part of the language",
        "site_zones.all(z, z == 'X')             | 1:15: 'all' is not part of the language",
        "site_zones.map(z, z) == site_zones      | 1:15: 'map' is not part of the language",
        "goods_hs.matches('8[45].*')             | 1:17: 'matches' is not part of the language",
        "goods_hs.startsWith('84')               | 1:20: 'startsWith' is not part of the language",
        "size(goods_hs) > 4                      | 1:5: 'size' is not part of the language",
        "sez_participant ? true : false          | 1:17: '? :' is not part of the language",
        "has(project_country.name)               | 1:4: 'has' is not part of the language",
        "employees % 2 == 0                      | 1:11: '%' is not part of the language",
        "double(employees) > 1.0                 | 1:7: 'double' is not part of the language",
        "contract_date.getFullYear() > 2024      | 1:26: 'getFullYear' is not part of the language",
        "contract_date > timestamp('2026-01-01') | 1:26: 'timestamp' is not part of the language",
        "tier('years') > 1.0                     | 1:5: 'tier' is not part of the language",
        "{'a': 1}['a'] == 1                      | 1:9: '[ ]' is not part of the language",
        "sez_participant # x                     | 1:17: unexpected '#'",
        "project_country.name == 'a'             | 1:16: type 'string' does not support field selection",
      })
  void the_rest_of_cel_is_outside_the_language(String text, String expected) {
    assertThat(refusal(text)).first().isEqualTo(expected + "; " + LANGUAGE);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "project_country == 'XX' | 1:20: 'XX' is not a code of attribute 'project_country'; use one of its codes, or add the code to attributes.yaml",
        "project_country in ['UZ', 'XX'] | 1:27: 'XX' is not a code of attribute 'project_country'; use one of its codes, or add the code to attributes.yaml",
        "'UZ.SEZ.NAVOI' in site_zones | 1:1: 'UZ.SEZ.NAVOI' is not a code of attribute 'site_zones'; use one of its codes, or add the code to attributes.yaml",
        "site_zones.within(['TJ']) | 1:19: no code of attribute 'site_zones' begins with 'TJ'; use the beginning of one of its codes",
        "project_country in [] | 1:20: the list is empty; name at least one code",
        "project_country in ['UZ', goods_hs] | 1:27: a text literal is expected here; write 'TEXT'",
        "goods_hs.within([]) | 1:17: within needs a list of prefixes; write attribute.within(['13', '14'])",
        "goods_hs.within(site_zones) | 1:17: within needs a list of prefixes; write attribute.within(['13', '14'])",
        "'UZ'.within(['U']) | 1:1: an attribute of type code or codes is expected here; name one",
        "employees in [5, 6] | 1:1: an attribute of type code is expected here; name one",
        "'UZ' in ['UZ'] | 1:1: an attribute of type code is expected here; name one",
        "goods_hs in site_zones | 1:1: only a literal can be looked for in a list; write `'CODE' in list`",
        "site_zones == site_zones | 1:1: two lists cannot be compared; use `'CODE' in attribute`",
        "site_zones[0] == 'UZ' | 1:11: an attribute of type code is expected here; name one",
        "goods_hs < '85' | 1:1: only numbers and dates have an order; use == or `in` for codes",
        "'UZ' == 'UZ' | 1:1: two literals are compared; compare an attribute with a literal",
        "b'a' == b'a' | 1:1: values of this type cannot be compared; compare an attribute with a literal",
        "null == contract_date | 1:1: values of this type cannot be compared; compare an attribute with a literal",
        "contract_date == null | 1:18: an attribute of type date is expected here; name one",
        "contract_date > date('2026-02-30') | 1:21: '2026-02-30' is not a date; write date('2026-01-31')",
        "contract_date > date(goods_hs) | 1:22: a text literal is expected here; write 'TEXT'",
        "date('2026-01-01') < date('2026-01-02') | 1:5: two fixed dates are compared; compare an attribute with a date",
        "investment_usd > amount('uz.bvc') | 1:25: no reference series is called 'uz.bvc'; add it to reference.yaml",
        "investment_usd > amount(goods_hs) | 1:25: a text literal is expected here; write 'TEXT'",
        "investment_usd > 5u | 1:18: this is not a number; write 5 or 5.0",
        "employees > 99999999999999999999 | 1:13: the number is too large; write at most 18 digits",
        "investment_usd > 1e400 | 1:18: the number is too large; write at most 18 digits",
        "investment_usd / profit_usd > 1.0 | 1:18: the divisor may be zero; divide by a number that is not zero or by amount(…)",
        "investment_usd / 0.0 > 1.0 | 1:18: the divisor may be zero; divide by a number that is not zero or by amount(…)",
        "employees / 2 > 1 | 1:11: a division of integers drops the remainder; multiply the other side instead",
        "investment_usd | 1:1: expected type 'bool' but found 'double'; write a condition that is true or false, or a formula that is a number (5.0)",
      })
  void what_cannot_be_meant_is_refused(String text, String expected) {
    assertThat(refusal(text)).containsExactly(expected);
  }

  @ParameterizedTest(name = "\"{0}\"")
  @ValueSource(strings = {"", "   ", "exports &&", "exports && ("})
  void an_unfinished_text_says_so(String text) {
    assertThat(refusal(text))
        .containsExactly("1:" + (text.length() + 1) + ": the text ends too early; " + LANGUAGE);
  }

  @Test
  void a_formula_is_a_number() {
    assertThat(formulaRefusal("exports"))
        .containsExactly(
            "1:1: expected type 'double' but found 'bool'; write a condition that is true or false,"
                + " or a formula that is a number (5.0)");
    assertThat(formulaRefusal("investment_usd / tier('years')"))
        .containsExactly(
            "1:22: the divisor may be zero; divide by a number that is not zero or by amount(…)");
    assertThat(formulaRefusal("(exports ? 1.0 : 2.0)"))
        .containsExactly("1:10: '? :' is not part of the language; " + LANGUAGE);
    assertThat(formulaRefusal("[1.0][0]"))
        .containsExactly("1:6: '[ ]' is not part of the language; " + LANGUAGE);
  }

  @Test
  void a_text_has_at_most_ten_thousand_characters() {
    String longest = "exports" + " ".repeat(ConditionCompiler.LONGEST_TEXT - 7);
    assertThat(Dictionary.condition(longest).attributes()).containsExactly("exports");
    assertThat(refusal(longest + " "))
        .containsExactly(
            "1:1: the condition has 10001 characters; split it into criteria of at most 10000"
                + " characters");
  }

  @ParameterizedTest
  @ValueSource(strings = {"(", "!(", "[", "{", "amount(", "exports?true:"})
  void deep_nesting_is_refused(String opening) {
    String text = opening.repeat(9_000 / opening.length());
    assertThat(refusal(text))
        .containsExactly(
            "1:1: the text nests deeper than 60 levels; split it into several criteria");
  }

  @ParameterizedTest
  @ValueSource(strings = {"+employees", "*employees", "-employees"})
  void a_long_sum_nests_as_deep_as_it_is_long(String operation) {
    assertThat(refusal("employees" + operation.repeat(900) + " > 0"))
        .containsExactly(
            "1:1: the text nests deeper than 60 levels; split it into several criteria");
    assertThat(Dictionary.condition("employees" + operation.repeat(50) + " > 0").attributes())
        .containsExactly("employees");
  }

  @Test
  void a_long_chain_of_alternatives_does_not_nest() {
    String text = "exports" + " || exports".repeat(800);
    assertThat(Dictionary.condition(text).test(Dictionary.facts(java.util.Map.of())))
        .isEqualTo(Truth.UNKNOWN);
  }

  @Test
  void only_the_first_ten_problems_of_one_text_are_told() {
    assertThat(refusal("~".repeat(5_000))).hasSize(ConditionCompiler.MOST_PROBLEMS);
  }
}
