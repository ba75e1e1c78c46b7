package org.caravanserai.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.caravanserai.corridor.Itinerary;
import org.caravanserai.corridor.RouteRequest;
import org.caravanserai.policy.BenefitWorth;
import org.caravanserai.policy.HumanCheck;
import org.caravanserai.policy.SmallestChange;
import org.caravanserai.policy.Verdict;
import org.caravanserai.procedure.Edge;
import org.caravanserai.procedure.PlannedStep;
import org.caravanserai.profile.Profile;
import org.junit.jupiter.api.Test;

/** The maker of textile machinery of Maigaiti county that builds in Angren. */
class AngrenDossierTest {
  private static final String NDRC = "proc.cn.odi.ndrc-filing";

  private final Reading angren = Reading.of("textile-machinery-angren");

  @Test
  void usd_8_6_million_in_the_zone_free_it_from_profit_tax_for_five_years() {
    assertThat(angren.verdict("uz.sez.cit-holiday")).isEqualTo(Verdict.APPLIES);
    assertThat(angren.tiers("uz.sez.cit-holiday")).containsExactly("usd-5m-to-15m");
    assertThat(angren.finding("uz.sez.cit-holiday").worth())
        .isEqualTo(new BenefitWorth.Usd(new BigDecimal("1425000.00")));
  }

  @Test
  void the_holiday_is_counted_but_a_person_is_told_that_the_sources_disagree() {
    assertThat(angren.finding("uz.sez.cit-holiday").granted()).isTrue();
    assertThat(angren.finding("uz.sez.cit-holiday").needsHumanCheck())
        .containsExactly(HumanCheck.SOURCES_CONFLICT);
  }

  @Test
  void the_same_money_gives_seven_years_without_land_property_and_water_tax() {
    assertThat(angren.tiers("uz.sez.land-property-water-tax-holiday"))
        .containsExactly("usd-5m-to-10m");
  }

  @Test
  void a_rule_of_the_zone_that_nobody_verified_is_shown_but_not_granted() {
    assertThat(angren.verdict("uz.sez.angren.local-staff-share")).isEqualTo(Verdict.APPLIES);
    assertThat(angren.finding("uz.sez.angren.local-staff-share").granted()).isFalse();
  }

  @Test
  void its_outbound_investment_is_filed_and_not_approved() {
    assertThat(angren.verdict("cn.odi.ndrc.filing-provincial")).isEqualTo(Verdict.APPLIES);
    assertThat(angren.verdict("cn.odi.ndrc.approval-sensitive")).isEqualTo(Verdict.DOES_NOT_APPLY);
    assertThat(angren.verdict("cn.odi.mofcom.filing")).isEqualTo(Verdict.APPLIES);
  }

  @Test
  void nothing_within_its_control_turns_the_refusal_for_central_enterprises() {
    assertThat(angren.finding("cn.odi.ndrc.filing-central-soe").smallestChange())
        .isNotInstanceOf(SmallestChange.Changes.class);
  }

  @Test
  void it_is_asked_first_for_the_category_of_the_district() {
    assertThat(angren.questions()).startsWith("district_category").contains("sector_on_fdi_list");
  }

  @Test
  void the_plan_joins_both_sides() {
    assertThat(angren.procedures())
        .contains(
            NDRC,
            "proc.cn.odi.mofcom-certificate",
            "proc.cn.odi.safe-remittance",
            "uz.company-registration.llc-foreign",
            "uz.sez-resident",
            "uz.land-lease.sez",
            "uz.construction.permit-and-commissioning",
            "uz.environmental-expertise",
            "uz.labour.foreign-worker-confirmation",
            "proc.cn.road.tir")
        .doesNotContain("proc.cn.odi.ndrc-approval", "uz.land.large-project");
    assertThat(angren.plan().edges()).anyMatch(Edge::crossBorder);
  }

