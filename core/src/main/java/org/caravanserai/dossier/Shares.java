package org.caravanserai.dossier;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Shares of one as whole percentages. */
public final class Shares {
  private Shares() {}

  public static int percent(BigDecimal share) {
    return share.movePointRight(2).setScale(0, RoundingMode.HALF_UP).intValueExact();
  }

  public static int percent(double share) {
    return percent(BigDecimal.valueOf(share));
  }

  /** Hours to one decimal. */
  public static BigDecimal oneDecimal(double number) {
    return BigDecimal.valueOf(number).setScale(1, RoundingMode.HALF_UP);
  }
}
