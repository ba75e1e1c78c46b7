package org.caravanserai.knowledge;

import java.time.DayOfWeek;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The published hours of one post for one mode in a part of the year.
 *
 * @param from first day of the part, null for the whole year
 * @param to first day after the part
 * @param calendar the post is closed on the public holidays of this calendar; null when none is
 *     named
 */
public record OpeningHours(
    String place,
    String mode,
    @Nullable MonthDay from,
    @Nullable MonthDay to,
    Set<DayOfWeek> weekdays,
    List<HolidayCalendar.Period> periods,
    ZoneId zone,
    @Nullable String calendar,
    Provenance provenance) {
  public OpeningHours {
    weekdays = Ordered.set(weekdays);
    periods = List.copyOf(periods);
  }
}
