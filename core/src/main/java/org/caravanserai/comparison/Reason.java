package org.caravanserai.comparison;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.caravanserai.condition.Truth;
import org.caravanserai.knowledge.Text;
import org.caravanserai.knowledge.Validity;
import org.caravanserai.policy.CriterionVerdict;

/** Why something changed. */
public sealed interface Reason {

  /** Another version is in force, or none. */
  record Version(Shift<Validity> valid) implements Reason {}

  /** The published knowledge was changed. */
  record Edition() implements Reason {}

  /** There is a consignment that was not there, or not any more; by its id. */
  record Consignment(Shift<String> consignment) implements Reason {}

  /**
   * A criterion is judged differently.
   *
   * @param verdict null where the version has no such criterion
   * @param because the values that differ; empty when the criterion itself does
   */
  record Criterion(String id, Text says, Shift<CriterionVerdict> verdict, List<ValueShift> because)
      implements Reason {
    public Criterion {
      because = List.copyOf(because);
    }
  }

  /** A condition of a procedure or step is judged differently. */
  record Condition(String cel, Shift<Truth> verdict, List<ValueShift> because) implements Reason {
    public Condition {
      because = List.copyOf(because);
    }
  }

  /** Values behind the size or the worth of a benefit differ. */
  record Values(List<ValueShift> because) implements Reason {
    public Values {
      because = List.copyOf(because);
    }
  }

  /** Other policies that apply as well supersede, exclude or contradict it; by id. */
  record Others(Bond bond, Shift<List<String>> policies) implements Reason {}

  /** How policies stand to each other. */
  enum Bond {
    SUPERSEDED_BY,
    EXCLUDED_WITH,
    CONTRADICTED_BY
  }

  /** The procedure that a step belongs to came or went. */
  record ByProcedure(String procedure) implements Reason {}

  /** The plan starts on another day. */
  record PlanStart(Shift<LocalDate> start) implements Reason {}

  /** The step takes another number of days, typically. */
  record Duration(Shift<BigDecimal> days) implements Reason {}

  /** The step waits for others than before; steps as {@code procedure/step}. */
  record Waits(Shift<List<String>> steps) implements Reason {}

  /** Steps that it waits for moved. */
  record Predecessors(List<String> steps) implements Reason {
    public Predecessors {
      steps = List.copyOf(steps);
    }
  }

  /** Nothing but the days off and the runs of the simulation differ. */
  record Calendar() implements Reason {}
}
