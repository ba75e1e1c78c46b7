package org.caravanserai.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import org.caravanserai.Seeded;
import org.caravanserai.calendar.WorkingCalendars;
import org.caravanserai.knowledge.Knowledge;
import org.caravanserai.knowledge.Validity;
import org.caravanserai.procedure.StepDuration.Basis;
import org.junit.jupiter.api.Test;

class ObservedTimesTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
  private static final StepRef STEP = new StepRef("p", "one");

  private static ObservedDuration observed(int count, String median, String p90) {
    return new ObservedDuration(count, new BigDecimal(median), new BigDecimal(p90));
  }

  private static PlannedStep planned(Packs.StepBuilder step, ObservedTimes observed) {
    return new Packs()
        .procedure("p", Validity.ALWAYS, "true", List.of(step))
        .plan(MONDAY, observed)
        .steps()
        .getFirst();
  }

  private static PlannedStep planned(Packs.StepBuilder step, ObservedDuration observed) {
    return planned(step, new ObservedTimes(Map.of(STEP, observed)));
  }

  @Seeded(60)
  void without_observations_the_plan_is_the_one_that_was_made_before(long seed) {
    RandomWork work = RandomWork.uncertain(seed);

    assertThat(work.plan(ObservedTimes.NONE)).isEqualTo(work.plan());
    assertThat(
            work.plan(
                new ObservedTimes(Map.of(new StepRef("other", "step"), observed(9, "1", "2")))))
        .isEqualTo(work.plan());
  }

  @Test
  void a_plan_says_what_was_observed_and_that_it_does_not_rest_on_assumptions() {
    PlannedStep step = planned(Packs.step("one", "uz.moj"), observed(12, "7.5", "14"));

    assertThat(step.duration().basis()).isEqualTo(Basis.OBSERVED);
    assertThat(step.duration().observed()).isEqualTo(observed(12, "7.5", "14"));
    assertThat(step.duration().typical()).isEqualByComparingTo("7.5");
    assertThat(step.duration().assumptions()).isEmpty();
    assertThat(step.duration().assumedShare()).isZero();
  }

  @Test
  void half_of_the_runs_take_the_median_and_nine_of_ten_the_observed_p90() {
    Spread spread = new Spread(new WholeDays(2, 10, 60, 30));

    assertThat(spread.days(0)).isEqualTo(2);
    assertThat(spread.days(0.5)).isEqualTo(10);
    assertThat(spread.days(0.9)).isEqualTo(30);
    assertThat(spread.days(Math.nextDown(1.0))).isEqualTo(60);
    assertThat(spread.days(spread.shareBelow(31))).isEqualTo(31);
  }

  @Test
  void published_bounds_give_way_to_what_was_observed_beyond_them() {
    StepDuration slow =
        planned(Packs.step("one", "uz.moj").days("2", "3", "5"), observed(6, "8", "20")).duration();
    StepDuration quick =
        planned(Packs.step("one", "uz.moj").days("10", "20", "30"), observed(6, "1", "2"))
            .duration();

    assertThat(List.of(slow.min().intValue(), slow.max().intValue())).containsExactly(2, 20);
    assertThat(List.of(quick.min().intValue(), quick.max().intValue())).containsExactly(1, 30);
  }

  @Test
  void calendar_days_become_working_days_where_working_days_were_observed() {
    StepDuration duration =
        planned(Packs.step("one", "uz.moj").days("7", "10", "30", false), observed(6, "6", "9"))
            .duration();

    assertThat(duration.working()).isTrue();
    assertThat(List.of(duration.min().intValue(), duration.max().intValue()))
        .containsExactly(5, 22);
  }

  @Test
  void an_observation_that_cannot_be_is_refused() {
    assertThatThrownBy(() -> observed(0, "1", "2")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> observed(5, "3", "2")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> observed(5, "1", "2001")).isInstanceOf(IllegalArgumentException.class);
  }

  @Seeded(100)
  void what_was_observed_as_it_is_published_changes_little(long seed) {
    RandomWork work = RandomWork.uncertain(seed);
    Plan before = work.plan();
    Map<StepRef, ObservedDuration> times = new HashMap<>();
    for (PlannedStep step : before.steps()) {
      if (step.duration().working()) {
        Spread spread = new Spread(step.duration().wholeDays());
        times.put(
            step.ref(),
            new ObservedDuration(
                5, BigDecimal.valueOf(spread.days(0.5)), BigDecimal.valueOf(spread.days(0.9))));
      }
    }
    Plan after = work.plan(new ObservedTimes(times));

    assertClose(before.start(), before.finish().p50(), after.finish().p50());
    assertClose(before.start(), before.finish().p90(), after.finish().p90());
  }

  /** Within a tenth, or within one working day for each of the steps of a short path. */
  private static void assertClose(LocalDate start, LocalDate before, LocalDate after) {
    long days = before.toEpochDay() - start.toEpochDay();
    assertThat(Math.abs(after.toEpochDay() - before.toEpochDay()))
        .isLessThanOrEqualTo(Math.max(days / 10, 7));
  }

  @Seeded(150)
  void longer_observed_times_never_make_anything_end_earlier(long seed) {
    RandomWork work = RandomWork.uncertain(seed);
    SplittableRandom random = new SplittableRandom(seed);
    Map<StepRef, ObservedDuration> times = new HashMap<>();
    Map<StepRef, ObservedDuration> longer = new HashMap<>();
    for (int step = 0; step < work.steps().size(); step++) {
      if (random.nextInt(3) == 0) {
        continue;
      }
      int median = random.nextInt(30);
      int p90 = median + random.nextInt(40);
      int laterMedian = median + random.nextInt(6);
      int laterP90 = Math.max(laterMedian, p90 + random.nextInt(6));
      times.put(work.ref(step), of(median, p90));
      longer.put(work.ref(step), of(laterMedian, laterP90));
    }

    PlannerLawsTest.assertNothingEarlier(
        work.plan(new ObservedTimes(times)), work.plan(new ObservedTimes(longer)));
  }

  private static ObservedDuration of(int median, int p90) {
    return new ObservedDuration(5, BigDecimal.valueOf(median), BigDecimal.valueOf(p90));
  }

  @Seeded(60)
  void where_nothing_has_begun_the_forecast_of_such_a_plan_is_its_own(long seed) {
    RandomWork work = RandomWork.uncertain(seed);
    Knowledge knowledge = work.knowledge();
    Plan plan = work.plan(new ObservedTimes(Map.of(work.ref(0), observed(8, "4.5", "19"))));
    Reforecast forecast =
        Reforecaster.of(WorkingCalendars.of(knowledge))
            .forecast(
                plan.steps().stream().map(step -> Underway.planned(step, knowledge)).toList(),
                plan.start());

    assertThat(forecast.p50()).isEqualTo(plan.finish().p50());
    assertThat(forecast.p90()).isEqualTo(plan.finish().p90());
    assertThat(plan.steps())
        .allSatisfy(step ->
            assertThat(Objects.requireNonNull(forecast.steps().get(step.ref().toString())).p90())
                .isEqualTo(step.finishP90()));
  }
}
