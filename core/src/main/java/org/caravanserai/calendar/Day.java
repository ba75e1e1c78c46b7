package org.caravanserai.calendar;

import java.time.LocalDate;
import java.util.List;

/**
 * What one day is in one calendar, or in several jointly.
 *
 * @param forecast whether some calendar has no published days for the year
 * @param reasons why it differs from an ordinary working day, by calendar; empty when it does not
 */
public record Day(LocalDate date, boolean working, boolean forecast, List<Reason> reasons) {
  public Day {
    reasons = List.copyOf(reasons);
  }
}
