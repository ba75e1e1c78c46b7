package org.caravanserai.corridor;

import java.math.BigDecimal;

/** The four things that routes are weighed by. */
public record Criteria(long minutesP50, long cents, long grams, long minutesP90) {
  /** Usual time in hours. */
  public double hoursP50() {
    return minutesP50 / 60.0;
  }

  /** Cost in USD. */
  public BigDecimal costUsd() {
    return BigDecimal.valueOf(cents, 2);
  }

  /** Emissions in kilograms of CO2 equivalent. */
  public BigDecimal co2eKg() {
    return BigDecimal.valueOf(grams, 3);
  }

  /** Bad-case time in hours. */
  public double hoursP90() {
    return minutesP90 / 60.0;
  }

  long get(int criterion) {
    return switch (criterion) {
      case 0 -> minutesP50;
      case 1 -> cents;
      case 2 -> grams;
      default -> minutesP90;
    };
  }
}
