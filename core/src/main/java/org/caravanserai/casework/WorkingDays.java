package org.caravanserai.casework;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * An exact number of working days, whole or not: a fraction in lowest terms with a denominator
 * above 0. Negative when more was used than there was.
 */
public record WorkingDays(BigInteger numerator, BigInteger denominator)
    implements Comparable<WorkingDays> {
  /** None. */
  public static final WorkingDays ZERO = of(0);

  public WorkingDays {
    if (denominator.signum() == 0) {
      throw new ArithmeticException("A day is not cut into no parts");
    }
    BigInteger common = numerator.gcd(denominator);
    BigInteger divisor = denominator.signum() < 0 ? common.negate() : common;
    numerator = numerator.divide(divisor);
    denominator = denominator.divide(divisor);
  }

  /** Whole days. */
  public static WorkingDays of(long days) {
    return new WorkingDays(BigInteger.valueOf(days), BigInteger.ONE);
  }

  /** So many parts of a day that has {@code whole} parts. */
  public static WorkingDays of(long parts, long whole) {
    return new WorkingDays(BigInteger.valueOf(parts), BigInteger.valueOf(whole));
  }

  /** The sum. */
  public WorkingDays plus(WorkingDays other) {
    return new WorkingDays(
        numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
        denominator.multiply(other.denominator));
  }

  /** The difference. */
  public WorkingDays minus(WorkingDays other) {
    return plus(other.negated());
  }

  /** As much below nothing as this is above. */
  public WorkingDays negated() {
    return new WorkingDays(numerator.negate(), denominator);
  }

  /** A share of it. */
  WorkingDays times(BigDecimal share) {
    return new WorkingDays(
        numerator.multiply(share.unscaledValue()),
        denominator.multiply(BigInteger.TEN.pow(share.scale())));
  }

  /** This part of so many, rounded up to a whole. */
  long ceilingOf(long whole) {
    BigInteger[] parts =
        numerator.multiply(BigInteger.valueOf(whole)).divideAndRemainder(denominator);
    return parts[0].longValueExact() + (parts[1].signum() > 0 ? 1 : 0);
  }

  /** -1, 0 or 1. */
  public int signum() {
    return numerator.signum();
  }

  @Override
  public int compareTo(WorkingDays other) {
    return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
  }

  /** The number with two decimals, to be shown and never to be counted on with. */
  public BigDecimal rounded() {
    return new BigDecimal(numerator).divide(new BigDecimal(denominator), 2, RoundingMode.HALF_UP);
  }

  /** {@code 10} or {@code 7/2}. */
  @Override
  public String toString() {
    return denominator.equals(BigInteger.ONE)
        ? numerator.toString()
        : numerator + "/" + denominator;
  }
}
