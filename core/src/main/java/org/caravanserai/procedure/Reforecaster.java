package org.caravanserai.procedure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.caravanserai.calendar.WorkingCalendar;
import org.caravanserai.calendar.WorkingCalendars;
import org.caravanserai.procedure.Underway.Progress;
import org.jspecify.annotations.Nullable;

/**
 * Forecasts plans anew that are being carried out: the simulation of the {@link Planner} over what
 * is left. Steps that are over stay on their days. Of a running step those durations count that are
 * not used up yet; one that has taken longer than its longest is expected to end on the next day on
 * which its authority works. Immutable and safe to share; equal questions have equal answers.
 *
 * <p>Where nothing has begun, the forecast from the plan's start is the plan's own.
 */
public final class Reforecaster {
  private final WorkingCalendars calendars;
  private final Draws draws = new Draws();

  private Reforecaster(WorkingCalendars calendars) {
    this.calendars = calendars;
  }

  /** Returns a forecaster over the calendars of one snapshot. */
  public static Reforecaster of(WorkingCalendars calendars) {
    return new Reforecaster(calendars);
  }

  /**
   * Forecasts one plan.
   *
   * @param steps in any order
   * @param now from when on work goes on: today, or the plan's start while that lies ahead
   * @throws IllegalArgumentException when there are too many steps, when steps wait for each other,
   *     when a calendar is not known, or when what is left may last too long
   */
  public Reforecast forecast(List<Underway> steps, LocalDate now) {
    if (steps.size() > Planner.MOST_STEPS) {
      throw new IllegalArgumentException("A plan has at most " + Planner.MOST_STEPS + " steps");
    }
    boolean noneGates = steps.stream().allMatch(Underway::besideOperation);
    List<Underway> left = inOrder(steps.stream().filter(step -> !step.isOver()).toList());
    boolean[] gating = new boolean[left.size()];
    boolean anyGates = false;
    for (int i = 0; i < gating.length; i++) {
      gating[i] = noneGates || !left.get(i).besideOperation();
      anyGates |= gating[i];
    }
    Simulation simulation = simulation(left, gating, now);
    Map<String, Reforecast.Dates> dates = new HashMap<>();
    for (int i = 0; i < left.size(); i++) {
      dates.put(left.get(i).name(), dates(simulation.finish(i), now));
    }
    Reforecast.Dates end = anyGates ? dates(simulation.end(), now) : over(steps, noneGates, now);
    Map<String, Reforecast.Dates> all = new LinkedHashMap<>();
    for (Underway step : steps) {
      all.put(
          step.name(),
          step.progress() instanceof Progress.Over(LocalDate on)
              ? new Reforecast.Dates(on, on)
              : Objects.requireNonNull(dates.get(step.name())));
    }
    return new Reforecast(end.p50(), end.p90(), all);
  }

  private Simulation simulation(List<Underway> left, boolean[] gating, LocalDate now) {
    @Nullable WorkingCalendar[] kept = new WorkingCalendar[left.size()];
    for (int i = 0; i < kept.length; i++) {
      String calendar = left.get(i).calendar();
      kept[i] = calendar == null ? null : calendars.get(calendar);
    }
    List<WholeDays> remaining = left.stream().map(Reforecaster::remaining).toList();
    Network network = new Network(before(left), gating, kept, remaining, now);
    return new Simulation(
        network,
        (step, runs) -> {
          Underway one = left.get(step);
          int used = one.progress() instanceof Progress.Running(int days) ? days : 0;
          draws.fillRemaining(one.name(), one.wholeDays(), used, runs);
        });
  }

  private static WholeDays remaining(Underway step) {
    int used = step.progress() instanceof Progress.Running(int days) ? days : 0;
    return new WholeDays(
        Math.max(0, step.minDays() - used),
        Math.max(0, step.typicalDays() - used),
        Math.max(0, step.maxDays() - used));
  }

  private static Reforecast.Dates dates(Distribution days, LocalDate now) {
    return new Reforecast.Dates(
        now.plusDays(days.percentile(50)), now.plusDays(days.percentile(90)));
  }

  /** The last day of the steps that the end waits for, all of which are over. */
  private static Reforecast.Dates over(List<Underway> steps, boolean noneGates, LocalDate now) {
    LocalDate last =
        steps.stream()
            .filter(step -> noneGates || !step.besideOperation())
            .map(step -> step.progress() instanceof Progress.Over(LocalDate on) ? on : now)
            .max(LocalDate::compareTo)
            .orElse(now);
    return new Reforecast.Dates(last, last);
  }

  /** Each step after those that it waits for. */
  private static List<Underway> inOrder(List<Underway> left) {
    List<Set<Integer>> before = before(left);
    List<Integer> order = Topology.order(before);
    if (order.size() < left.size()) {
      throw new IllegalArgumentException(
          "Steps wait for each other: "
              + Topology.cycle(before, order).stream().map(left::get).map(Underway::name).toList());
    }
    return order.stream().map(left::get).toList();
  }

  private static List<Set<Integer>> before(List<Underway> left) {
    Map<String, Integer> positions = new HashMap<>();
    for (int i = 0; i < left.size(); i++) {
      if (positions.put(left.get(i).name(), i) != null) {
        throw new IllegalArgumentException("The step " + left.get(i).name() + " is there twice");
      }
    }
    List<Set<Integer>> before = new ArrayList<>();
    for (Underway step : left) {
      Set<Integer> waitsFor = new TreeSet<>();
      step.after().stream().map(positions::get).filter(Objects::nonNull).forEach(waitsFor::add);
      before.add(waitsFor);
    }
    return before;
  }
}
