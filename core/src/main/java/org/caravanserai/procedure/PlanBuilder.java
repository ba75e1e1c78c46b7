package org.caravanserai.procedure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.caravanserai.calendar.DueDate;
import org.caravanserai.calendar.WorkingCalendar;
import org.caravanserai.calendar.WorkingCalendars;
import org.caravanserai.knowledge.Knowledge;
import org.caravanserai.procedure.StepDuration.Basis;
import org.jspecify.annotations.Nullable;

/**
 * Gives dates, papers and fees to the steps of one graph. Within it a step is its position in the
 * graph's topological order.
 */
final class PlanBuilder {
  private final Knowledge knowledge;
  private final WorkingCalendars calendars;
  private final Draws draws;
  private final Selection selection;
  private final StepGraph graph;
  private final LocalDate asOf;
  private final LocalDate start;

  private final List<Candidate> steps;
  private final List<Set<Integer>> predecessors;
  private final List<StepDuration> durations;
  private final @Nullable WorkingCalendar[] stepCalendars;
  private final Network network;
  private final Schedule typical;
  private final Simulation simulation;
  private final int[] startP50;
  private final int[] finishP50;
  private final int[] finishP90;
  private final int[] slack;
  private final List<BigDecimal> criticality;
  private final List<Integer> byStart;
  private final int[] rankByStart;

  PlanBuilder(
      Knowledge knowledge,
      WorkingCalendars calendars,
      Draws draws,
      Selection selection,
      StepGraph graph,
      LocalDate asOf,
      LocalDate start,
      ObservedTimes observed) {
    this.knowledge = knowledge;
    this.calendars = calendars;
    this.draws = draws;
    this.selection = selection;
    this.graph = graph;
    this.asOf = asOf;
    this.start = start;
    this.steps = graph.order().stream().map(selection.steps()::get).toList();
    this.predecessors = predecessorsByPosition();
    DurationRules rules = new DurationRules(knowledge);
    this.durations = steps.stream().map(step -> duration(step, rules, observed)).toList();
    this.stepCalendars = new WorkingCalendar[steps.size()];
    List<WholeDays> days = durations.stream().map(StepDuration::wholeDays).toList();
    for (int i = 0; i < stepCalendars.length; i++) {
      stepCalendars[i] =
          durations.get(i).working() ? calendars.get(steps.get(i).authority().calendar()) : null;
    }
    this.network = new Network(predecessors, gating(), stepCalendars, days, start);
    this.typical = new Schedule(network, days.stream().mapToInt(WholeDays::typical).toArray());
    this.slack = typical.slack();
    this.simulation = simulate(days);
    this.startP50 = simulation.startsP50();
    this.finishP50 = new int[steps.size()];
    this.finishP90 = new int[steps.size()];
    for (int i = 0; i < finishP50.length; i++) {
      Distribution finish = simulation.finish(i);
      finishP50[i] = finish.percentile(50);
      finishP90[i] = finish.percentile(90);
    }
    this.criticality = simulation.criticality();
    this.byStart = byStart();
    this.rankByStart = new int[steps.size()];
    for (int rank = 0; rank < rankByStart.length; rank++) {
      rankByStart[byStart.get(rank)] = rank;
    }
  }

  Plan build(String hostCountry) {
    String host =
        HostCalendar.choose(steps.stream().map(Candidate::authority).toList(), hostCountry);
    List<PlannedStep> planned = plannedSteps();
    List<Integer> path = typical.criticalPath();
    return new Plan(
        asOf,
        start,
        host,
        finish(simulation, host),
        finish(knownOnly(), host),
        refs(path),
        assumedShare(path),
        planned.stream().anyMatch(PlannedStep::forecast),
        planned,
        graph.edges(),
        selection.undetermined(),
        selection.optional(),
        new DocumentList(knowledge, graph, planned, start).offeredBy(selection, asOf).documents(),
        new FeeTable(knowledge, asOf).total(planned.stream().map(PlannedStep::fee).toList()));
  }

  private List<Set<Integer>> predecessorsByPosition() {
    int[] positionOf = new int[steps.size()];
    for (int position = 0; position < positionOf.length; position++) {
      positionOf[graph.order().get(position)] = position;
    }
    return graph.order().stream()
        .map(step -> graph.predecessors(step).stream().map(p -> positionOf[p]))
        .map(positions -> (Set<Integer>) positions.collect(Collectors.toCollection(TreeSet::new)))
        .toList();
  }

