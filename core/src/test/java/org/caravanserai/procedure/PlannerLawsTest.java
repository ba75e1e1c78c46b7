package org.caravanserai.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.caravanserai.calendar.WorkingCalendar;
import org.caravanserai.calendar.WorkingCalendars;
import org.caravanserai.knowledge.Validity;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PlannerLawsTest {
  private static final List<String> AUTHORITIES =
      List.of("cn.xj.drc", "cn.bank", "uz.moj", "uz.company", "kz.customs");
  private static final Map<String, String> CALENDAR_OF =
      Map.of(
          "cn.xj.drc", "cn-xj",
          "cn.bank", "cn",
          "uz.moj", "uz",
          "uz.company", "uz",
          "kz.customs", "kz");

  static LongStream seeds() {
    return Optional.ofNullable(Long.getLong("seed"))
        .map(LongStream::of)
        .orElseGet(() -> LongStream.range(0, 150));
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void certain_durations_end_as_walking_every_path_day_by_day_does(long seed) {
    Work work = Work.certain(seed);
    Plan plan = work.plan();
    Map<StepRef, LocalDate> walked = work.walk();

    assertThat(plan.steps())
        .allSatisfy(step -> {
          assertThat(step.finishP50()).isEqualTo(walked.get(step.ref()));
          assertThat(step.finishP90()).isEqualTo(step.finishP50());
        });
    assertThat(plan.finish().p90()).isEqualTo(plan.finish().p50());
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void a_plan_is_in_order_and_ends_with_its_last_step(long seed) {
    Plan plan = Work.uncertain(seed).plan();
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

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void the_critical_path_is_a_chain_and_every_explanation_gives_its_date(long seed) {
    Plan plan = Work.uncertain(seed).plan();
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

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void the_same_question_has_the_same_answer(long seed) {
    assertThat(Work.uncertain(seed).plan()).isEqualTo(Work.uncertain(seed).plan());
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void a_longer_step_never_makes_anything_end_earlier(long seed) {
    Work work = Work.uncertain(seed);
    Plan before = work.plan();
    Plan after = work.lengthened().plan();

    assertNothingEarlier(before, after);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void one_more_reason_to_wait_never_makes_anything_end_earlier(long seed) {
    Work work = Work.uncertain(seed);
    Plan before = work.plan();
    Plan after = work.joined().plan();

    assertNothingEarlier(before, after);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void a_step_may_use_its_slack_and_no_day_more(long seed) {
    Work work = Work.certain(seed);
    Plan plan = work.plan();
    int chosen = work.random.nextInt(work.steps.size());
    int slack =
        plan.steps().stream()
            .filter(step -> step.ref().step().equals("s" + chosen))
            .findFirst()
            .orElseThrow()
            .slackDays();

    assertThat(work.longerBy(chosen, slack).plan().finish()).isEqualTo(plan.finish());
    assertThat(work.longerBy(chosen, slack + 1).plan().finish().p50()).isAfter(plan.finish().p50());
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void with_certain_durations_the_critical_path_is_critical_in_every_run(long seed) {
    Plan plan = Work.certain(seed).plan();

    assertThat(plan.steps())
        .filteredOn(step -> plan.criticalPath().contains(step.ref()))
        .allSatisfy(step -> assertThat(step.criticality()).isEqualByComparingTo("1"));
  }

  private static void assertNothingEarlier(Plan before, Plan after) {
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

  /** A random step; figures below zero are not published. */
  private record RandomStep(
      String authority, int min, int typical, int max, boolean working, Set<Integer> before) {

    RandomStep longer(int days) {
      return new RandomStep(
          authority, plus(min, days), plus(typical, days), plus(max, days), working, before);
    }

    RandomStep alsoAfter(int step) {
      Set<Integer> more = new TreeSet<>(before);
      more.add(step);
      return new RandomStep(authority, min, typical, max, working, more);
    }

    private static int plus(int figure, int days) {
      return figure < 0 ? figure : figure + days;
    }
  }

  /** Random steps; each waits only for steps with lower numbers, half of them for a paper. */
  private record Work(SplittableRandom random, LocalDate start, List<RandomStep> steps) {

    static Work certain(long seed) {
      return of(new SplittableRandom(seed), true);
    }

    static Work uncertain(long seed) {
      return of(new SplittableRandom(seed), false);
    }

    private static Work of(SplittableRandom random, boolean certain) {
      LocalDate start = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(300));
      List<RandomStep> steps = new ArrayList<>();
      int size = 1 + random.nextInt(12);
      for (int i = 0; i < size; i++) {
        steps.add(step(random, i, certain));
      }
      return new Work(random, start, steps);
    }

    private static RandomStep step(SplittableRandom random, int number, boolean certain) {
      int min = (certain ? 0 : 1) + random.nextInt(6);
      int typical = certain ? min : min + random.nextInt(8);
      int max = certain ? min : typical + random.nextInt(20);
      Set<Integer> before = new TreeSet<>();
      for (int other = 0; other < number; other++) {
        if (random.nextInt(3) == 0) {
          before.add(other);
        }
      }
      return new RandomStep(
          AUTHORITIES.get(random.nextInt(AUTHORITIES.size())),
          published(min, random, certain),
          published(typical, random, certain),
          published(max, random, certain),
          random.nextInt(4) > 0,
          before);
    }

    private static int published(int figure, SplittableRandom random, boolean certain) {
      return certain || random.nextInt(3) > 0 ? figure : -1;
    }

    Work lengthened() {
      return longerBy(random.nextInt(steps.size()), 1 + random.nextInt(10));
    }

    Work longerBy(int chosen, int days) {
      List<RandomStep> changed = new ArrayList<>(steps);
      changed.set(chosen, steps.get(chosen).longer(days));
      return new Work(random, start, changed);
    }

    Work joined() {
      int later = random.nextInt(steps.size());
      if (later == 0) {
        return this;
      }
      List<RandomStep> changed = new ArrayList<>(steps);
      changed.set(later, steps.get(later).alsoAfter(random.nextInt(later)));
      return new Work(random, start, changed);
    }

    Plan plan() {
      List<Packs.StepBuilder> china = new ArrayList<>();
      List<Packs.StepBuilder> west = new ArrayList<>();
      for (int i = 0; i < steps.size(); i++) {
        (isChina(i) ? china : west).add(built(i));
      }
      return new Packs()
          .procedure("china", Validity.ALWAYS, "true", china)
          .procedure("west", Validity.ALWAYS, "true", west)
          .plan(start);
    }

    private boolean isChina(int step) {
      return steps.get(step).authority().startsWith("cn");
    }

    private String ref(int step) {
      return (isChina(step) ? "china" : "west") + "/s" + step;
    }

    private Packs.StepBuilder built(int number) {
      RandomStep step = steps.get(number);
      List<String> after = new ArrayList<>();
      List<String> needs = new ArrayList<>();
      for (int other : step.before()) {
        if ((number + other) % 2 == 0) {
          after.add(ref(other));
        } else {
          needs.add("paper-" + other);
        }
      }
      return Packs.step("s" + number, step.authority())
          .after(after.toArray(String[]::new))
          .needs(needs.toArray(String[]::new))
          .gives("paper-" + number)
          .days(text(step.min()), text(step.typical()), text(step.max()), step.working());
    }

    private static @Nullable String text(int figure) {
      return figure < 0 ? null : Integer.toString(figure);
    }

    /** The obvious way: a step ends as many days, told off one by one, after the last before it. */
    Map<StepRef, LocalDate> walk() {
      WorkingCalendars calendars = WorkingCalendars.of(new Packs().knowledge());
      List<LocalDate> ends = new ArrayList<>();
      Map<StepRef, LocalDate> byRef = new HashMap<>();
      for (int i = 0; i < steps.size(); i++) {
        LocalDate day = start;
        for (int other : steps.get(i).before()) {
          day = day.isAfter(ends.get(other)) ? day : ends.get(other);
        }
        ends.add(walk(day, steps.get(i), calendars));
        byRef.put(StepRef.parse(ref(i)), ends.get(i));
      }
      return byRef;
    }

    private static LocalDate walk(LocalDate day, RandomStep step, WorkingCalendars calendars) {
      if (!step.working()) {
        return day.plusDays(step.min());
      }
      WorkingCalendar calendar = calendars.get(CALENDAR_OF.getOrDefault(step.authority(), "uz"));
      while (!calendar.isWorkingDay(day)) {
        day = day.plusDays(1);
      }
      for (int left = step.min(); left > 0; ) {
        day = day.plusDays(1);
        left -= calendar.isWorkingDay(day) ? 1 : 0;
      }
      return day;
    }
  }
}
