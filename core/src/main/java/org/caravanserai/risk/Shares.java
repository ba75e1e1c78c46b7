package org.caravanserai.risk;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Shares as they are shown: four decimals, rounded half-up. Thresholds are held to the exact ones.
 */
final class Shares {
  private static final int SCALE = 4;

  private Shares() {}

  static BigDecimal of(long part, long whole) {
    return of(BigDecimal.valueOf(part), BigDecimal.valueOf(whole));
  }

  static BigDecimal of(BigDecimal part, BigDecimal whole) {
    return part.divide(whole, SCALE, RoundingMode.HALF_UP);
  }

  static BigDecimal rounded(BigDecimal share) {
    return share.setScale(SCALE, RoundingMode.HALF_UP);
  }

  /** Whether part / whole is more than the threshold; false when the whole is not positive. */
  static boolean above(BigDecimal part, BigDecimal whole, BigDecimal threshold) {
    return whole.signum() > 0 && part.compareTo(whole.multiply(threshold)) > 0;
  }
}
