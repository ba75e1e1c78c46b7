package org.caravanserai.comparison;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something before and after; null where there is none.
 *
 * @param <T> what it is
 */
public record Shift<T>(@Nullable T before, @Nullable T after) {

  /** Whether it stayed as it was; numbers may be written with more or fewer zeros. */
  public boolean isNone() {
    if (before instanceof BigDecimal one && after instanceof BigDecimal other) {
      return one.compareTo(other) == 0;
    }
    return Objects.equals(before, after);
  }
}
