package org.caravanserai.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.caravanserai.policy.KnowledgeFixture.TODAY;
import static org.caravanserai.policy.KnowledgeFixture.code;
import static org.caravanserai.policy.KnowledgeFixture.facts;
import static org.caravanserai.policy.KnowledgeFixture.flag;
import static org.caravanserai.policy.KnowledgeFixture.integer;
import static org.caravanserai.policy.KnowledgeFixture.money;
import static org.caravanserai.policy.KnowledgeFixture.number;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.caravanserai.condition.Facts;
import org.caravanserai.knowledge.Confidence;
import org.caravanserai.knowledge.Knowledge;
import org.caravanserai.knowledge.Policy;
import org.junit.jupiter.api.Test;

class PolicyAssessorTest {
  private static KnowledgeFixture house() {
    return new KnowledgeFixture()
        .series("uz.bcv", "412000", Confidence.HIGH)
        .series("uz.minimum-wage", "1271000", Confidence.LOW)
        .series("kz.mci", null, Confidence.HIGH)
        .words(
            code("project_country").codes("CN", "KZ", "UZ").outsideControl(),
            flag("sez_participant"),
            money("investment_usd").between("0", "1000000000"),
            money("annual_profit_usd").between("0", "1000000000").outsideControl(),
            money("capital_uzs").between("0", "1000000000000"),
            integer("employees").between("0", "100000"));
  }

