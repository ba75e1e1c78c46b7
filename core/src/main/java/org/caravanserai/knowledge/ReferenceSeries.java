package org.caravanserai.knowledge;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A dated amount that law and fees are multiples of, or an exchange rate (units of the currency for
 * one USD, id {@code fx.<currency>}).
 *
 * @param values ascending; each holds until the next begins or until its own end
 */
public record ReferenceSeries(
    String id,
    Text title,
    String jurisdiction,
    String unit,
    List<Value> values,
    Provenance provenance) {
  public ReferenceSeries {
    values = List.copyOf(values);
  }

  /**
   * One value.
   *
   * @param to first day on which it no longer holds; null means until the next value
   * @param amount null when the sources leave it open
   */
  public record Value(
      LocalDate from, @Nullable LocalDate to, @Nullable BigDecimal amount, Provenance provenance) {}

  /** The entry that holds on the day, which may have no amount; null when none does. */
  public @Nullable Value find(LocalDate day) {
    Value found = null;
    for (Value value : values) {
      if (!value.from().isAfter(day)) {
        found = value;
      }
    }
    return found == null || (found.to() != null && !day.isBefore(found.to())) ? null : found;
  }
}
