package org.caravanserai.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.caravanserai.Seeded;

class PlannerLawsTest {
  @Seeded(150)
  void a_plan_is_in_order_and_ends_with_its_last_step(long seed) {
    Plan plan = RandomWork.uncertain(seed).plan();
    Map<StepRef, PlannedStep> seen = new HashMap<>();
    for (PlannedStep step : plan.steps()) {
      assertThat(seen.keySet()).containsAll(step.after());
      assertThat(step.after())
          .allSatisfy(ref -> assertThat(finish(seen, ref)).isBeforeOrEqualTo(step.startP50()));
      assertThat(step.startP50()).isBetween(plan.start(), step.finishP50());
      assertThat(step.finishP90()).isBetween(step.finishP50(), plan.finish().p90());
      assertThat(step.finishP50()).isBeforeOrEqualTo(plan.finish().p50());
      assertThat(step.criticality()).isBetween(BigDecimal.ZERO, BigDecimal.ONE);
      seen.put(step.ref(), step);
    }
    assertThat(plan.finish().p50()).isBeforeOrEqualTo(plan.finish().p90());
    assertThat(plan.finish().workingDaysP50()).isLessThanOrEqualTo(plan.finish().workingDaysP90());
    assertThat(plan.knownOnly().p50()).isBeforeOrEqualTo(plan.finish().p50());
    assertThat(plan.knownOnly().p90()).isBeforeOrEqualTo(plan.finish().p90());
  }

  @Seeded(150)
  void the_critical_path_is_a_chain_and_every_explanation_gives_its_date(long seed) {
    Plan plan = RandomWork.uncertain(seed).plan();
    Map<StepRef, PlannedStep> steps = new HashMap<>();
    plan.steps().forEach(step -> steps.put(step.ref(), step));
    List<StepRef> path = plan.criticalPath();

    for (int i = 1; i < path.size(); i++) {
      assertThat(get(steps, path.get(i)).after()).contains(path.get(i - 1));
    }
    assertThat(get(steps, path.getFirst()).after()).isEmpty();
    assertThat(plan.steps())
        .filteredOn(step -> step.finishExplained() != null)
        .allSatisfy(step ->
            assertThat(step.finishExplained())
                .extracting(due -> due == null ? null : due.date())
                .isEqualTo(step.finishP50()));
    assertThat(plan.assumedShareOfCriticalPath()).isBetween(BigDecimal.ZERO, BigDecimal.ONE);
  }

  @Seeded(150)
  void the_same_question_has_the_same_answer(long seed) {
    assertThat(RandomWork.uncertain(seed).plan()).isEqualTo(RandomWork.uncertain(seed).plan());
  }

  @Seeded(150)
  void a_longer_step_never_makes_anything_end_earlier(long seed) {
    RandomWork work = RandomWork.uncertain(seed);
    Plan before = work.plan();
    Plan after = work.lengthened().plan();

    assertNothingEarlier(before, after);
  }

  @Seeded(150)
  void one_more_reason_to_wait_never_makes_anything_end_earlier(long seed) {
    RandomWork work = RandomWork.uncertain(seed);
    Plan before = work.plan();
    Plan after = work.joined().plan();

    assertNothingEarlier(before, after);
  }

  @Seeded(150)
  void a_step_may_use_its_slack_and_no_day_more(long seed) {
    RandomWork work = RandomWork.certain(seed);
    Plan plan = work.plan();
    int chosen = work.random().nextInt(work.steps().size());
    int slack =
        plan.steps().stream()
            .filter(step -> step.ref().step().equals("s" + chosen))
            .findFirst()
            .orElseThrow()
            .slackDays();

    assertThat(work.longerBy(chosen, slack).plan().finish()).isEqualTo(plan.finish());
    assertThat(work.longerBy(chosen, slack + 1).plan().finish().p50()).isAfter(plan.finish().p50());
  }

  @Seeded(150)
  void with_certain_durations_the_critical_path_is_critical_in_every_run(long seed) {
    Plan plan = RandomWork.certain(seed).plan();

    assertThat(plan.steps())
        .filteredOn(step -> plan.criticalPath().contains(step.ref()))
        .allSatisfy(step -> assertThat(step.criticality()).isEqualByComparingTo("1"));
  }

  static void assertNothingEarlier(Plan before, Plan after) {
    Map<StepRef, PlannedStep> later = new HashMap<>();
    after.steps().forEach(step -> later.put(step.ref(), step));
    assertThat(before.steps())
        .allSatisfy(step -> {
          PlannedStep now = get(later, step.ref());
          assertThat(now.startP50()).isAfterOrEqualTo(step.startP50());
          assertThat(now.finishP50()).isAfterOrEqualTo(step.finishP50());
          assertThat(now.finishP90()).isAfterOrEqualTo(step.finishP90());
        });
    assertThat(after.finish().p50()).isAfterOrEqualTo(before.finish().p50());
    assertThat(after.finish().p90()).isAfterOrEqualTo(before.finish().p90());
    assertThat(after.knownOnly().p90()).isAfterOrEqualTo(before.knownOnly().p90());
  }

  private static PlannedStep get(Map<StepRef, PlannedStep> steps, StepRef ref) {
    return Optional.ofNullable(steps.get(ref)).orElseThrow();
  }

  private static LocalDate finish(Map<StepRef, PlannedStep> steps, StepRef ref) {
    return get(steps, ref).finishP50();
  }
}
