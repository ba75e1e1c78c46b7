package org.caravanserai.policy;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** A value that an attribute might be changed to, and what that costs. */
record Candidate(Object value, BigDecimal cost) {
  private static final BigDecimal DAYS_OF_A_YEAR = BigDecimal.valueOf(365);

  static Candidate of(Object from, Object to) {
    return new Candidate(to, cost(from, to));
  }

  private static BigDecimal cost(Object from, Object to) {
    if (from instanceof BigDecimal old && to instanceof BigDecimal number) {
      return number
          .subtract(old)
          .abs()
          .divide(old.abs().max(BigDecimal.ONE), MathContext.DECIMAL64);
    }
    if (from instanceof LocalDate old && to instanceof LocalDate date) {
      return BigDecimal.valueOf(Math.abs(ChronoUnit.DAYS.between(old, date)))
          .divide(DAYS_OF_A_YEAR, MathContext.DECIMAL64);
    }
    return BigDecimal.ONE;
  }
}
