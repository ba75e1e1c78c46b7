package org.caravanserai.risk;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.caravanserai.condition.Facts;
import org.caravanserai.corridor.Consignment;
import org.caravanserai.corridor.Corridor;
import org.caravanserai.corridor.RouteRequest;
import org.caravanserai.knowledge.Knowledge;
import org.caravanserai.policy.Assessment;
import org.caravanserai.policy.ConsignmentFacts;
import org.caravanserai.policy.PolicyAssessor;
import org.caravanserai.procedure.Plan;
import org.caravanserai.procedure.Planner;
import org.caravanserai.profile.Profile;
import org.caravanserai.profile.ProfileReader;
import org.caravanserai.profile.ProfileResult;
import org.junit.jupiter.api.Test;

/** The shipped packs through every engine. */
class ShippedRisksTest {
  private static final String LOOMS_FOR_ANGREN =
      """
      project: Textile machinery plant in Angren
      start: 2027-01-11
      facts:
        project_country: UZ
        project_region: UZ-TO
        investor_country: CN
        activity_isic: '2826'
        investment_usd: 4600000
        employees: 120
        company_country: UZ
        company_registered: false
        legal_form: llc
        foreign_share_percent: 70
        sector_tags: [manufacturing, machine_building]
        site_zones: [UZ.ANGREN]
        sez_participant: true
        revenue_currency: UZS
        cost_currency: CNY
        project_years: 15
        input_origin_region: CN-XJ
        end_markets: [US, UZ]
      consignments:
      - id: looms
        title: Weaving machines from Maigaiti to Angren
        from: XCNMGT
        to: XUZANG
        mass-tonnes: 180
        teu: 18
        depart: 2027-03-01
        facts:
          goods_hs: '8446'
          goods_category: production_equipment
          origin_country: CN
      - id: spares
        title: Spare parts in summer
        from: XCNMGT
        to: XUZANG
        mass-tonnes: 12
        depart: 2027-07-05
      parties:
      - {name: Angren Industrial Partner LLC, role: partner, country: UZ}
      """;

  private static final String CHERRIES_FOR_XIAN =
      """
      project: Cherries from Tashkent Region to Xi'an
      facts:
        project_country: UZ
        company_country: UZ
        investor_country: UZ
        revenue_currency: CNY
        cost_currency: UZS
      start: 2027-05-01
      consignments:
      - id: cherries
        title: Fresh cherries
        from: UZTAS
        to: CNSIA
        mass-tonnes: 18
        depart: 2027-06-07
        facts:
          goods_hs: '0809'
          goods_category: fresh_fruit
          origin_country: UZ
          perishable: true
          shelf_life_days: 5
      """;
  private static final Knowledge KNOWLEDGE = World.shipped();
  private static final RiskRegister LOOMS =
      RiskAssessor.assess(KNOWLEDGE, inputs(LOOMS_FOR_ANGREN));
  private static final RiskRegister CHERRIES =
      RiskAssessor.assess(KNOWLEDGE, inputs(CHERRIES_FOR_XIAN));

  @Test
  void currency_labour_rights_and_plan_stand_on_one_register() {
    assertThat(LOOMS.entries())
        .extracting(RiskEntry::id)
        .contains(
            "trade.us.uflpa",
            "fx.uzs.depreciation",
            "regulatory.procedure-assumed-days",
            "engine.permit-on-critical-path");
    assertThat(LOOMS.entries().getFirst().score())
        .isGreaterThanOrEqualTo(LOOMS.entries().getLast().score());
  }

  @Test
  void every_entry_leads_to_its_sources_and_every_question_to_a_word_of_the_dictionary() {
    assertThat(LOOMS.entries())
        .allSatisfy(entry -> {
          assertThat(entry.sources()).isNotEmpty();
          entry.sources().forEach(citation -> KNOWLEDGE.getSource(citation.sourceId()));
        });
    assertThat(LOOMS.open()).flatExtracting(OpenRisk::needs).isNotEmpty();
    for (OpenRisk open : LOOMS.open()) {
      for (Need need : open.needs()) {
        if (need instanceof Need.Fact(String name)) {
          assertThat(KNOWLEDGE.getAttribute(name).question().english()).isNotBlank();
        }
      }
    }
  }

