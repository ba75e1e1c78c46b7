package org.caravanserai.procedure;

import java.time.LocalDate;
import org.caravanserai.calendar.WorkingCalendars;
import org.caravanserai.condition.Facts;
import org.caravanserai.knowledge.Knowledge;

/**
 * Makes plans from one knowledge snapshot. Immutable and safe to share; the same question always
 * has the same answer.
 *
 * <p>A procedure is planned when its condition holds, and listed as undetermined when too little is
 * known. Of its steps those are planned whose condition does not fail, except optional ones; a step
 * whose condition is unknown is planned and marked.
 *
 * <p>A plan has at most {@value #MOST_STEPS} steps and may last at most {@value
 * org.caravanserai.calendar.WorkingCalendar#MOST_DAYS} days.
 */
public final class Planner {
  /** The most steps of one plan. */
  public static final int MOST_STEPS = 2_000;

  private final Knowledge knowledge;
  private final WorkingCalendars calendars;
  private final Draws draws = new Draws();

  private Planner(Knowledge knowledge) {
    this.knowledge = knowledge;
    this.calendars = WorkingCalendars.of(knowledge);
  }

  /** Returns a planner that keeps the snapshot's calendars, and what it draws, for many plans. */
  public static Planner of(Knowledge knowledge) {
    return new Planner(knowledge);
  }

  /** One plan; see {@link #plan(Facts, LocalDate, LocalDate)}. */
  public static Plan plan(Knowledge knowledge, Facts facts, LocalDate asOf, LocalDate start) {
    return of(knowledge).plan(facts, asOf, start);
  }

  /** As {@link #plan(Facts, LocalDate, LocalDate, ObservedTimes)}, where nothing was observed. */
  public Plan plan(Facts facts, LocalDate asOf, LocalDate start) {
    return plan(facts, asOf, start, ObservedTimes.NONE);
  }

  /**
   * Plans a project.
   *
   * @param facts over the snapshot's vocabulary, with the reference amounts of {@code asOf}
   * @param asOf the day whose law, fees and rates hold
   * @param start the day on which the first steps may begin
   * @param observed what is planned with instead of what is published; not for steps of which the
   *     profile itself says how long they take
   * @throws IllegalArgumentException when there are too many steps, when steps wait for each other
   *     (the message names them), or when the plan may last too long
   */
  public Plan plan(Facts facts, LocalDate asOf, LocalDate start, ObservedTimes observed) {
    Selection selection = new Selection(knowledge, facts, asOf);
    if (selection.steps().size() > MOST_STEPS) {
      throw new IllegalArgumentException(
          "A plan has at most " + MOST_STEPS + " steps, not " + selection.steps().size());
    }
    StepGraph graph = new StepGraph(knowledge, asOf, selection.steps());
    return new PlanBuilder(knowledge, calendars, draws, selection, graph, asOf, start, observed)
        .build(hostCountry(facts));
  }

  private static String hostCountry(Facts facts) {
    boolean named = facts.vocabulary().find(HostCalendar.COUNTRY) != null;
    return named && facts.find(HostCalendar.COUNTRY) instanceof String country ? country : "";
  }
}
