package org.caravanserai.procedure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How long a step is planned to take: min ≤ typical ≤ max.
 *
 * @param working whether the days are working days of the authority's calendar; else calendar days
 * @param assumedShare how much of {@code typical} rests on assumptions, 0 to 1
 * @param assumptions ids of the planning assumptions used
 * @param observed what an observed duration rests on, whose median is {@code typical}; null of all
 *     others
 */
public record StepDuration(
    BigDecimal min,
    BigDecimal typical,
    BigDecimal max,
    boolean working,
    Basis basis,
    BigDecimal assumedShare,
    List<String> assumptions,
    @Nullable ObservedDuration observed) {
  public StepDuration {
    if ((basis == Basis.OBSERVED) != (observed != null)) {
      throw new IllegalArgumentException("A duration is observed, or it is not: " + basis);
    }
    assumptions = List.copyOf(assumptions);
  }

  /** What the figures rest on. */
  public enum Basis {
    /** All figures are published. */
    KNOWN,
    /** Some figure is published, another is derived from it by an assumption. */
    PARTLY_ASSUMED,
    /** Nothing is published. */
    ASSUMED,
    /** It is planned as it was observed, whatever is published. */
    OBSERVED
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
        assumptions,
        observed);
  }

  /** Dates move by whole days: each figure is rounded up. */
  WholeDays wholeDays() {
    return new WholeDays(
        up(min), up(typical), up(max), observed == null ? null : up(observed.p90()));
  }

  private static int up(BigDecimal days) {
    return days.setScale(0, RoundingMode.CEILING).intValueExact();
  }
}