  @Test
  void the_snow_of_the_passes_concerns_march_and_not_july() {
    assertThat(entry(LOOMS, "climate.pass.torugart").consignments()).containsExactly("looms");
  }

  @Test
  void all_good_routes_from_maigaiti_to_angren_share_the_irkeshtam_crossing() {
    assertThat(entry(LOOMS, "logistics.single-crossing").evidence())
        .filteredOn(Evidence.SharedCrossing.class::isInstance)
        .extracting(evidence -> ((Evidence.SharedCrossing) evidence).code())
        .containsExactly("CNYRK-XKGIRK", "CNYRK-XKGIRK");
  }

  @Test
  void a_partner_that_nobody_has_screened_is_not_called_clean() {
    assertThat(LOOMS.open())
        .filteredOn(open -> open.risk().id().equals("sanctions.party-match"))
        .flatExtracting(OpenRisk::needs)
        .containsExactly(new Need.WatchList("Angren Industrial Partner LLC"));
  }

  @Test
  void cherries_that_keep_for_five_days_may_spoil_on_every_road_to_xian() {
    RiskEntry entry = entry(CHERRIES, "logistics.perishable-delay");

    assertThat(entry.firedBy()).containsExactly(FiredBy.CONDITIONS, FiredBy.SIGNAL);
    assertThat(entry.evidence())
        .filteredOn(Evidence.SlowForGoods.class::isInstance)
        .isNotEmpty()
        .allSatisfy(evidence ->
            assertThat(((Evidence.SlowForGoods) evidence).hoursP90()).isGreaterThan(96));
  }

  @Test
  void fruit_for_china_meets_the_suspension_of_suppliers() {
    assertThat(entry(CHERRIES, "trade.cn.gacc-suspension").consignments())
        .containsExactly("cherries");
  }

  @Test
  void the_same_inputs_give_the_same_register() {
    assertThat(RiskAssessor.assess(KNOWLEDGE, inputs(CHERRIES_FOR_XIAN))).isEqualTo(CHERRIES);
  }

  private static RiskEntry entry(RiskRegister register, String id) {
    return register.entries().stream()
        .filter(entry -> entry.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new AssertionError(id + " did not fire"));
  }

  private static RiskInputs inputs(String text) {
    Profile profile =
        switch (ProfileReader.read("profile", text, KNOWLEDGE)) {
          case ProfileResult.Accepted(Profile read) -> read;
          case ProfileResult.Refused(var mistakes) -> throw new AssertionError("" + mistakes);
        };
    Facts facts = profile.factsOn(KNOWLEDGE, World.AS_OF);
    LocalDate start = Objects.requireNonNull(profile.start());
    List<ConsignmentFacts> goods = new ArrayList<>();
    List<RoutedConsignment> routed = new ArrayList<>();
    Corridor corridor = Corridor.of(KNOWLEDGE);
    for (Profile.Consignment one : profile.consignments()) {
      Facts own = profile.factsOf(one, KNOWLEDGE, World.AS_OF);
      LocalDate depart = Objects.requireNonNull(one.depart());
      goods.add(new ConsignmentFacts(one.id(), own));
      routed.add(
          new RoutedConsignment(
              one.id(), own, depart, corridor.find(RouteRequest.of(consignment(one, depart)))));
    }
    Assessment policies = PolicyAssessor.assess(KNOWLEDGE, facts, goods, World.AS_OF);
    Plan plan = Planner.plan(KNOWLEDGE, facts, World.AS_OF, start);
    return new RiskInputs(
        World.AS_OF,
        facts,
        routed,
        policies,
        plan,
        Screening.screen(profile.parties()),
        ProjectHorizon.of(start, facts));
  }

  private static Consignment consignment(Profile.Consignment one, LocalDate depart) {
    BigDecimal teu = one.teu();
    return new Consignment(
        one.id(),
        one.from(),
        one.to(),
        Objects.requireNonNull(one.massTonnes()).doubleValue(),
        teu == null ? null : teu.doubleValue(),
        depart);
  }
}
