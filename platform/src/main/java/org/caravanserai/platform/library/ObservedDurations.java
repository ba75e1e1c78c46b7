package org.caravanserai.platform.library;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.caravanserai.procedure.StepRef;
import org.jspecify.annotations.Nullable;

/**
 * How long steps of procedures have really taken where they were carried out in this house. Nothing
 * is told of fewer than {@value #LEAST} enterprises, so that of none of them anything can be told.
 */
public interface ObservedDurations {
  /** The fewest enterprises of which something is told. */
  int LEAST = 5;

  /** What is known of the steps of a procedure, by step; first of all desks, then of each. */
  List<Observed> of(String procedure);

  /** What is known of the steps of all procedures, of all desks together. */
  Map<StepRef, Observed> all();

  /**
   * How long a step took.
   *
   * @param step its id within the procedure
   * @param desk where it was seen to; null for all desks together
   * @param count how often it was done
   * @param medianDays working days of the desk, without the time during which papers were awaited
   * @param p90Days so many, or fewer, in nine cases of ten
   */
  record Observed(
      String step, @Nullable UUID desk, int count, BigDecimal medianDays, BigDecimal p90Days) {}
}
