package org.caravanserai.knowledge;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The days on which an item holds: {@code from} counts, {@code to} does not.
 *
 * @param from the first day; null when it holds since ever
 * @param to the first day on which it no longer holds; null when no end is set
 */
public record Validity(@Nullable LocalDate from, @Nullable LocalDate to) {
  /** Holds on every day. */
  public static final Validity ALWAYS = new Validity(null, null);

  public Validity {
    if (from != null && to != null && !from.isBefore(to)) {
      throw new IllegalArgumentException(
          "Validity ends (" + to + ") before it begins (" + from + ")");
    }
  }

  /** Whether the item holds on that day. */
  public boolean covers(LocalDate day) {
    return (from == null || !day.isBefore(from)) && (to == null || day.isBefore(to));
  }

  /** Whether some day is covered by both. */
  public boolean overlaps(Validity other) {
    return (from == null || other.to == null || from.isBefore(other.to))
        && (other.from == null || to == null || other.from.isBefore(to));
  }
}
