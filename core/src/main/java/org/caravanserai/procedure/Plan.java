package org.caravanserai.procedure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What has to be done, in which order, by when, with which papers and for how much.
 *
 * @param hostCalendar id of the calendar in which working days of the whole are counted: the one
 *     that most steps of the host country keep; null when there are no steps
 * @param finish of all steps that operation waits for, under the planning assumptions where figures
 *     are missing
 * @param knownOnly a lower bound, no plan: the finish if every step without any published or
 *     observed figure took no time
 * @param criticalPath the steps that set the finish when all take their typical time, in order
 * @param assumedShareOfCriticalPath how much of the critical path's days rests on assumptions, 0 to
 *     1
 * @param forecast whether some date rests on a year whose days off nobody has published
 * @param steps by P50 start; each after all that it waits for
 * @param edges by the later step
 * @param undetermined procedures of which too little is known
 * @param optional steps that were left out since they may be skipped
 */
public record Plan(
    LocalDate asOf,
    LocalDate start,
    @Nullable String hostCalendar,
    Finish finish,
    Finish knownOnly,
    List<StepRef> criticalPath,
    BigDecimal assumedShareOfCriticalPath,
    boolean forecast,
    List<PlannedStep> steps,
    List<Edge> edges,
    List<UndeterminedProcedure> undetermined,
    List<OptionalStep> optional,
    Documents documents,
    Fees fees) {
  public Plan {
    criticalPath = List.copyOf(criticalPath);
    steps = List.copyOf(steps);
    edges = List.copyOf(edges);
    undetermined = List.copyOf(undetermined);
    optional = List.copyOf(optional);
  }

  /** How many steps are planned by what was observed. */
  public long observedSteps() {
    return steps.stream().filter(step -> step.duration().observed() != null).count();
  }
}
