package org.caravanserai.dossier;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Figures as exact as they are worth saying. */
public final class Shares {
  private Shares() {}

  /** Hours to one decimal. */
  public static BigDecimal oneDecimal(double number) {
    return BigDecimal.valueOf(number).setScale(1, RoundingMode.HALF_UP);
  }
}
