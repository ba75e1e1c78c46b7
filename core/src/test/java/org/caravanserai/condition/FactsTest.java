package org.caravanserai.condition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.caravanserai.condition.Dictionary.facts;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FactsTest {

  @Test
  void an_absent_fact_is_unknown() {
    var facts = facts(Map.of("exports", true));
    assertThat(facts.knows("exports")).isTrue();
    assertThat(facts.knows("employees")).isFalse();
    assertThat(facts.find("employees")).isNull();
  }

  @Test
  void known_facts_come_in_the_order_of_the_vocabulary() {
    assertThat(
            facts(Map.of("goods_hs", "5201", "exports", true, "employees", BigDecimal.ONE)).known())
        .containsExactly("employees", "exports", "goods_hs");
  }

  @Test
  void a_changed_fact_leaves_the_earlier_facts_as_they_were() {
    var before = facts(Map.of("exports", true));
    var after = before.with("exports", false).with("project_country", "KZ").without("exports");
    assertThat(before.known()).containsExactly("exports");
    assertThat(after.known()).containsExactly("project_country");
    assertThat(after.vocabulary()).isSameAs(Dictionary.WORDS);
  }

  @Test
  void other_facts_are_laid_over_and_blanks_of_theirs_leave_what_was_known() {
    var project = facts(Map.of("exports", true, "project_country", "UZ"));
    var over = project.with(facts(Map.of("project_country", "KZ", "employees", BigDecimal.ONE)));
    assertThat(over.find("project_country")).isEqualTo("KZ");
    assertThat(over.known()).containsExactlyInAnyOrder("exports", "project_country", "employees");
    assertThat(project.find("project_country")).isEqualTo("UZ");
  }

  @Test
  void several_facts_are_set_or_forgotten_at_once() {
    var before = facts(Map.of("exports", true));
    var more = before.with(Map.of("exports", false, "employees", BigDecimal.TEN));
    assertThat(more.find("exports")).isEqualTo(false);
    assertThat(more.without(List.of("exports", "employees")).known()).isEmpty();
    assertThat(more.without(List.of())).isSameAs(more);
    assertThat(before.find("exports")).isEqualTo(true);
  }

  @Test
  void of_facts_one_can_stand_alone() {
    var facts = facts(Map.of("exports", true, "project_country", "UZ"));
    assertThat(facts.only("exports").known()).containsExactly("exports");
    assertThat(facts.only("employees").known()).isEmpty();
  }

  @Test
  void listed_codes_keep_their_order_and_are_copied() {
    Set<String> zones = new LinkedHashSet<>(Arrays.asList("UZ.SEZ.ANGREN", "CN-XJ.FTZ.KASHGAR"));
    var facts = facts(Map.of("site_zones", zones));
    zones.clear();
    assertThat(facts.find("site_zones"))
        .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.ITERABLE)
        .isEqualTo(new LinkedHashSet<>(List.of("UZ.SEZ.ANGREN", "CN-XJ.FTZ.KASHGAR")));
    assertThat(String.valueOf(facts.find("site_zones")))
        .isEqualTo("[UZ.SEZ.ANGREN, CN-XJ.FTZ.KASHGAR]");
  }

  @Test
  void a_value_of_another_type_is_refused() {
    refused("exports", "yes", "'exports' is of type BOOLEAN, which String 'yes' is not");
    refused("employees", 5, "'employees' is of type INTEGER, which Integer '5' is not");
    refused(
        "employees",
        new BigDecimal("2.5"),
        "'employees' is of type INTEGER, which BigDecimal '2.5' is not");
    refused("profit_usd", 5.0, "'profit_usd' is of type DECIMAL, which Double '5.0' is not");
    refused(
        "contract_date",
        "2026-01-01",
        "'contract_date' is of type DATE, which String '2026-01-01' is not");
    refused("goods_hs", 5201, "'goods_hs' is of type CODE, which Integer '5201' is not");
    refused("site_zones", "UZ", "'site_zones' is of type CODES, which String 'UZ' is not");
    refused("site_zones", Set.of(5), "'site_zones' is of type CODES, which SetN '[5]' is not");
  }

  private static void refused(String attribute, Object value, String expected) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> facts(Map.of(attribute, value)))
        .withMessage("Attribute " + expected.replace("SetN", value.getClass().getSimpleName()));
  }

  @Test
  void a_name_outside_the_vocabulary_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> facts(Map.of("turnover", BigDecimal.ONE)))
        .withMessage("Unknown attribute 'turnover'");
  }

  @Test
  void no_attribute_is_named_twice() {
    var exports = new Vocabulary.Name("exports", ValueType.BOOLEAN, Set.of());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Vocabulary.of(List.of(exports, exports), Set.of()))
        .withMessage("Attribute 'exports' is named twice");
  }

  @Test
  void a_vocabulary_keeps_the_order_of_its_names() {
    assertThat(Dictionary.WORDS.names()).hasSize(11);
    assertThat(Dictionary.WORDS.names().getFirst().name()).isEqualTo("investment_usd");
    assertThat(Dictionary.WORDS.series()).containsExactlyInAnyOrder("uz.bcv", "uz.open");
    assertThat(Dictionary.WORDS.find("turnover")).isNull();
  }
}
