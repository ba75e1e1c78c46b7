package org.caravanserai.procedure;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The observed durations that a plan may use in place of published and assumed ones. */
public record ObservedTimes(Map<StepRef, ObservedDuration> steps) {
  /** Nothing was observed. */
  public static final ObservedTimes NONE = new ObservedTimes(Map.of());

  public ObservedTimes {
    steps = Map.copyOf(steps);
  }

  public boolean isEmpty() {
    return steps.isEmpty();
  }

  @Nullable ObservedDuration find(StepRef step) {
    return steps.get(step);
  }
}
