package org.caravanserai.dossier.html;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.caravanserai.message.Messages;
import org.caravanserai.procedure.Plan;
import org.caravanserai.procedure.PlannedStep;
import org.jspecify.annotations.Nullable;

/**
 * The Gantt chart of a plan. All places are in percent of the width, so that it is drawn at any
 * width without its text being scaled.
 *
 * @param marks the days that matter, as lines through all rows
 * @param ticksIfWide labels between the others for which a narrow screen has no room
 * @param observed whether the durations of some steps are observed ones
 */
record Gantt(
    String summary,
    List<Key> keys,
    List<Mark> marks,
    List<Tick> ticks,
    List<Tick> ticksIfWide,
    List<BigDecimal> lines,
    boolean observed,
    List<Group> groups) {

  /** A colour of the legend with the countries it stands for. */
  record Key(String style, String countries) {}

  /** A day that is marked by a line of its own style. */
  record Mark(String style, BigDecimal x, String says) {}

  /**
   * A label of the time axis.
   *
   * @param year stands below the first label of each year; null below the others
   */
  record Tick(BigDecimal x, String label, @Nullable String year) {}

  /** The steps of one procedure, and the stretch from their first start to their last finish. */
  record Group(Said title, BigDecimal x, BigDecimal width, List<Row> rows) {}

  /**
   * One step.
   *
   * @param style the class of its side
   * @param width from start to finish, both P50
   * @param p90 the place of the P90 finish
   * @param hatch id of the pattern laid over the bar; null when its duration is published
   * @param place its place on the critical path; null when it is not on it
   */
  record Row(
      int number,
      Said title,
      String style,
      BigDecimal x,
      BigDecimal width,
      BigDecimal p90,
      @Nullable String hatch,
      @Nullable Integer place) {
    BigDecimal end() {
      return x.add(width);
    }
  }

  private static final int SHORTEST_AXIS_DAYS = 7;
  private static final int MARGIN_SHARE = 40;
  private static final int MONTHS_OF_YEAR = 12;

  /** Null when the plan has no steps. */
  static @Nullable Gantt of(Plan plan, NumberedSteps steps, PlanWords words) {
    return plan.steps().isEmpty() ? null : new Drawing(plan, steps, words).draw();
  }

  private static final class Drawing {
    private final Plan plan;
    private final NumberedSteps steps;
    private final PlanWords words;
    private final Messages messages;
    private final TimeScale scale;
    private final Map<String, Side> sides;

    Drawing(Plan plan, NumberedSteps steps, PlanWords words) {
      this.plan = plan;
      this.steps = steps;
      this.words = words;
      this.messages = words.wording().messages();
      this.scale = scale(plan);
      this.sides = Side.of(plan);
    }

    Gantt draw() {
      return new Gantt(
          messages.get("gantt.summary", plan.steps().size(), plan.start(), lastFinish(plan)),
          keys(),
          marks(),
          ticks(),
          ticksIfWide(),
          scale.lines().stream().map(scale::at).toList(),
          plan.observedSteps() > 0,
          steps.byProcedure().entrySet().stream()
              .map(group -> group(group.getKey(), group.getValue()))
              .toList());
    }

    /** From the as-of day, if the plan starts soon after it, to a little after the last finish. */
    private static TimeScale scale(Plan plan) {
      LocalDate last = lastFinish(plan);
      long span = Math.max(SHORTEST_AXIS_DAYS, ChronoUnit.DAYS.between(plan.start(), last));
      long ahead = ChronoUnit.DAYS.between(plan.asOf(), plan.start());
      LocalDate from = ahead > 0 && 2 * ahead <= span ? plan.asOf() : plan.start();
      return new TimeScale(from, plan.start().plusDays(span + 1 + span / MARGIN_SHARE));
    }

    private static LocalDate lastFinish(Plan plan) {
      return Stream.concat(
              plan.steps().stream().map(PlannedStep::finishP90), Stream.of(plan.finish().p90()))
          .max(LocalDate::compareTo)
          .orElse(plan.start());
    }

    private List<Key> keys() {
      return Stream.of(Side.values())
          .map(side ->
              new Key(
                  side.style(),
                  messages.items(
                      sides.entrySet().stream()
                          .filter(country -> country.getValue() == side)
                          .map(country -> messages.country(country.getKey()))
                          .toList())))
          .filter(key -> !key.countries().isEmpty())
          .toList();
    }

    private List<Mark> marks() {
      List<Mark> marks = new ArrayList<>();
      if (!plan.asOf().isBefore(scale.from()) && !plan.asOf().equals(plan.start())) {
        marks.add(mark("gantt-as-of", plan.asOf(), "gantt.asOf"));
      }
      marks.add(mark("gantt-start", plan.start(), "gantt.start"));
      marks.add(mark("gantt-p50", plan.finish().p50(), "gantt.finishP50"));
      marks.add(mark("gantt-p90", plan.finish().p90(), "gantt.finishP90"));
      return List.copyOf(marks);
    }

    private Mark mark(String style, LocalDate day, String key) {
      return new Mark(style, scale.at(day), messages.get(key, day));
    }

    private List<Tick> ticks() {
      List<Tick> ticks = new ArrayList<>();
      int year = Integer.MIN_VALUE;
      for (LocalDate day : scale.labelled()) {
        ticks.add(tick(day, day.getYear() != year));
        year = day.getYear();
      }
      return List.copyOf(ticks);
    }

    private List<Tick> ticksIfWide() {
      return scale.labelledIfWide().stream().map(day -> tick(day, false)).toList();
    }

    private Tick tick(LocalDate day, boolean withYear) {
      String year = messages.year(day);
      return switch (scale.labels()) {
        case TimeScale.Stride.Months(int count) when count >= MONTHS_OF_YEAR ->
            new Tick(scale.at(day), year, null);
        case TimeScale.Stride.Months _ ->
            new Tick(scale.at(day), messages.month(day), withYear ? year : null);
        case TimeScale.Stride.Days _ ->
            new Tick(scale.at(day), messages.dayOfYear(day), withYear ? year : null);
      };
    }

    private Group group(String procedure, List<PlannedStep> members) {
      LocalDate first =
          members.stream()
              .map(PlannedStep::startP50)
              .min(LocalDate::compareTo)
              .orElse(plan.start());
      LocalDate last =
          members.stream().map(PlannedStep::finishP50).max(LocalDate::compareTo).orElse(first);
      return new Group(
          words.procedure(procedure),
          scale.at(first),
          scale.between(first, last),
          members.stream().map(this::row).toList());
    }

    private Row row(PlannedStep step) {
      return new Row(
          steps.number(step),
          words.title(step),
          sides.getOrDefault(step.country(), Side.THIRD).style(),
          scale.at(step.startP50()),
          scale.between(step.startP50(), step.finishP50()),
          scale.at(step.finishP90()),
          switch (step.duration().basis()) {
            case KNOWN -> null;
            case OBSERVED -> "url(#gantt-observed)";
            case PARTLY_ASSUMED -> "url(#gantt-partly)";
            case ASSUMED -> "url(#gantt-assumed)";
          },
          steps.placeOnCriticalPath(step));
    }
  }
}