  private static StepDuration duration(
      Candidate step, DurationRules rules, ObservedTimes observed) {
    StepDuration duration = rules.resolve(step.step().days(), step.authority().isCompany());
    ObservedDuration seen = step.stated() ? null : observed.find(step.ref());
    return seen == null ? duration : DurationRules.observed(duration, seen);
  }

  private boolean[] gating() {
    boolean[] gating = new boolean[steps.size()];
    for (int i = 0; i < gating.length; i++) {
      gating[i] = !steps.get(i).step().besideOperation();
    }
    return gating;
  }

  private Simulation simulate(List<WholeDays> days) {
    return new Simulation(
        network, days, steps.stream().map(s -> s.ref().toString()).toList(), draws);
  }

  private Simulation knownOnly() {
    if (durations.stream().noneMatch(d -> d.basis() == Basis.ASSUMED)) {
      return simulation;
    }
    return simulate(
        durations.stream()
            .map(d -> d.basis() == Basis.ASSUMED ? WholeDays.NONE : d.wholeDays())
            .toList());
  }

  private Finish finish(Simulation dates, @Nullable String host) {
    Distribution end = dates.end();
    LocalDate p50 = start.plusDays(end.percentile(50));
    LocalDate p90 = start.plusDays(end.percentile(90));
    if (host == null) {
      return new Finish(p50, p90, 0, 0);
    }
    WorkingCalendar calendar = calendars.get(host);
    return new Finish(
        p50, p90, calendar.workingDaysBetween(start, p50), calendar.workingDaysBetween(start, p90));
  }

  private BigDecimal assumedShare(List<Integer> path) {
    BigDecimal all = BigDecimal.ZERO;
    BigDecimal assumed = BigDecimal.ZERO;
    for (int step : path) {
      BigDecimal days = BigDecimal.valueOf(typical.elapsed(step));
      all = all.add(days);
      assumed = assumed.add(days.multiply(durations.get(step).assumedShare()));
    }
    return all.signum() == 0
        ? BigDecimal.ZERO.setScale(4)
        : assumed.divide(all, 4, RoundingMode.HALF_UP);
  }

  private List<PlannedStep> plannedSteps() {
    FeeTable fees = new FeeTable(knowledge, asOf);
    boolean[] forecast = forecasts();
    return byStart.stream().map(step -> plannedStep(step, forecast[step], fees)).toList();
  }

  private PlannedStep plannedStep(int position, boolean forecast, FeeTable fees) {
    Candidate candidate = steps.get(position);
    LocalDate starts = start.plusDays(startP50[position]);
    LocalDate finishes = start.plusDays(finishP50[position]);
    return new PlannedStep(
        candidate.ref(),
        candidate.step(),
        candidate.authority().country(),
        refs(inOrderOfPlan(predecessors.get(position))),
        candidate.needsFacts(),
        durations.get(position),
        starts,
        finishes,
        start.plusDays(finishP90[position]),
        explained(stepCalendars[position], starts, finishes),
        forecast,
        criticality.get(position),
        slack[position],
        fees.line(candidate.ref(), candidate.step().fee()));
  }

  private static @Nullable DueDate explained(
      @Nullable WorkingCalendar calendar, LocalDate from, LocalDate to) {
    return calendar == null ? null : calendar.due(from, calendar.workingDaysBetween(from, to));
  }

  private boolean[] forecasts() {
    boolean[] forecast = new boolean[steps.size()];
    for (int step = 0; step < forecast.length; step++) {
      forecast[step] =
          restsOnForecast(step) || predecessors.get(step).stream().anyMatch(p -> forecast[p]);
    }
    return forecast;
  }

  private boolean restsOnForecast(int step) {
    WorkingCalendar calendar = stepCalendars[step];
    int first = start.plusDays(startP50[step]).getYear();
    int last = start.plusDays(finishP90[step]).getYear();
    return calendar != null && IntStream.rangeClosed(first, last).anyMatch(calendar::isForecast);
  }

  private List<Integer> byStart() {
    List<Integer> positions = new ArrayList<>(IntStream.range(0, steps.size()).boxed().toList());
    positions.sort(Comparator.comparingInt(position -> startP50[position]));
    return positions;
  }

  private List<Integer> inOrderOfPlan(Set<Integer> positions) {
    return positions.stream().sorted(Comparator.comparingInt(p -> rankByStart[p])).toList();
  }

  private List<StepRef> refs(List<Integer> positions) {
    return positions.stream().map(p -> steps.get(p).ref()).toList();
  }
}
