package org.caravanserai.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caravanserai.policy.KnowledgeFixture.TODAY;
import static org.caravanserai.policy.KnowledgeFixture.code;
import static org.caravanserai.policy.KnowledgeFixture.codes;
import static org.caravanserai.policy.KnowledgeFixture.date;
import static org.caravanserai.policy.KnowledgeFixture.decimal;
import static org.caravanserai.policy.KnowledgeFixture.facts;
import static org.caravanserai.policy.KnowledgeFixture.flag;
import static org.caravanserai.policy.KnowledgeFixture.integer;
import static org.caravanserai.policy.KnowledgeFixture.money;
import static org.caravanserai.policy.KnowledgeFixture.number;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.caravanserai.knowledge.Confidence;
import org.caravanserai.knowledge.Knowledge;
import org.caravanserai.policy.SmallestChange.Changes;
import org.caravanserai.policy.SmallestChange.NoneWithinControl;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SmallestChangeTest {
  private static KnowledgeFixture.Rule rule() {
    return new KnowledgeFixture()
        .series("uz.bcv", "412000", Confidence.HIGH)
        .series("kz.mci", null, Confidence.HIGH)
        .codeList("isic", "01", "13", "1311", "1312", "1392", "14", "28")
        .words(
            code("project_country").codes("CN", "KZ", "UZ").outsideControl(),
            code("site_region").codes("UZ-NW", "UZ-TK", "UZ-TO"),
            code("supplier_region").codes("UZ-TK", "UZ-TO", "UZ-XO"),
            codes("site_zones").codes("CN-XJ.FTZ.KASHGAR", "CN-XJ.FTZ.URUMQI", "UZ.ANGREN"),
            code("isic_code").list("isic"),
            code("town"),
            flag("sez_participant"),
            flag("exporter"),
            flag("new_equipment"),
            flag("local_staff"),
            money("investment_usd").between("0", "10000000"),
            money("own_capital_usd").between("0", "1000000"),
            money("loan_usd").between("0", "1000000"),
            money("capital_uzs"),
            decimal("export_share").between("0", "100"),
            integer("employees").between("0", "500"),
            date("contract_date"),
            date("start_date"),
            date("adopted_on").outsideControl())
        .policy("p");
  }

  private static @Nullable SmallestChange change(
      KnowledgeFixture.Rule rule, Map<String, ?> values) {
    Knowledge knowledge = rule.add().knowledge();
    Finding finding =
        PolicyAssessor.assess(knowledge, facts(knowledge, values), TODAY).findings().getFirst();
    assertThat(finding.verdict()).isEqualTo(Verdict.DOES_NOT_APPLY);
    return finding.smallestChange();
  }

  private static Changes one(String attribute, Object from, Object to) {
    return new Changes(List.of(new Change(attribute, from, to)));
  }

  @Test
  void it_invests_exactly_as_much_as_the_threshold_asks() {
    assertThat(
            change(
                rule().when("investment_usd >= 3000000"),
                Map.of("investment_usd", number("2600000"))))
        .isEqualTo(one("investment_usd", number("2600000"), number("3000000")));
  }

  @Test
  void a_code_of_a_closed_list_is_found_by_its_beginning() {
    assertThat(change(rule().when("site_region.within(['UZ-T'])"), Map.of("site_region", "UZ-NW")))
        .isEqualTo(one("site_region", "UZ-NW", "UZ-TK"));
    assertThat(
            change(
                rule().when("site_region.within(['UZ-T']) && site_region != 'UZ-TK'"),
                Map.of("site_region", "UZ-NW")))
        .isEqualTo(one("site_region", "UZ-NW", "UZ-TO"));
  }

  @Test
  void a_strict_bound_takes_one_step_more_a_cent_or_a_head() {
    assertThat(
            change(
                rule().when("investment_usd > 3000000"),
                Map.of("investment_usd", number("2600000"))))
        .isEqualTo(one("investment_usd", number("2600000"), number("3000000.01")));
    assertThat(change(rule().when("employees < 50"), Map.of("employees", number("120"))))
        .isEqualTo(one("employees", number("120"), number("49")));
  }

  @Test
  void a_multiple_of_a_reference_amount_is_solved_exactly() {
    assertThat(
            change(
                rule().when("capital_uzs / amount('uz.bcv') >= 1000.0"),
                Map.of("capital_uzs", number("1000000"))))
        .isEqualTo(one("capital_uzs", number("1000000"), number("412000000")));
    assertThat(
            change(
                rule().when("2.0 * capital_uzs - 5.0 > amount('uz.bcv') * 3.0"),
                Map.of("capital_uzs", number("1000"))))
        .isEqualTo(one("capital_uzs", number("1000"), number("618002.51")));
    assertThat(
            change(
                rule().when("capital_uzs * 2.0 - 5.0 > amount('uz.bcv') * 3.0"),
                Map.of("capital_uzs", number("1000"))))
        .isEqualTo(one("capital_uzs", number("1000"), number("618002.51")));
  }

  @Test
  void a_share_between_two_bounds_moves_to_the_nearer_one() {
    assertThat(
            change(
                rule().when("export_share > 12.345 && export_share <= 30.0"),
                Map.of("export_share", number("5"))))
        .isEqualTo(one("export_share", number("5"), number("12.35")));
    assertThat(change(rule().when("export_share == 12.345"), Map.of("export_share", number("5"))))
        .isEqualTo(one("export_share", number("5"), number("12.345")));
  }

  @Test
  void nothing_beyond_the_bounds_of_the_attribute_is_proposed() {
    assertThat(
            change(
                rule().when("investment_usd >= 30000000"),
                Map.of("investment_usd", number("2600000"))))
        .isEqualTo(new NoneWithinControl(List.of("investment_usd"), false));
  }

  @Test
  void what_lies_outside_control_blocks_and_is_named() {
    assertThat(
            change(
                rule().when("project_country == 'UZ' && investment_usd >= 3000000"),
                Map.of("project_country", "KZ", "investment_usd", number("1"))))
        .isEqualTo(new NoneWithinControl(List.of("project_country"), true));
    assertThat(
            change(
                rule().when("project_country == 'UZ' || adopted_on < date('2020-01-01')"),
                Map.of("project_country", "KZ", "adopted_on", LocalDate.of(2024, 5, 1))))
        .isEqualTo(new NoneWithinControl(List.of("adopted_on", "project_country"), true));
  }

  @Test
  void only_what_really_stands_in_the_way_is_named() {
    assertThat(
            change(
                rule()
                    .when("project_country != 'CN' && sez_participant && exporter")
                    .when("new_equipment && local_staff"),
                Map.of(
                    "project_country", "UZ",
                    "sez_participant", false,
                    "exporter", false,
                    "new_equipment", false,
                    "local_staff", false)))
        .isEqualTo(
            new NoneWithinControl(
                List.of("exporter", "local_staff", "new_equipment", "sez_participant"), false));
  }

  @Test
  void a_condition_that_nobody_can_meet_names_all_that_it_mentions() {
    assertThat(
            change(
                rule().when("employees < 10 && employees > 20"), Map.of("employees", number("15"))))
        .isEqualTo(new NoneWithinControl(List.of("employees"), false));
  }

  @Test
  void what_cancels_itself_out_cannot_be_moved() {
    assertThat(
            change(
                rule().when("investment_usd - investment_usd >= 1.0"),
                Map.of("investment_usd", number("5"))))
        .isEqualTo(new NoneWithinControl(List.of("investment_usd"), false));
  }

  @Test
  void a_move_to_the_first_fitting_region() {
    assertThat(
            change(
                rule().when("site_region in ['UZ-TO', 'UZ-TK']"), Map.of("site_region", "UZ-NW")))
        .isEqualTo(one("site_region", "UZ-NW", "UZ-TK"));
    assertThat(change(rule().when("site_region != 'UZ-NW'"), Map.of("site_region", "UZ-NW")))
        .isEqualTo(one("site_region", "UZ-NW", "UZ-TK"));
  }

  @Test
  void of_codes_that_no_condition_tells_apart_it_proposes_the_first_of_the_list() {
    assertThat(change(rule().when("!site_region.within(['UZ-N'])"), Map.of("site_region", "UZ-NW")))
        .isEqualTo(one("site_region", "UZ-NW", "UZ-TK"));
    KnowledgeFixture.Rule elsewhere =
        new KnowledgeFixture()
            .words(code("region").codes("UZ-BU", "UZ-TK", "UZ-TO", "UZ-XO"))
            .policy("p")
            .when("!region.within(['UZ-T']) && region != 'UZ-TK' && region != 'UZ-TO'");
    assertThat(change(elsewhere, Map.of("region", "UZ-TK")))
        .isEqualTo(one("region", "UZ-TK", "UZ-BU"));
  }

  @Test
  void a_prefix_is_met_by_itself_where_the_list_is_open_as_isic_is() {
    assertThat(
            change(
                rule().when("isic_code.within(['131', '139']) && isic_code != '1311'"),
                Map.of("isic_code", "28")))
        .isEqualTo(one("isic_code", "28", "131"));
    assertThat(change(rule().when("town.within(['UZ-A'])"), Map.of("town", "Kashgar")))
        .isEqualTo(one("town", "Kashgar", "UZ-A"));
    assertThat(change(rule().when("!town.within(['UZ-A'])"), Map.of("town", "UZ-ANGREN")))
        .isEqualTo(new NoneWithinControl(List.of("town"), false));
  }

  @Test
  void zones_are_added_to_those_that_are_there_and_left_where_they_hinder() {
    assertThat(
            change(
                rule().when("site_zones.within(['CN-XJ.FTZ'])"),
                Map.of("site_zones", Set.of("UZ.ANGREN"))))
        .isEqualTo(
            one("site_zones", Set.of("UZ.ANGREN"), Set.of("CN-XJ.FTZ.KASHGAR", "UZ.ANGREN")));
    assertThat(
            change(
                rule()
                    .when(
                        "'CN-XJ.FTZ.URUMQI' in site_zones && !('UZ.ANGREN' in site_zones)"
                            + " && 'CN-XJ.FTZ.KASHGAR' in site_zones"),
                Map.of("site_zones", Set.of("UZ.ANGREN"))))
        .isEqualTo(
            one(
                "site_zones",
                Set.of("UZ.ANGREN"),
                new LinkedHashSet<>(List.of("CN-XJ.FTZ.URUMQI", "CN-XJ.FTZ.KASHGAR"))));
  }

  @Test
  void a_date_moves_by_as_few_days_as_it_can() {
    assertThat(
            change(
                rule().when("contract_date > date('2024-01-01')"),
                Map.of("contract_date", LocalDate.of(2023, 6, 1))))
        .isEqualTo(one("contract_date", LocalDate.of(2023, 6, 1), LocalDate.of(2024, 1, 2)));
    assertThat(
            change(
                rule().when("start_date > contract_date"),
                Map.of(
                    "contract_date",
                    LocalDate.of(2026, 6, 1),
                    "start_date",
                    LocalDate.of(2026, 5, 1))))
        .isEqualTo(one("contract_date", LocalDate.of(2026, 6, 1), LocalDate.of(2026, 4, 30)));
    for (String later : List.of("start_date > adopted_on", "adopted_on < start_date")) {
      assertThat(
              change(
                  rule().when(later),
                  Map.of(
                      "adopted_on",
                      LocalDate.of(2026, 6, 1),
                      "start_date",
                      LocalDate.of(2026, 1, 1))))
          .isEqualTo(one("start_date", LocalDate.of(2026, 1, 1), LocalDate.of(2026, 6, 2)));
    }
  }

  @Test
  void two_attributes_change_only_where_one_is_not_enough() {
    assertThat(
            change(
                rule().when("sez_participant").when("investment_usd >= 300000"),
                Map.of("sez_participant", false, "investment_usd", number("200000"))))
        .isEqualTo(
            new Changes(
                List.of(
                    new Change("investment_usd", number("200000"), number("300000")),
                    new Change("sez_participant", false, true))));
    assertThat(
            change(
                rule().any().when("sez_participant").when("investment_usd >= 300000"),
                Map.of("sez_participant", false, "investment_usd", number("200000"))))
        .isEqualTo(one("investment_usd", number("200000"), number("300000")));
  }

  @Test
  void a_sum_is_filled_from_its_parts_within_their_bounds() {
    assertThat(
            change(
                rule().when("own_capital_usd + loan_usd >= 1500000.0"),
                Map.of("own_capital_usd", number("400000"), "loan_usd", number("200000"))))
        .isEqualTo(
            new Changes(
                List.of(
                    new Change("loan_usd", number("200000"), number("500000")),
                    new Change("own_capital_usd", number("400000"), number("1000000")))));
    assertThat(
            change(
                rule().when("own_capital_usd + loan_usd <= 0.0"),
                Map.of("own_capital_usd", number("400000"), "loan_usd", number("200000"))))
        .isEqualTo(
            new Changes(
                List.of(
                    new Change("loan_usd", number("200000"), number("0")),
                    new Change("own_capital_usd", number("400000"), number("0")))));
  }

  @Test
  void two_codes_that_must_agree_meet_where_both_may_go() {
    assertThat(
            change(
                rule().when("site_region == supplier_region"),
                Map.of("site_region", "UZ-NW", "supplier_region", "UZ-TO")))
        .isEqualTo(one("site_region", "UZ-NW", "UZ-TO"));
    assertThat(
            change(
                rule()
                    .when("site_region == supplier_region")
                    .when("supplier_region in ['UZ-TK', 'UZ-XO']"),
                Map.of("site_region", "UZ-NW", "supplier_region", "UZ-TO")))
        .isEqualTo(
            new Changes(
                List.of(
                    new Change("site_region", "UZ-NW", "UZ-TK"),
                    new Change("supplier_region", "UZ-TO", "UZ-TK"))));
    assertThat(
            change(
                rule()
                    .when("site_region == supplier_region")
                    .when("supplier_region in ['UZ-TK', 'UZ-XO']"),
                Map.of("site_region", "UZ-NW", "supplier_region", "UZ-XO")))
        .as("no site in UZ-XO")
        .isEqualTo(
            new Changes(
                List.of(
                    new Change("site_region", "UZ-NW", "UZ-TK"),
                    new Change("supplier_region", "UZ-XO", "UZ-TK"))));
  }

  @Test
  void a_change_never_breaks_a_criterion_that_was_met() {
    assertThat(
            change(
                rule().when("employees >= 100").when("employees <= 80 || exporter"),
                Map.of("employees", number("50"), "exporter", false)))
        .isEqualTo(
            new Changes(
                List.of(
                    new Change("employees", number("50"), number("100")),
                    new Change("exporter", false, true))));
  }

  @Test
  void three_attributes_change_where_two_are_not_enough() {
    assertThat(
            change(
                rule().when("sez_participant && exporter && new_equipment"),
                Map.of("sez_participant", false, "exporter", false, "new_equipment", false)))
        .isEqualTo(
            new Changes(
                List.of(
                    new Change("exporter", false, true),
                    new Change("new_equipment", false, true),
                    new Change("sez_participant", false, true))));
  }

  @Test
  void four_attributes_are_more_than_it_proposes() {
    assertThat(
            change(
                rule().when("sez_participant && exporter && new_equipment && local_staff"),
                Map.of(
                    "sez_participant", false,
                    "exporter", false,
                    "new_equipment", false,
                    "local_staff", false)))
        .isEqualTo(
            new NoneWithinControl(
                List.of("exporter", "local_staff", "new_equipment", "sez_participant"), false));
  }

  @Test
  void what_is_not_known_is_asked_and_not_changed() {
    assertThat(
            change(
                rule().when("sez_participant && investment_usd >= 300000"),
                Map.of("sez_participant", false)))
        .isEqualTo(one("sez_participant", false, true));
  }

  @Test
  void a_square_is_not_solved() {
    for (String square :
        List.of("export_share * export_share > 100.0", "100.0 < export_share * export_share")) {
      assertThat(change(rule().when(square), Map.of("export_share", number("5"))))
          .isEqualTo(new NoneWithinControl(List.of("export_share"), false));
    }
  }

  @Test
  void a_comparison_with_an_amount_that_nobody_knows_gives_no_number_to_try() {
    for (String unknown :
        List.of("amount('kz.mci')", "amount('kz.mci') * 2.0", "2.0 * amount('kz.mci')")) {
      assertThat(
              change(
                  rule().when("capital_uzs > 10.0 && capital_uzs < " + unknown),
                  Map.of("capital_uzs", number("5"))))
          .isEqualTo(one("capital_uzs", number("5"), number("10.01")));
    }
  }

  @Test
  void flags_that_must_agree_are_brought_to_agree() {
    assertThat(
            change(
                rule().when("exporter == new_equipment && true"),
                Map.of("exporter", false, "new_equipment", true)))
        .isEqualTo(one("exporter", false, true));
  }

  @Test
  void a_bound_of_an_attribute_may_be_reached_and_not_passed() {
    assertThat(change(rule().when("employees <= 0"), Map.of("employees", number("5"))))
        .isEqualTo(one("employees", number("5"), number("0")));
    assertThat(change(rule().when("employees < 0"), Map.of("employees", number("5"))))
        .isEqualTo(new NoneWithinControl(List.of("employees"), false));
    assertThat(change(rule().when("employees >= 500"), Map.of("employees", number("5"))))
        .isEqualTo(one("employees", number("5"), number("500")));
    assertThat(change(rule().when("employees > 500"), Map.of("employees", number("5"))))
        .isEqualTo(new NoneWithinControl(List.of("employees"), false));
  }

  @Test
  void a_criterion_that_is_met_is_not_to_blame() {
    assertThat(
            change(
                rule().when("project_country == 'UZ'").when("adopted_on < date('2025-01-01')"),
                Map.of("project_country", "KZ", "adopted_on", LocalDate.of(2024, 5, 1))))
        .isEqualTo(new NoneWithinControl(List.of("project_country"), true));
  }

  @Test
  void it_does_not_matter_on_which_side_of_a_comparison_an_attribute_stands() {
    assertThat(
            change(
                rule().when("3000000.0 <= investment_usd"),
                Map.of("investment_usd", number("2600000"))))
        .isEqualTo(one("investment_usd", number("2600000"), number("3000000")));
    for (String agree : List.of("listed == exporter", "exporter == listed")) {
      assertThat(
              change(
                  new KnowledgeFixture()
                      .words(flag("listed").outsideControl(), flag("exporter"))
                      .policy("p")
                      .when(agree),
                  Map.of("listed", true, "exporter", false)))
          .isEqualTo(one("exporter", false, true));
    }
  }
}
