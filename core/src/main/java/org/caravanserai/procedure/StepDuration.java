package org.caravanserai.procedure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * How long a step is planned to take: min ≤ typical ≤ max.
 *
 * @param working whether the days are working days of the authority's calendar; else calendar days
 * @param assumedShare how much of {@code typical} rests on assumptions, 0 to 1
 * @param assumptions ids of the planning assumptions used
 */
public record StepDuration(
    BigDecimal min,
    BigDecimal typical,
    BigDecimal max,
    boolean working,
    Basis basis,
    BigDecimal assumedShare,
    List<String> assumptions) {
  public StepDuration {
    assumptions = List.copyOf(assumptions);
  }

  /** What the figures rest on. */
  public enum Basis {
    /** All figures are published. */
    KNOWN,
    /** Some figure is published, another is derived from it by an assumption. */
    PARTLY_ASSUMED,
    /** Nothing is published. */
    ASSUMED
  }

  /** The same with no figure above the limit. */
  StepDuration notBeyond(BigDecimal limit) {
    return new StepDuration(
        min.min(limit),
        typical.min(limit),
        max.min(limit),
        working,
        basis,
        assumedShare,
        assumptions);
  }

  /** Dates move by whole days: each figure is rounded up. */
  WholeDays wholeDays() {
    return new WholeDays(up(min), up(typical), up(max));
  }

  private static int up(BigDecimal days) {
    return days.setScale(0, RoundingMode.CEILING).intValueExact();
  }
}
