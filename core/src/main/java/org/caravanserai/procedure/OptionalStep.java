package org.caravanserai.procedure;

import java.util.List;
import org.caravanserai.knowledge.Procedure.Step;

/**
 * A step that may be skipped, and is left out of the plan.
 *
 * @param needsFacts what could settle whether it applies at all; empty when it does
 */
public record OptionalStep(StepRef ref, Step step, List<String> needsFacts) {
  public OptionalStep {
    needsFacts = List.copyOf(needsFacts);
  }
}
