package org.caravanserai.comparison;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.caravanserai.condition.Truth;
import org.caravanserai.knowledge.Text;

/**
 * What differs in the plan.
 *
 * @param finishP50 null where there are no steps
 * @param fees the known total of each currency that differs, by code
 * @param feesUsd of all fees with an amount in USD
 * @param feesUnknown how many steps have a fee that is not known
 */
public record PlanChange(
    Shift<LocalDate> start,
    Shift<LocalDate> finishP50,
    Shift<LocalDate> finishP90,
    List<ProcedureChange> procedures,
    List<StepChange> steps,
    Map<String, Shift<BigDecimal>> fees,
    Shift<BigDecimal> feesUsd,
    Shift<Integer> feesUnknown) {
  public PlanChange {
    procedures = List.copyOf(procedures);
    steps = List.copyOf(steps);
    fees = java.util.Collections.unmodifiableSortedMap(new java.util.TreeMap<>(fees));
  }

  /**
   * A procedure that came, went, or may apply.
   *
   * @param applies null when no version is in force
   */
  public record ProcedureChange(String id, Text title, Shift<Truth> applies, List<Reason> reasons) {
    public ProcedureChange {
      reasons = List.copyOf(reasons);
    }
  }

  /**
   * A step that came, went or moved.
   *
   * @param id as {@code procedure/step}
   * @param days null when the step is not in the plan
   */
  public record StepChange(String id, Text title, Shift<Days> days, List<Reason> reasons) {
    public StepChange {
      reasons = List.copyOf(reasons);
    }

    /** Whether it is in both plans and moved for no cause of its own. */
    public boolean isCarried() {
      return reasons.stream()
          .allMatch(r ->
              r instanceof Reason.Predecessors
                  || r instanceof Reason.PlanStart
                  || r instanceof Reason.Calendar);
    }
  }

  /** When a step starts and ends. */
  public record Days(LocalDate startP50, LocalDate finishP50, LocalDate finishP90) {}

  /** Whether nothing differs. */
  boolean isNone() {
    return start.isNone()
        && finishP50.isNone()
        && finishP90.isNone()
        && procedures.isEmpty()
        && steps.isEmpty()
        && fees.isEmpty()
        && feesUsd.isNone()
        && feesUnknown.isNone();
  }
}
