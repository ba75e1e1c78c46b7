package org.caravanserai.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a step of a procedure may say of operation and of its days. */
class StepsOfPacksTest {
  @TempDir Path folder;

  private Packs pack;

  @BeforeEach
  void packWithOneOffice() {
    pack =
        Packs.in(folder)
            .attributes("construction_days integer")
            .replace(
                "attributes.yaml", "type: integer", "type: integer\n  minimum: 1\n  maximum: 3650")
            .calendar("uz")
            .authority("office");
  }

  private List<Procedure.Step> steps() {
    return pack.load().contents().procedures().getFirst().steps();
  }

  @Test
  void operation_waits_for_a_step_that_does_not_say_otherwise() {
    pack.procedure(
        "uz.llc",
        "steps: ["
            + Packs.step("register")
            + ", "
            + Packs.step("report", "beside-operation: true")
            + "]");

    assertThat(steps()).extracting(Procedure.Step::besideOperation).containsExactly(false, true);
  }

  @Test
  void beside_operation_on_a_procedure_holds_for_its_steps_and_a_step_may_say_false() {
    pack.procedure(
        "uz.mark",
        "beside-operation: true",
        "steps: ["
            + Packs.step("search")
            + ", "
            + Packs.step("enter", "beside-operation: false")
            + "]");

    assertThat(steps()).extracting(Procedure.Step::besideOperation).containsExactly(true, false);
  }

  @Test
  void beside_operation_is_true_or_false() {
    pack.procedure("uz.mark", "beside-operation: maybe");

    assertThat(pack.mistakes())
        .containsExactly(
            "procedures/all.yaml:10:21: 'beside-operation' is 'maybe'; write true or false");
  }

  @Test
  void days_may_name_the_fact_that_states_them() {
    pack.procedure(
        "uz.site",
        "steps: ["
            + Packs.step("build", "days: {typical: 120, basis: calendar, fact: construction_days}")
            + "]");

    assertThat(steps().getFirst().days())
        .isEqualTo(
            new Procedure.Days(null, new BigDecimal("120"), null, false, "construction_days"));
  }

  @Test
  void a_fact_that_the_dictionary_does_not_hold_is_told_with_its_place() {
    pack.procedures(
        """
        - id: uz.site
          title: {en: Site}
          jurisdiction: UZ
          outcome: {en: A site}
          applies-when: 'true'
          confidence: high
          sources: [{id: law, read-on: 2026-11-21}]
          steps:
          - id: build
            title: {en: Build}
            authority: office
            desk: land
            days: {fact: nope}
            confidence: high
            sources: [{id: law, read-on: 2026-11-21}]
        """);

    assertThat(pack.mistakes())
        .containsExactly(
            "procedures/given.yaml:14:18: there is no attribute 'nope'; name one that the packs"
                + " hold, or add it");
  }

  @Test
  void a_fact_that_counts_no_days_cannot_state_a_duration() {
    pack.attributes("investment_usd money USD")
        .procedure(
            "uz.site", "steps: [" + Packs.step("build", "days: {fact: investment_usd}") + "]");

    assertThat(pack.mistakes())
        .singleElement()
        .asString()
        .contains("the attribute 'investment_usd' counts no days");
  }
}
