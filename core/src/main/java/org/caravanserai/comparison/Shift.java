package org.caravanserai.comparison;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something before and after; null where there is none.
 *
 * @param <T> what it is
 */
public record Shift<T>(@Nullable T before, @Nullable T after) {

  /** Whether it stayed as it was. */
  boolean isNone() {
    return Objects.equals(before, after);
  }
}
