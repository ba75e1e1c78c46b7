package org.caravanserai.dossier.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.caravanserai.procedure.Plan;
import org.caravanserai.procedure.PlannedStep;
import org.caravanserai.procedure.StepRef;
import org.jspecify.annotations.Nullable;

/**
 * The steps of a plan by procedure, numbered through: procedures by their first start, their steps
 * in the order of the plan. Chart and table use the same numbers.
 */
final class NumberedSteps {
  private final SequencedMap<String, List<PlannedStep>> byProcedure = new LinkedHashMap<>();
  private final Map<StepRef, PlannedStep> steps = new HashMap<>();
  private final Map<StepRef, Integer> numbers = new HashMap<>();
  private final Map<StepRef, Integer> placesOnCriticalPath = new HashMap<>();

  NumberedSteps(Plan plan) {
    for (PlannedStep step : plan.steps()) {
      byProcedure.computeIfAbsent(step.ref().procedure(), _ -> new ArrayList<>()).add(step);
      steps.put(step.ref(), step);
    }
    byProcedure
        .values()
        .forEach(list -> list.forEach(step -> numbers.put(step.ref(), numbers.size() + 1)));
    plan.criticalPath()
        .forEach(ref -> placesOnCriticalPath.put(ref, placesOnCriticalPath.size() + 1));
  }

  SequencedMap<String, List<PlannedStep>> byProcedure() {
    return byProcedure;
  }

  /** Null when the plan does not have it. */
  @Nullable PlannedStep find(StepRef ref) {
    return steps.get(ref);
  }

  int number(PlannedStep step) {
    return numbers.getOrDefault(step.ref(), 0);
  }

  /** Its place on the critical path, from 1; null when it is not on it. */
  @Nullable Integer placeOnCriticalPath(PlannedStep step) {
    return placesOnCriticalPath.get(step.ref());
  }
}
