package org.caravanserai.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import org.caravanserai.Seeded;
import org.caravanserai.calendar.WorkingCalendars;
import org.caravanserai.knowledge.Knowledge;
import org.caravanserai.procedure.Underway.Progress;
import org.junit.jupiter.api.Test;

class ReforecasterTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

  private static Reforecaster forecaster(RandomWork work) {
    return Reforecaster.of(WorkingCalendars.of(work.knowledge()));
  }

  private static List<Underway> planned(RandomWork work) {
    Knowledge knowledge = work.knowledge();
    return work.plan().steps().stream().map(step -> Underway.planned(step, knowledge)).toList();
  }

  @Seeded(150)
  void where_nothing_has_begun_the_forecast_is_the_plans_own(long seed) {
    RandomWork work = RandomWork.uncertain(seed);
    Plan plan = work.plan();
    Reforecast forecast = forecaster(work).forecast(planned(work), plan.start());

    assertThat(forecast.p50()).isEqualTo(plan.finish().p50());
    assertThat(forecast.p90()).isEqualTo(plan.finish().p90());
    assertThat(plan.steps())
        .allSatisfy(step ->
            assertThat(forecast.steps().get(step.ref().toString()))
                .isEqualTo(new Reforecast.Dates(step.finishP50(), step.finishP90())));
  }

  @Seeded(150)
  void a_step_that_is_done_never_makes_the_end_later_than_one_that_is_not(long seed) {
    RandomWork work = RandomWork.uncertain(seed);
    List<Underway> steps = halfWay(work);
    LocalDate now = now(work);
    Reforecaster forecaster = forecaster(work);
    Reforecast before = forecaster.forecast(steps, now);
    for (int i = 0; i < steps.size(); i++) {
      if (steps.get(i).isOver()) {
        continue;
      }
      List<Underway> further = new ArrayList<>(steps);
      further.set(i, steps.get(i).at(new Progress.Over(now)));
      Reforecast after = forecaster.forecast(further, now);
      assertThat(after.p50()).isBeforeOrEqualTo(before.p50());
      assertThat(after.p90()).isBeforeOrEqualTo(before.p90());
    }
  }

  @Seeded(150)
  void what_is_over_stays_on_its_day_and_what_is_not_ends_no_earlier_than_now(long seed) {
    RandomWork work = RandomWork.uncertain(seed);
    LocalDate now = now(work);
    List<Underway> steps = halfWay(work);
    Reforecast forecast = forecaster(work).forecast(steps, now);

    for (Underway step : steps) {
      Reforecast.Dates dates = Objects.requireNonNull(forecast.steps().get(step.name()));
      if (step.progress() instanceof Progress.Over(LocalDate on)) {
        assertThat(dates).isEqualTo(new Reforecast.Dates(on, on));
      } else {
        assertThat(dates.p50()).isBetween(now, dates.p90());
      }
    }
    assertThat(forecast.p50()).isBeforeOrEqualTo(forecast.p90());
  }

  @Seeded(150)
  void each_day_that_passes_in_vain_never_makes_the_end_earlier(long seed) {
    RandomWork work = RandomWork.uncertain(seed);
    Reforecaster forecaster = forecaster(work);
    LocalDate now = now(work);
    List<Underway> steps = halfWay(work);
    LocalDate last = forecaster.forecast(steps, now).p90();
    for (int day = 1; day < 20; day++) {
      LocalDate next = forecaster.forecast(steps, now.plusDays(day)).p90();
      assertThat(next).isAfterOrEqualTo(last);
      last = next;
    }
  }

  private static LocalDate now(RandomWork work) {
    return work.start().plusDays(20);
  }

  /** Some steps over, some running, each only when those that it waits for are over. */
  private static List<Underway> halfWay(RandomWork work) {
    SplittableRandom random = new SplittableRandom(work.steps().size());
    List<Underway> steps = new ArrayList<>();
    List<String> over = new ArrayList<>();
    for (Underway step : planned(work)) {
      if (!over.containsAll(step.after())) {
        steps.add(step);
      } else if (random.nextBoolean()) {
        over.add(step.name());
        steps.add(step.at(new Progress.Over(work.start().plusDays(random.nextInt(20)))));
      } else {
        steps.add(step.at(new Progress.Running(random.nextInt(15))));
      }
    }
    return steps;
  }

  @Test
  void of_a_running_step_only_the_durations_count_that_are_not_used_up() {
    Underway step = step("p/one", 2, 4, 10, new Progress.Waiting());
    Reforecast fresh = empty().forecast(List.of(step), MONDAY);
    Reforecast late = empty().forecast(List.of(step.at(new Progress.Running(9))), MONDAY);
    Reforecast overdue = empty().forecast(List.of(step.at(new Progress.Running(30))), MONDAY);

    assertThat(fresh.p50()).isBetween(MONDAY.plusDays(4), MONDAY.plusDays(6));
    assertThat(late.p50()).isBetween(MONDAY, MONDAY.plusDays(1));
    assertThat(overdue.p90()).isEqualTo(MONDAY);
  }

  @Test
  void a_plan_that_is_over_ended_with_its_last_step_that_operation_waited_for() {
    Underway one = step("p/one", 1, 1, 1, new Progress.Over(MONDAY.minusDays(3)));
    Underway beside =
        new Underway(
            "p/report", List.of("p/one"), 1, 1, 1, null, null, true, new Progress.Over(MONDAY));

    assertThat(empty().forecast(List.of(one, beside), MONDAY.plusDays(9)).p50())
        .isEqualTo(MONDAY.minusDays(3));
    assertThat(empty().forecast(List.of(), MONDAY).p50()).isEqualTo(MONDAY);
  }

  @Test
  void steps_that_wait_for_each_other_are_refused_by_name() {
    Underway one =
        new Underway("p/one", List.of("p/two"), 1, 1, 1, null, null, false, new Progress.Waiting());
    Underway two =
        new Underway("p/two", List.of("p/one"), 1, 1, 1, null, null, false, new Progress.Waiting());

    assertThatThrownBy(() -> empty().forecast(List.of(one, two), MONDAY))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll("p/one", "p/two");
  }

  private static Reforecaster empty() {
    return Reforecaster.of(WorkingCalendars.of(new Packs().knowledge()));
  }

  private static Underway step(String name, int min, int typical, int max, Progress progress) {
    return new Underway(name, List.of(), min, typical, max, null, null, false, progress);
  }
}
