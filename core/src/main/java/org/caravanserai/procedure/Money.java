package org.caravanserai.procedure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/**
 * An amount in one currency, held to the minor unit that ISO 4217 gives it.
 *
 * @param currency ISO 4217 code
 */
public record Money(BigDecimal amount, String currency) {
  public Money {
    if (amount.stripTrailingZeros().scale() > minorDigits(currency)) {
      throw new IllegalArgumentException(amount + " is finer than the minor unit of " + currency);
    }
    amount = amount.setScale(minorDigits(currency), RoundingMode.UNNECESSARY);
  }

  /** The amount rounded half up to the currency's minor unit. */
  public static Money rounded(BigDecimal amount, String currency) {
    return new Money(amount.setScale(minorDigits(currency), RoundingMode.HALF_UP), currency);
  }

  /** Nothing, in that currency. */
  public static Money zero(String currency) {
    return new Money(BigDecimal.ZERO, currency);
  }

  /**
   * The sum.
   *
   * @throws IllegalArgumentException when the currencies differ
   */
  public Money plus(Money other) {
    if (!currency.equals(other.currency)) {
      throw new IllegalArgumentException("Cannot add " + other.currency + " to " + currency);
    }
    return new Money(amount.add(other.amount), currency);
  }

  private static int minorDigits(String currency) {
    return Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
  }
}
