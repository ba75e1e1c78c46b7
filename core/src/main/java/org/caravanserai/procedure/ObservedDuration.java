package org.caravanserai.procedure;

import java.math.BigDecimal;

/**
 * How long a step has really taken where it was carried out, in working days of its authority.
 *
 * @param count how often it was done; 1 at least
 * @param median half of the times took no longer
 * @param p90 nine of ten took no longer; not less than the median
 */
public record ObservedDuration(int count, BigDecimal median, BigDecimal p90) {
  /** The longest time that is believed, in working days. */
  public static final BigDecimal LONGEST = BigDecimal.valueOf(2_000);

  public ObservedDuration {
    if (count < 1
        || median.signum() < 0
        || p90.compareTo(median) < 0
        || p90.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException(
          "Observed " + count + " times: median " + median + ", P90 " + p90);
    }
  }
}