  private static Finding find(Assessment assessment, String id) {
    return assessment.findings().stream()
        .filter(finding -> finding.policy().id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static Assessment assess(Knowledge knowledge, Map<String, ?> values) {
    return PolicyAssessor.assess(knowledge, facts(knowledge, values), TODAY);
  }

  private static KnowledgeFixture.Rule zoneHoliday() {
    return house()
        .policy("uz.sez.cit-holiday")
        .when("project_country == 'UZ'")
        .when("sez_participant", "Law on SEZ Art. 35")
        .when("investment_usd >= 300000");
  }

  @Test
  void every_criterion_says_whether_it_is_met_what_it_needs_and_which_law_it_rests_on() {
    Knowledge knowledge = zoneHoliday().add().knowledge();
    Finding finding =
        find(
            assess(knowledge, Map.of("project_country", "UZ", "sez_participant", true)),
            "uz.sez.cit-holiday");
    assertThat(finding.verdict()).isEqualTo(Verdict.UNDETERMINED);
    assertThat(finding.criteria())
        .extracting(CriterionFinding::verdict)
        .containsExactly(CriterionVerdict.MET, CriterionVerdict.MET, CriterionVerdict.UNKNOWN);
    assertThat(finding.criteria().getLast().needs()).containsExactly("investment_usd");
    assertThat(finding.needs()).containsExactly("investment_usd");
    assertThat(finding.criteria().get(1).legalBasis().provision()).isEqualTo("Law on SEZ Art. 35");
    assertThat(finding.criteria().get(0).legalBasis())
        .isEqualTo(new LegalBasis(null, finding.policy().instrument()));
    assertThat(finding.granted()).isFalse();
    assertThat(finding.smallestChange()).isNull();
  }

  @Test
  void one_failing_criterion_refuses_although_others_are_unknown() {
    Knowledge knowledge = zoneHoliday().add().knowledge();
    Finding finding =
        find(assess(knowledge, Map.of("project_country", "KZ")), "uz.sez.cit-holiday");
    assertThat(finding.verdict()).isEqualTo(Verdict.DOES_NOT_APPLY);
    assertThat(finding.needs()).isEmpty();
  }

  @Test
  void one_criterion_is_enough_where_the_join_is_any() {
    Knowledge knowledge =
        house()
            .policy("uz.large-investor")
            .any()
            .when("investment_usd >= 5000000")
            .when("employees >= 100")
            .add()
            .knowledge();
    assertThat(find(assess(knowledge, Map.of("employees", number("150"))), "uz.large-investor"))
        .returns(Verdict.APPLIES, Finding::verdict)
        .returns(true, Finding::granted);
    assertThat(find(assess(knowledge, Map.of("employees", number("50"))), "uz.large-investor"))
        .returns(Verdict.UNDETERMINED, Finding::verdict);
  }

  @Test
  void a_policy_without_criteria_applies_to_everybody() {
    Knowledge knowledge = house().policy("wto.mfn").any().add().knowledge();
    assertThat(find(assess(knowledge, Map.of()), "wto.mfn").verdict()).isEqualTo(Verdict.APPLIES);
  }

  @Test
  void the_short_way_to_the_verdict_gives_the_same_answer() {
    Knowledge knowledge = zoneHoliday().add().knowledge();
    Facts facts = facts(knowledge, Map.of("project_country", "KZ"));
    assertThat(PolicyAssessor.verdict(knowledge.policiesOn(TODAY).getFirst(), facts))
        .isEqualTo(Verdict.DOES_NOT_APPLY);
  }

  @Test
  void a_reference_amount_without_value_leaves_the_verdict_open() {
    Knowledge knowledge =
        house()
            .policy("kz.capital")
            .when("capital_uzs >= 100.0 * amount('kz.mci')")
            .add()
            .knowledge();
    Finding finding = find(assess(knowledge, Map.of("capital_uzs", number("5"))), "kz.capital");
    assertThat(finding.needs()).containsExactly("amount:kz.mci");
    assertThat(assess(knowledge, Map.of("capital_uzs", number("5"))).questions()).isEmpty();
  }

  @Test
  void an_unverified_rule_is_assessed_but_never_granted_and_flagged() {
    KnowledgeFixture house = house();
    for (Policy.Status status : Policy.Status.values()) {
      house.policy("p." + status).when("sez_participant").status(status).add();
    }
    Assessment assessment = assess(house.knowledge(), Map.of("sez_participant", true));
    assertThat(assessment.findings()).allMatch(f -> f.verdict() == Verdict.APPLIES);
    assertThat(assessment.findings().stream().filter(Finding::granted))
        .extracting(f -> f.policy().status())
        .containsExactly(Policy.Status.IN_FORCE);
    assertThat(find(assessment, "p.UNVERIFIED").needsHumanCheck())
        .containsExactly(HumanCheck.STATUS_UNVERIFIED);
    assertThat(find(assessment, "p.UNCERTAIN").needsHumanCheck())
        .containsExactly(HumanCheck.STATUS_UNCERTAIN);
    assertThat(find(assessment, "p.DRAFT").needsHumanCheck())
        .containsExactly(HumanCheck.STATUS_DRAFT);
    assertThat(find(assessment, "p.EXPIRED").needsHumanCheck()).isEmpty();
  }

  @Test
  void low_confidence_of_the_rule_or_of_an_amount_that_it_uses_is_flagged() {
    Knowledge knowledge =
        house()
            .policy("weak")
            .when("sez_participant")
            .confidence(Confidence.LOW)
            .conflict("The ministry and the gazette name different rates")
            .add()
            .policy("weak-amount")
            .when("capital_uzs >= amount('uz.minimum-wage')")
            .add()
            .policy("sound")
            .when("capital_uzs >= amount('uz.bcv')")
            .add()
            .knowledge();
    Assessment assessment =
        assess(knowledge, Map.of("sez_participant", true, "capital_uzs", number("5000000")));
    assertThat(find(assessment, "weak").needsHumanCheck())
        .containsExactly(HumanCheck.LOW_CONFIDENCE, HumanCheck.SOURCES_CONFLICT);
    assertThat(find(assessment, "weak-amount").confidence()).isEqualTo(Confidence.LOW);
    assertThat(find(assessment, "sound"))
        .returns(Confidence.HIGH, Finding::confidence)
        .returns(List.of(), Finding::needsHumanCheck);
  }

  @Test
  void a_series_that_begins_later_adds_no_doubt_of_its_own() {
    Knowledge knowledge =
        house().policy("p").when("capital_uzs >= amount('uz.minimum-wage')").add().knowledge();
    Finding finding =
        PolicyAssessor.assess(
                knowledge,
                facts(knowledge, Map.of("capital_uzs", number("5"))),
                LocalDate.of(2024, 12, 31))
            .findings()
            .getFirst();
    assertThat(finding.confidence()).isEqualTo(Confidence.HIGH);
  }

  private static Knowledge tiered() {
    return house()
        .policy("uz.cit-holiday")
        .when("sez_participant")
        .tier(
            "usd-3-to-5m",
            "investment_usd >= 3000000 && investment_usd <= 5000000",
            Map.of("years", number("3")))
        .tier(
            "usd-5-to-15m",
            "investment_usd >= 5000000 && investment_usd <= 15000000",
            Map.of("years", number("5")))
        .worth("annual_profit_usd * 0.15 * tier('years')")
        .add()
        .knowledge();
  }

  private static Finding tiered(Map<String, ?> values) {
    return find(assess(tiered(), values), "uz.cit-holiday");
  }

  @Test
  void the_tier_that_holds_gives_the_size_and_the_worth() {
    Finding finding =
        tiered(
            Map.of(
                "sez_participant",
                true,
                "investment_usd",
                number("7000000"),
                "annual_profit_usd",
                number("1000000.01")));
    assertThat(finding.tiers()).extracting(Policy.Tier::id).containsExactly("usd-5-to-15m");
    assertThat(finding.worth()).isEqualTo(new BenefitWorth.Usd(new BigDecimal("750000.01")));
    assertThat(finding.needsHumanCheck()).isEmpty();
  }

  @Test
  void an_amount_exactly_on_an_edge_shows_both_tiers_and_the_lower_worth() {
    Finding finding =
        tiered(
            Map.of(
                "sez_participant",
                true,
                "investment_usd",
                number("5000000"),
                "annual_profit_usd",
                number("1000000")));
    assertThat(finding.tiers()).hasSize(2);
    assertThat(finding.needsHumanCheck()).containsExactly(HumanCheck.TIER_EDGE);
    assertThat(finding.worth()).isEqualTo(new BenefitWorth.Usd(new BigDecimal("450000.00")));
  }

  @Test
  void a_benefit_whose_size_nothing_states_is_for_a_human() {
    Finding finding =
        tiered(
            Map.of(
                "sez_participant",
                true,
                "investment_usd",
                number("1000000"),
                "annual_profit_usd",
                number("1")));
    assertThat(finding.needsHumanCheck()).containsExactly(HumanCheck.NO_TIER);
    assertThat(finding.worth()).isEqualTo(new BenefitWorth.Missing(List.of()));
  }

  @Test
  void a_worth_that_cannot_be_computed_says_what_it_needs() {
    assertThat(tiered(Map.of("sez_participant", true)).worth())
        .isEqualTo(new BenefitWorth.Missing(List.of("annual_profit_usd", "investment_usd")));
    assertThat(tiered(Map.of("sez_participant", true, "annual_profit_usd", number("5"))).worth())
        .isEqualTo(new BenefitWorth.Missing(List.of("investment_usd")));
    assertThat(tiered(Map.of("investment_usd", number("4000000"))).worth())
        .isEqualTo(new BenefitWorth.Missing(List.of("annual_profit_usd")));
    Knowledge knowledge =
        house().policy("kz").worth("investment_usd / amount('kz.mci')").add().knowledge();
    assertThat(find(assess(knowledge, Map.of()), "kz").worth())
        .isEqualTo(new BenefitWorth.Missing(List.of("amount:kz.mci", "investment_usd")));
    assertThat(find(assess(house().policy("p").add().knowledge(), Map.of()), "p").worth())
        .isEqualTo(new BenefitWorth.NotStated());
  }

  @Test
  void a_worth_needs_no_amount_that_is_known() {
    Knowledge knowledge =
        house().policy("uz").worth("investment_usd / amount('uz.bcv')").add().knowledge();
    assertThat(find(assess(knowledge, Map.of()), "uz").worth())
        .isEqualTo(new BenefitWorth.Missing(List.of("investment_usd")));
  }

  @Test
  void benefits_are_what_is_granted_those_worth_most_first() {
    Knowledge knowledge =
        house()
            .policy("z.unstated")
            .add()
            .policy("b.unstated")
            .add()
            .policy("a.small")
            .worth("investment_usd - 99.0")
            .add()
            .policy("d.large")
            .worth("investment_usd")
            .add()
            .policy("c.open")
            .when("sez_participant")
            .worth("investment_usd")
            .add()
            .knowledge();
    assertThat(assess(knowledge, Map.of("investment_usd", number("100"))).benefits())
        .extracting(finding -> finding.policy().id())
        .containsExactly("d.large", "a.small", "b.unstated", "z.unstated");
  }

  @Test
  void a_policy_superseded_by_one_in_force_that_applies_is_not_granted() {
    Knowledge knowledge =
        house()
            .policy("new")
            .when("sez_participant")
            .supersedes("old", "new")
            .add()
            .policy("old")
            .add()
            .knowledge();
    assertThat(find(assess(knowledge, Map.of("sez_participant", true)), "old"))
        .returns(List.of("new"), Finding::supersededBy)
        .returns(false, Finding::granted);
    assertThat(find(assess(knowledge, Map.of("sez_participant", false)), "old").granted()).isTrue();
    assertThat(find(assess(knowledge, Map.of("sez_participant", true)), "new").granted()).isTrue();
  }

  @Test
  void a_draft_takes_nothing_away() {
    Knowledge knowledge =
        house()
            .policy("new")
            .status(Policy.Status.DRAFT)
            .supersedes("old")
            .add()
            .policy("old")
            .add()
            .knowledge();
    assertThat(find(assess(knowledge, Map.of()), "old").granted()).isTrue();
  }

  @Test
  void exclusion_and_contradiction_show_on_both_policies_when_both_apply() {
    Knowledge knowledge =
        house()
            .policy("cn.export-rebate")
            .excludes("cn.bonded-processing")
            .contradicts("uz.import-relief", "not-in-these-packs")
            .add()
            .policy("cn.bonded-processing")
            .add()
            .policy("uz.import-relief")
            .when("sez_participant")
            .add()
            .knowledge();
    Assessment assessment = assess(knowledge, Map.of("sez_participant", true));
    assertThat(find(assessment, "cn.export-rebate"))
        .returns(List.of("cn.bonded-processing"), Finding::excludedWith)
        .returns(List.of("uz.import-relief"), Finding::contradictedBy)
        .returns(List.of(HumanCheck.EXCLUSION, HumanCheck.CONTRADICTION), Finding::needsHumanCheck);
    assertThat(find(assessment, "cn.bonded-processing").excludedWith())
        .containsExactly("cn.export-rebate");
    assertThat(find(assessment, "uz.import-relief").contradictedBy())
        .containsExactly("cn.export-rebate");
    Assessment other = assess(knowledge, Map.of("sez_participant", false));
    assertThat(find(other, "cn.export-rebate").contradictedBy()).isEmpty();
    assertThat(find(other, "uz.import-relief").contradictedBy()).isEmpty();
  }

  @Test
  void versions_that_do_not_hold_on_the_day_are_named_with_their_side_of_it() {
    Knowledge knowledge =
        house()
            .policy("uz.vat")
            .valid(null, "2026-01-01")
            .add()
            .policy("uz.vat")
            .valid("2026-01-01", "2026-11-22")
            .add()
            .policy("uz.vat")
            .valid("2026-11-22", "2027-01-01")
            .add()
            .policy("uz.vat")
            .valid("2027-01-01", null)
            .add()
            .knowledge();
    Assessment assessment = assess(knowledge, Map.of());
    assertThat(assessment.findings())
        .singleElement()
        .returns(LocalDate.of(2026, 11, 22), f -> f.policy().valid().from());
    assertThat(assessment.notInForce())
        .extracting(NotInForce::timing)
        .containsExactly(NotInForce.Timing.PAST, NotInForce.Timing.PAST, NotInForce.Timing.FUTURE);
    assertThat(assessment.asOf()).isEqualTo(TODAY);
  }

  @Test
  void facts_of_another_vocabulary_are_refused() {
    Knowledge other = new KnowledgeFixture().words(flag("x")).knowledge();
    Knowledge knowledge = zoneHoliday().add().knowledge();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PolicyAssessor.assess(knowledge, facts(other, Map.of()), TODAY))
        .withMessageContaining("another vocabulary");
  }
}
