package org.caravanserai.risk;

/** How a score of 1 to 25 is called. A risk counts for accumulation from {@link #HIGH} on. */
public enum Level {
  /** 1 to 4. */
  LOW,
  /** 5 to 8. */
  MODERATE,
  /** 9 to 14. */
  HIGH,
  /** 15 to 25. */
  VERY_HIGH;

  /** The lowest score of {@link #HIGH}. */
  static final int HIGH_FROM = 9;

  /** The level of a score of 1 to 25. */
  public static Level of(int score) {
    if (score >= 15) {
      return VERY_HIGH;
    }
    if (score >= HIGH_FROM) {
      return HIGH;
    }
    return score >= 5 ? MODERATE : LOW;
  }
}
