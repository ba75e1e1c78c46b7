package org.caravanserai.procedure;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.caravanserai.calendar.WorkingCalendar;
import org.caravanserai.calendar.WorkingCalendars;
import org.caravanserai.procedure.RandomWork.RandomStep;

/**
 * The slow, obvious plan: every step waits for all before it and then tells its days off one by
 * one, in 2,000 runs whose draws come from the JDK's own SplitMix64.
 */
final class NaivePlan {
  private static final int RUNS = 2_000;
  private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;
  private static final Map<String, String> CALENDAR_OF =
      Map.of(
          "cn.xj.drc", "cn-xj",
          "cn.bank", "cn",
          "uz.moj", "uz",
          "uz.company", "uz",
          "kz.customs", "kz");

  /** The least, usual and most days of a step; {@code working} as they are counted. */
  record Figures(int min, int typical, int max, boolean working, boolean published) {}

  /** The days on which each step starts and ends in one run. */
  record Run(List<LocalDate> starts, List<LocalDate> finishes) {
    LocalDate end() {
      return Collections.max(finishes);
    }
  }

  private final RandomWork work;
  private final List<Figures> figures;
  private final WorkingCalendars calendars = WorkingCalendars.of(new Packs().knowledge());

  NaivePlan(RandomWork work) {
    this.work = work;
    this.figures = work.steps().stream().map(NaivePlan::figures).toList();
  }

  /** What {@link DurationRules} says in words, with the assumptions of {@link Packs}. */
  private static Figures figures(RandomStep step) {
    boolean own = step.authority().endsWith("company");
    double min = step.min();
    double typical = step.typical();
    double max = step.max();
    if (typical >= 0) {
      return figures(step, min < 0 ? typical / 2 : min, typical, max < 0 ? typical * 2 : max);
    }
    if (max < 0) {
      return min <= 0 ? unknown(own, 1_000) : figures(step, min, 2 * min, 3 * min);
    }
    if (min >= 0) {
      return figures(step, min, (min + max) / 2, max);
    }
    return own
        ? unknown(true, step.working() ? step.max() : step.max() * 5 / 7)
        : figures(step, max / 2, max, max);
  }

  private static Figures figures(RandomStep step, double min, double typical, double max) {
    return new Figures(
        (int) Math.ceil(min), (int) Math.ceil(typical), (int) Math.ceil(max), step.working(), true);
  }

  private static Figures unknown(boolean own, int limit) {
    return own
        ? new Figures(Math.min(1, limit), Math.min(5, limit), Math.min(15, limit), true, false)
        : new Figures(3, 10, 30, true, false);
  }

  List<Figures> figures() {
    return figures;
  }

  /** All runs with drawn durations. */
  List<Run> runs() {
    List<SplittableRandom> streams =
        IntStream.range(0, figures.size()).mapToObj(i -> stream(work.ref(i).toString())).toList();
    List<Run> runs = new ArrayList<>();
    for (int run = 0; run < RUNS; run++) {
      int[] days = new int[figures.size()];
      for (int step = 0; step < days.length; step++) {
        days[step] = drawn(figures.get(step), streams.get(step).nextDouble());
      }
      runs.add(run(days));
    }
    return runs;
  }

  Run typical() {
    return run(figures.stream().mapToInt(Figures::typical).toArray());
  }

  private Run run(int[] days) {
    Run run = new Run(new ArrayList<>(), new ArrayList<>());
    for (int i = 0; i < days.length; i++) {
      LocalDate day = ready(run, i);
      if (!figures.get(i).working()) {
        run.starts().add(day);
        run.finishes().add(day.plusDays(days[i]));
        continue;
      }
      WorkingCalendar calendar = calendar(work.steps().get(i));
      while (!calendar.isWorkingDay(day)) {
        day = day.plusDays(1);
      }
      run.starts().add(day);
      for (int left = days[i]; left > 0; ) {
        day = day.plusDays(1);
        left -= calendar.isWorkingDay(day) ? 1 : 0;
      }
      run.finishes().add(day);
    }
    return run;
  }

  private LocalDate ready(Run run, int step) {
    LocalDate ready = work.start();
    for (int before : work.steps().get(step).before()) {
      LocalDate finish = run.finishes().get(before);
      ready = finish.isAfter(ready) ? finish : ready;
    }
    return ready;
  }

  /** The steps that set the end of a run: those that end last, and whom they waited for last. */
  Set<Integer> critical(Run run) {
    Set<Integer> critical = new TreeSet<>();
    for (int step = figures.size() - 1; step >= 0; step--) {
      if (run.finishes().get(step).equals(run.end())) {
        critical.add(step);
      }
      for (int later = step + 1; later < figures.size(); later++) {
        if (critical.contains(later)
            && work.steps().get(later).before().contains(step)
            && run.finishes().get(step).equals(ready(run, later))) {
          critical.add(step);
        }
      }
    }
    return critical;
  }

  private WorkingCalendar calendar(RandomStep step) {
    return calendars.get(CALENDAR_OF.getOrDefault(step.authority(), "uz"));
  }

  /** The stream that FNV-1a of the name seeds, once mixed. */
  private static SplittableRandom stream(String name) {
    BigInteger hash = new BigInteger("CBF29CE484222325", 16);
    for (byte one : name.getBytes(StandardCharsets.UTF_8)) {
      hash = hash.xor(BigInteger.valueOf(one & 0xFF)).multiply(new BigInteger("100000001B3", 16));
      hash = hash.mod(BigInteger.TWO.pow(64));
    }
    return new SplittableRandom(new SplittableRandom(hash.longValue() - GOLDEN_GAMMA).nextLong());
  }

  /** The whole number whose half-open unit around it holds the quantile. */
  private static int drawn(Figures figures, double u) {
    int days = figures.min();
    while (days < figures.max() && share(figures, days + 0.5) <= u) {
      days++;
    }
    return days;
  }

  /** How much of the triangle lies below a number of days. */
  private static double share(Figures figures, double days) {
    double width = figures.max() - figures.min();
    double rising = figures.typical() - figures.min();
    double falling = figures.max() - figures.typical();
    double fromMin = days - figures.min();
    double toMax = figures.max() - days;
    return days < figures.typical()
        ? fromMin * fromMin / (width * rising)
        : 1 - toMax * toMax / (width * falling);
  }

  /** The least day that so many percent of the days do not exceed. */
  static LocalDate percentile(List<LocalDate> days, int percent) {
    List<LocalDate> sorted = days.stream().sorted().toList();
    return sorted.get((sorted.size() * percent + 99) / 100 - 1);
  }
}
