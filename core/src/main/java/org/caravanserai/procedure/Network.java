package org.caravanserai.procedure;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.caravanserai.calendar.WorkingCalendar;
import org.caravanserai.calendar.WorkingDayIndex;
import org.jspecify.annotations.Nullable;

/**
 * The steps of a plan as numbers: positions in topological order, days since the plan's start.
 *
 * <p>A step is ready on the day on which the last step before it ends. One that counts working days
 * starts on the first working day of its authority from then on, as a paper handed in on a day off
 * is received on the next working day, and day 1 is the working day after. One that counts calendar
 * days starts at once.
 */
final class Network {
  private final int[][] predecessors;
  private final boolean[] gating;
  private final @Nullable WorkingDayIndex[] indexes;

  /**
   * Prepares the calendars up to the latest day that the longest durations can reach.
   *
   * @param predecessors positions of the steps before each, all lower than its own
   * @param gating whether operation waits for the step; when no step gates, all do
   * @param calendars each step's calendar, or null where it counts calendar days
   * @throws IllegalArgumentException when the plan is longer than calendars count
   */
  Network(
      List<Set<Integer>> predecessors,
      boolean[] gating,
      @Nullable WorkingCalendar[] calendars,
      List<WholeDays> durations,
      LocalDate start) {
    this.predecessors =
        predecessors.stream()
            .map(set -> set.stream().mapToInt(Integer::intValue).toArray())
            .toArray(int[][]::new);
    this.gating = anyOf(gating) ? gating.clone() : allOf(gating.length);
    LocalDate latest = latestFinish(calendars, durations, start);
    this.indexes = new WorkingDayIndex[calendars.length];
    Map<WorkingCalendar, WorkingDayIndex> known = new HashMap<>();
    for (int i = 0; i < calendars.length; i++) {
      WorkingCalendar calendar = calendars[i];
      if (calendar != null) {
        indexes[i] = known.computeIfAbsent(calendar, c -> c.index(start, latest));
      }
    }
  }

  /** Whether the step counts for the end of the plan. */
  boolean gates(int step) {
    return gating[step];
  }

  private static boolean anyOf(boolean[] flags) {
    for (boolean flag : flags) {
      if (flag) {
        return true;
      }
    }
    return false;
  }

  private static boolean[] allOf(int size) {
    boolean[] all = new boolean[size];
    Arrays.fill(all, true);
    return all;
  }

  int size() {
    return predecessors.length;
  }

  int[] predecessors(int step) {
    return predecessors[step];
  }

  /** The day on which the last step before it ends; 0 when there is none. */
  int ready(int step, int[] finish) {
    int ready = 0;
    for (int predecessor : predecessors[step]) {
      ready = Math.max(ready, finish[predecessor]);
    }
    return ready;
  }

  int start(int step, int ready) {
    WorkingDayIndex index = indexes[step];
    return index == null ? ready : index.onOrAfter(ready);
  }

  int finish(int step, int start, int days) {
    WorkingDayIndex index = indexes[step];
    return index == null ? start + days : index.plus(start, days);
  }

  /** Puts in the place of days on which the step is ready those on which it starts. */
  void start(int step, int[] days) {
    WorkingDayIndex index = indexes[step];
    for (int i = 0; index != null && i < days.length; i++) {
      days[i] = index.onOrAfter(days[i]);
    }
  }

  /**
   * Puts in the place of durations the days on which the step finishes.
   *
   * @param ready the days on which it is ready, one for each duration
   */
  void finish(int step, int[] ready, int[] durations) {
    WorkingDayIndex index = indexes[step];
    for (int i = 0; i < durations.length; i++) {
      durations[i] = index == null ? ready[i] + durations[i] : index.finish(ready[i], durations[i]);
    }
  }

  /** The last day on which the step may become ready and still end by the given day. */
  int latestReady(int step, int finish, int days) {
    WorkingDayIndex index = indexes[step];
    return index == null ? finish - days : index.minusFromOnOrBefore(finish, days);
  }

  /** The days from one to a later day, in the days that the step counts. */
  int daysBetween(int step, int from, int to) {
    WorkingDayIndex index = indexes[step];
    return index == null ? to - from : index.countUpTo(to) - index.countUpTo(from);
  }

  private LocalDate latestFinish(
      @Nullable WorkingCalendar[] calendars, List<WholeDays> durations, LocalDate start) {
    LocalDate latest = start;
    LocalDate[] finish = new LocalDate[predecessors.length];
    for (int i = 0; i < finish.length; i++) {
      LocalDate ready = start;
      for (int predecessor : predecessors[i]) {
        ready = later(ready, finish[predecessor]);
      }
      finish[i] = finish(calendars[i], ready, durations.get(i).max());
      latest = later(latest, finish[i]);
      requireCountable(start, latest);
    }
    return latest;
  }

  private static LocalDate finish(@Nullable WorkingCalendar calendar, LocalDate ready, int days) {
    return calendar == null
        ? ready.plusDays(days)
        : calendar.plusWorkingDays(calendar.workingDayOnOrAfter(ready), days);
  }

  private static void requireCountable(LocalDate start, LocalDate latest) {
    if (ChronoUnit.DAYS.between(start, latest) > WorkingCalendar.MOST_DAYS) {
      throw new IllegalArgumentException(
          "The plan may last longer than " + WorkingCalendar.MOST_DAYS + " days");
    }
  }

  private static LocalDate later(LocalDate a, LocalDate b) {
    return a.isAfter(b) ? a : b;
  }
}