  @Test
  void the_province_files_it_because_it_is_local_and_below_usd_300_million() {
    assertThat(angren.steps(NDRC)).contains("s5a").doesNotContain("s5b");
  }

  @Test
  void the_money_leaves_only_after_both_chinese_papers_are_there() {
    LocalDate filed = angren.step(NDRC, "s5a").finishP50();
    LocalDate remitted =
        angren.plan().steps().stream()
            .filter(step -> step.ref().procedure().equals("proc.cn.odi.safe-remittance"))
            .map(PlannedStep::startP50)
            .min(Comparator.naturalOrder())
            .orElseThrow();

    assertThat(remitted).isAfterOrEqualTo(filed);
  }

  @Test
  void the_plan_never_promises_more_than_it_knows() {
    var plan = angren.plan();

    assertThat(plan.start()).isEqualTo("2027-01-18");
    assertThat(plan.finish().p90()).isAfter(plan.finish().p50());
    assertThat(plan.finish().p50()).isAfter(plan.knownOnly().p50());
    assertThat(plan.finish().p50()).isBetween(LocalDate.of(2028, 6, 1), LocalDate.of(2029, 2, 1));
    assertThat(plan.assumedShareOfCriticalPath()).isBetween(new BigDecimal("0.1"), BigDecimal.ONE);
    assertThat(plan.fees().unknown()).isPositive();
    assertThat(plan.forecast()).as("calendars of 2027 are not published").isTrue();
  }

  @Test
  void steps_follow_their_predecessors() {
    for (PlannedStep step : angren.plan().steps()) {
      assertThat(step.finishP50()).as("%s", step.ref()).isAfterOrEqualTo(step.startP50());
      assertThat(step.startP50()).isAfterOrEqualTo(angren.plan().start());
    }
  }

  @Test
  void the_plant_goes_over_the_mountains_to_the_fergana_valley() {
    assertThat(angren.exits("plant")).containsAnyOf("CNYRK", "CNTRT");
    assertThat(angren.itineraries("plant")).allMatch(route -> route.to().equals("XUZANG"));
  }

  @Test
  void the_components_have_a_way_by_rail_through_kazakhstan() {
    assertThat(angren.exits("components")).containsAnyOf("CNHRS", "CNAKL");
    assertThat(angren.itineraries("components")).hasSizeGreaterThan(1);
  }

  @Test
  void with_irkeshtam_closed_the_plant_still_arrives_by_another_crossing() {
    Reading detour = new Reading(routesOnly(new RouteRequest.ClosedPair("CNYRK", "XKGIRK")));

    assertThat(detour.exits("plant")).isNotEmpty().doesNotContain("CNYRK");
    assertThat(fastestHours(detour.itineraries("plant")))
        .isGreaterThan(fastestHours(angren.itineraries("plant")));
  }

  @Test
  void goods_from_xinjiang_for_a_careful_buyer_are_a_labour_rights_question() {
    assertThat(angren.risks()).contains("labour-rights.xinjiang.supply-chain");
    assertThat(Answers.text(Shipped.example("textile-machinery-angren"), "en", 100))
        .contains("no watch list");
  }

  @Test
  void one_crossing_for_all_routes_is_a_risk() {
    assertThat(angren.risks()).contains("logistics.single-crossing");
  }

  private static double fastestHours(List<Itinerary> itineraries) {
    return itineraries.stream()
        .mapToDouble(itinerary -> itinerary.figures().hoursP50())
        .min()
        .orElseThrow();
  }

  private static Dossier routesOnly(RouteRequest.ClosedPair closed) {
    Profile profile = Shipped.profile(Shipped.example("textile-machinery-angren"));
    return Composer.compose(
        Shipped.knowledge(),
        profile,
        LocalDate.parse("2026-11-22"),
        new RouteOptions(Set.of(), Set.of(), Set.of(), Set.of(closed), false, null),
        EnumSet.of(Part.ROUTES),
        _ -> {});
  }
}
