package org.caravanserai.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caravanserai.procedure.Packs.step;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.caravanserai.Seeded;
import org.caravanserai.procedure.StepDuration.Basis;
import org.junit.jupiter.api.Test;

/** What the finish of a plan waits for, and durations that the profile states itself. */
class FinishTest {
  /** A Monday. */
  private static final LocalDate START = day("2026-03-02");

  @Test
  void a_step_beside_operation_has_dates_but_does_not_move_the_finish() {
    Plan plan =
        new Packs()
            .procedure(
                "uz.llc",
                "true",
                step("register", "uz.moj").calendarDays("3"),
                step("trade-mark", "uz.moj")
                    .after("register")
                    .calendarDays("200")
                    .besideOperation())
            .plan(START);

    assertThat(plan.finish().p50()).isEqualTo(day("2026-03-05"));
    assertThat(plan.finish().p90()).isEqualTo(day("2026-03-05"));
    assertThat(plan.criticalPath()).containsExactly(ref("uz.llc/register"));
    PlannedStep tradeMark = find(plan, "uz.llc/trade-mark");
    assertThat(tradeMark.startP50()).isEqualTo(day("2026-03-05"));
    assertThat(tradeMark.finishP50()).isEqualTo(day("2026-09-21"));
    assertThat(tradeMark.criticality()).isEqualByComparingTo("0");
  }

  @Test
  void a_chain_of_steps_beside_operation_does_not_move_the_finish_however_long_it_is() {
    Plan plan =
        new Packs()
            .procedure("uz.llc", "true", step("register", "uz.moj").calendarDays("3"))
            .procedure(
                "uz.mark",
                "true",
                step("search", "uz.moj").calendarDays("40").besideOperation(),
                step("enter", "uz.moj").after("search").calendarDays("40").besideOperation())
            .plan(START);

    assertThat(plan.finish().p50()).isEqualTo(day("2026-03-05"));
    assertThat(plan.criticalPath()).containsExactly(ref("uz.llc/register"));
    assertThat(find(plan, "uz.mark/enter").finishP50()).isEqualTo(day("2026-05-21"));
  }

  @Test
  void a_step_beside_operation_moves_the_finish_when_a_step_of_operation_needs_its_paper() {
    Plan plan =
        new Packs()
            .procedure(
                "uz.mark",
                "true",
                step("search", "uz.moj").calendarDays("40").gives("report").besideOperation())
            .procedure(
                "uz.llc", "true", step("register", "uz.moj").needs("report").calendarDays("3"))
            .plan(START);

    assertThat(plan.finish().p50()).isEqualTo(day("2026-04-14"));
    assertThat(plan.criticalPath()).containsExactly(ref("uz.mark/search"), ref("uz.llc/register"));
    assertThat(find(plan, "uz.mark/search").slackDays()).isZero();
    assertThat(find(plan, "uz.mark/search").criticality()).isEqualByComparingTo("1");
  }

  @Test
  void when_every_step_is_beside_operation_all_count() {
    Plan plan =
        new Packs()
            .procedure(
                "uz.mark",
                "true",
                step("search", "uz.moj").calendarDays("40").besideOperation(),
                step("enter", "uz.moj").after("search").calendarDays("40").besideOperation())
            .plan(START);

    assertThat(plan.finish().p50()).isEqualTo(day("2026-05-21"));
    assertThat(plan.criticalPath()).containsExactly(ref("uz.mark/search"), ref("uz.mark/enter"));
  }

  @Test
  void a_step_beside_operation_may_end_as_late_as_the_last_of_all() {
    Plan plan =
        new Packs()
            .procedure(
                "uz.llc",
                "true",
                step("register", "uz.moj").calendarDays("3"),
                step("report", "uz.moj").calendarDays("10").besideOperation(),
                step("trade-mark", "uz.moj").calendarDays("200").besideOperation())
            .plan(START);

    assertThat(find(plan, "uz.llc/register").slackDays()).isZero();
    assertThat(find(plan, "uz.llc/report").slackDays()).isEqualTo(190);
    assertThat(find(plan, "uz.llc/trade-mark").slackDays()).isZero();
  }

  @Seeded(300)
  void no_slack_is_negative_and_the_finish_is_that_of_the_plan_without_steps_beside(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<Packs.StepBuilder> all = new ArrayList<>();
    List<Packs.StepBuilder> gating = new ArrayList<>();
    int operation = 1 + random.nextInt(6);
    int size = operation + random.nextInt(6);
    for (int i = 0; i < size; i++) {
      Packs.StepBuilder step = randomStep(random, i, Math.min(i, operation + 2));
      all.add(i < operation ? step : step.besideOperation());
      if (i < operation) {
        gating.add(step);
      }
    }

    Plan plan = plan(all);
    assertThat(plan.steps()).hasSize(size).allMatch(step -> step.slackDays() >= 0);
    assertThat(plan.finish().p50()).isEqualTo(plan(gating).finish().p50());
    assertThat(plan.finish().p90()).isEqualTo(plan(gating).finish().p90());
    assertThat(plan.criticalPath()).isEqualTo(plan(gating).criticalPath());
  }

  @Test
  void a_duration_that_the_profile_states_is_the_typical_one() {
    Plan plan = building().plan(Map.of("construction_days", new BigDecimal("90")), START);

    StepDuration duration = plan.steps().getFirst().duration();
    assertThat(duration.typical()).isEqualByComparingTo("90");
    assertThat(duration.min()).isEqualByComparingTo("45");
    assertThat(duration.max()).isEqualByComparingTo("180");
    assertThat(duration.working()).isFalse();
    assertThat(duration.assumedShare()).isEqualByComparingTo("0");
    assertThat(duration.assumptions()).containsExactly("step.spread.min", "step.spread.max");
    assertThat(plan.finish().p50()).isAfter(START.plusDays(90));
  }

  @Test
  void without_the_fact_the_duration_is_the_assumption() {
    StepDuration duration = building().plan(Map.of(), START).steps().getFirst().duration();

    assertThat(duration.typical()).isEqualByComparingTo("5");
    assertThat(duration.basis()).isEqualTo(Basis.ASSUMED);
    assertThat(duration.assumptions()).contains("step.unknown-days.own.typical");
  }

  private static Packs building() {
    return new Packs()
        .procedure("uz.site", "true", step("build", "uz.company").daysOf("construction_days"));
  }

  private static Packs.StepBuilder randomStep(SplittableRandom random, int number, int before) {
    Packs.StepBuilder step =
        step("s" + number, random.nextBoolean() ? "uz.moj" : "cn.bank")
            .days("" + random.nextInt(12));
    return before > 0 && random.nextInt(3) > 0 ? step.after("s" + random.nextInt(before)) : step;
  }

  private static Plan plan(List<Packs.StepBuilder> steps) {
    return new Packs().procedure("p", "true", steps.toArray(Packs.StepBuilder[]::new)).plan(START);
  }

  private static PlannedStep find(Plan plan, String ref) {
    return plan.steps().stream().filter(s -> s.ref().equals(ref(ref))).findFirst().orElseThrow();
  }

  private static StepRef ref(String text) {
    return StepRef.parse(text);
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }
}
