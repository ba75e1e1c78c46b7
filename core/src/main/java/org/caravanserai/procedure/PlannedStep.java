package org.caravanserai.procedure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.caravanserai.calendar.DueDate;
import org.caravanserai.knowledge.Procedure.Step;
import org.jspecify.annotations.Nullable;

/**
 * One step with its place in the plan.
 *
 * @param country ISO 3166-1 code of the authority's side
 * @param after the steps it waits for, in the order of the plan
 * @param needsFacts what could settle whether the step is needed at all; empty when it is
 * @param startP50 the day on which, in half of the runs, it has started
 * @param finishExplained how {@code finishP50} follows from {@code startP50} in the authority's
 *     calendar; null when the step counts calendar days
 * @param forecast whether a date of this step, or of one before it, rests on a year whose days off
 *     nobody has published
 * @param criticality share of the runs in which it lies on the critical path, 0 to 1
 * @param slackDays by how many days, working or calendar as {@code duration} counts, it may end
 *     later in the typical schedule without moving the end
 */
public record PlannedStep(
    StepRef ref,
    Step step,
    String country,
    List<StepRef> after,
    List<String> needsFacts,
    StepDuration duration,
    LocalDate startP50,
    LocalDate finishP50,
    LocalDate finishP90,
    @Nullable DueDate finishExplained,
    boolean forecast,
    BigDecimal criticality,
    int slackDays,
    FeeLine fee) {
  public PlannedStep {
    after = List.copyOf(after);
    needsFacts = List.copyOf(needsFacts);
  }

  /** Whether it is not certain that the step is needed. */
  public boolean conditional() {
    return !needsFacts.isEmpty();
  }
}
