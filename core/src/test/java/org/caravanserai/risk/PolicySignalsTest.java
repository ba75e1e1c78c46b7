package org.caravanserai.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caravanserai.risk.Findings.assessment;
import static org.caravanserai.risk.Findings.finding;
import static org.caravanserai.risk.World.number;
import static org.caravanserai.risk.World.risk;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.caravanserai.knowledge.Confidence;
import org.caravanserai.knowledge.Policy;
import org.junit.jupiter.api.Test;

class PolicySignalsTest {
  private static World watching(String signal, String... parameters) {
    return new World().risk(risk("r").signal(signal, parameters));
  }

  @Test
  void a_benefit_that_ends_before_the_project_is_named_with_both_days() {
    World world =
        watching("policy.ends-early")
            .years(10)
            .policies(
                assessment(
                    finding("uz.customs.equipment").until("2030-01-01"),
                    finding("uz.sez.cit-holiday").until("2040-01-01"),
                    finding("uz.vat.export")));

    assertThat(world.evidence())
        .containsExactly(
            new Evidence.BenefitEndsEarly(
                "uz.customs.equipment",
                LocalDate.of(2030, 1, 1),
                LocalDate.of(2037, 1, 11),
                Confidence.HIGH));
  }

  @Test
  void a_benefit_that_ends_with_the_project_does_not_end_early() {
    World world =
        watching("policy.ends-early")
            .years(10)
            .policies(assessment(finding("uz.sez.cit-holiday").until("2037-01-11")));

    assertThat(world.silent()).isTrue();
  }

  @Test
  void what_is_not_granted_or_no_benefit_cannot_end_early() {
    World world =
        watching("policy.ends-early")
            .years(10)
            .policies(
                assessment(
                    finding("a").until("2030-01-01").undetermined(),
                    finding("b").until("2030-01-01").status(Policy.Status.DRAFT),
                    finding("c").until("2030-01-01").kind(Policy.Kind.OBLIGATION),
                    finding("d").until("2030-01-01").kind(Policy.Kind.RESTRICTION)));

    assertThat(world.silent()).isTrue();
  }

  @Test
  void while_nobody_says_how_long_the_project_runs_an_ending_benefit_leaves_the_risk_open() {
    World world =
        watching("policy.ends-early")
            .policies(assessment(finding("uz.customs.equipment").until("2030-01-01")));

    assertThat(world.needs()).containsExactly(new Need.Fact("project_years"));
  }

  @Test
  void a_benefit_that_ends_before_the_project_begins_ends_early_however_long_it_runs() {
    World world =
        watching("policy.ends-early")
            .policies(assessment(finding("uz.customs.equipment").until("2027-01-11")));

    assertThat(world.evidence())
        .containsExactly(
            new Evidence.BenefitEndsEarly(
                "uz.customs.equipment", LocalDate.of(2027, 1, 11), null, Confidence.HIGH));
  }

  @Test
  void with_a_consignments_condition_only_its_own_findings_count() {
    World world =
        new World()
            .risk(
                risk("trade.uz.temporary-tariffs")
                    .both()
                    .when("destination_country == 'UZ'")
                    .signal("policy.ends-early"))
            .years(10)
            .policies(assessment(finding("uz.duty.relief").of("looms").until("2030-01-01")))
            .unrouted("looms", Map.of("destination_country", "UZ"))
            .unrouted("yarn", Map.of("destination_country", "UZ"))
            .unrouted("samples", Map.of("destination_country", "CN"));

    assertThat(world.onlyEntry().consignments()).containsExactly("looms");
  }

  @Test
  void more_than_a_fifth_of_the_worth_undetermined_is_too_much() {
    World world =
        watching("policy.open-worth", "share=0.2")
            .policies(
                assessment(
                    finding("uz.sez.cit-holiday").worthUsd("600000"),
                    finding("uz.sez.land-tax")
                        .worthUsd("300000")
                        .undetermined()
                        .confidence(Confidence.MEDIUM),
                    finding("uz.draft.relief").worthUsd("100000").status(Policy.Status.DRAFT),
                    finding("uz.old.relief").worthUsd("900000").status(Policy.Status.EXPIRED),
                    finding("uz.older.relief").worthUsd("900000").supersededBy("uz.draft.relief"),
                    finding("uz.refused").worthUsd("900000").refused(),
                    finding("uz.unvalued").worthUnknown().undetermined()));

    assertThat(world.evidence())
        .containsExactly(
            new Evidence.OpenWorth(
                number("400000"),
                number("1000000"),
                number("0.4000"),
                List.of("uz.draft.relief", "uz.sez.land-tax"),
                List.of("uz.unvalued"),
                Confidence.MEDIUM));
  }

  @Test
  void exactly_a_fifth_is_not_too_much_and_nothing_is_nothing() {
    World world =
        watching("policy.open-worth", "share=0.2")
            .policies(
                assessment(
                    finding("a").worthUsd("800"), finding("b").worthUsd("200").undetermined()));

    assertThat(world.silent()).isTrue();
    assertThat(watching("policy.open-worth", "share=0.2").silent()).isTrue();
  }

  @Test
  void a_policy_granted_to_one_consignment_is_open_only_in_what_another_has_beyond_it() {
    World world =
        watching("policy.open-worth", "share=0.2")
            .policies(
                assessment(
                    finding("uz.duty.relief").of("looms").worthUsd("600"),
                    finding("uz.duty.relief").of("yarn").worthUsd("1000").undetermined()));

    assertThat(world.evidence())
        .containsExactly(
            new Evidence.OpenWorth(
                number("400"),
                number("1000"),
                number("0.4000"),
                List.of("uz.duty.relief"),
                List.of(),
                Confidence.HIGH));
  }

  @Test
  void low_confidence_matters_where_a_policy_applies() {
    World world =
        watching("policy.low-confidence")
            .policies(
                assessment(
                    finding("a").confidence(Confidence.LOW),
                    finding("b").confidence(Confidence.LOW).status(Policy.Status.UNVERIFIED),
                    finding("c").confidence(Confidence.LOW).undetermined(),
                    finding("d").confidence(Confidence.LOW).status(Policy.Status.SUPERSEDED),
                    finding("e").confidence(Confidence.MEDIUM)));

    assertThat(world.evidence())
        .containsExactly(
            new Evidence.LowConfidenceFinding("a", Policy.Status.IN_FORCE),
            new Evidence.LowConfidenceFinding("b", Policy.Status.UNVERIFIED));
  }

  @Test
  void a_granted_benefit_that_hangs_on_exports_is_named() {
    World world =
        watching("policy.export-linked")
            .policies(
                assessment(
                    finding("a").linkedTo("export"),
                    finding("b").linkedTo("local-content").undetermined(),
                    finding("c")));

    assertThat(world.evidence())
        .containsExactly(
            new Evidence.LinkedBenefit("a", new TreeSet<>(List.of("export")), Confidence.HIGH));
  }

  @Test
  void two_policies_that_contradict_each_other_are_named_once() {
    World world =
        watching("policy.contradiction")
            .policies(
                assessment(
                    finding("cn.x").contradictedBy("uz.y").confidence(Confidence.MEDIUM),
                    finding("uz.y").contradictedBy("cn.x"),
                    finding("uz.z").contradictedBy("uz.w").undetermined(),
                    finding("uz.w")));

    assertThat(world.evidence())
        .containsExactly(new Evidence.Contradiction("cn.x", "uz.y", Confidence.MEDIUM));
  }
}
