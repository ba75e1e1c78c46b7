package org.caravanserai.matching;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How much is needed, or can be given. In an offer the least is the smallest order that is taken,
 * the most is what can be given; in a need the least is what must be had.
 *
 * @param least null when any little will do
 * @param most null when no end is set
 * @param period over which the amount is counted; {@link Period#ONCE} for a stock or an area
 */
public record Capacity(
    @Nullable BigDecimal least, @Nullable BigDecimal most, CapacityUnit unit, Period period) {

  /** What an amount is counted over. */
  public enum Period {
    ONCE(1),
    DAY(365),
    MONTH(12),
    YEAR(1);

    private final int perYear;

    Period(int perYear) {
      this.perYear = perYear;
    }
  }

  public Capacity {
    if (least == null && most == null) {
      throw new IllegalArgumentException("A capacity needs its least or its most");
    }
    requirePositive(least);
    requirePositive(most);
    if (least != null && most != null && least.compareTo(most) > 0) {
      throw new IllegalArgumentException(
          "The capacity from " + least + " to " + most + " is empty");
    }
  }

  private static void requirePositive(@Nullable BigDecimal amount) {
    if (amount != null && amount.signum() <= 0) {
      throw new IllegalArgumentException("The capacity " + amount + " is not above nought");
    }
  }

  /** An amount from the least to the most, over a year. */
  public static Capacity yearly(long least, long most, CapacityUnit unit) {
    return new Capacity(BigDecimal.valueOf(least), BigDecimal.valueOf(most), unit, Period.YEAR);
  }

  /** Whether both count the same thing, so that they can be compared. */
  boolean comparableWith(Capacity other) {
    return unit.dimension() == other.unit.dimension()
        && (period == Period.ONCE) == (other.period == Period.ONCE);
  }

  /** The range in the measure of its dimension, over a year unless it is a stock. */
  Range range() {
    BigDecimal scale = unit.factor().multiply(BigDecimal.valueOf(period.perYear));
    return Range.of(
        least == null ? null : least.multiply(scale), most == null ? null : most.multiply(scale));
  }
}
