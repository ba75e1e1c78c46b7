package org.caravanserai.calendar;

import java.time.LocalDate;

/** The years that calendars cover. */
final class Horizon {
  static final int FIRST_YEAR = 1970;
  static final int LAST_YEAR = 2199;
  static final int YEARS = LAST_YEAR - FIRST_YEAR + 1;
  static final LocalDate FIRST_DAY = LocalDate.of(FIRST_YEAR, 1, 1);
  static final LocalDate LAST_DAY = LocalDate.of(LAST_YEAR, 12, 31);

  private Horizon() {}

  static int slot(int year) {
    if (year < FIRST_YEAR || year > LAST_YEAR) {
      throw new IllegalArgumentException(
          "Calendars cover the years " + FIRST_YEAR + " to " + LAST_YEAR + ", not " + year);
    }
    return year - FIRST_YEAR;
  }
}
