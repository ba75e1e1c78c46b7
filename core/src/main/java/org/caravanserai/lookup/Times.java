package org.caravanserai.lookup;

import java.time.LocalTime;
import java.time.MonthDay;
import java.util.List;
import java.util.stream.Collectors;
import org.caravanserai.knowledge.HolidayCalendar;
import org.jspecify.annotations.Nullable;

/** Hours of the day and parts of the year, as packs write them. */
final class Times {
  private Times() {}

  /** Hours that hold in a part of the year; null days mean the whole year. */
  static Details row(
      @Nullable MonthDay from, @Nullable MonthDay to, List<HolidayCalendar.Period> periods) {
    return new Details()
        .plain(Label.SINCE, from == null ? null : from.toString().substring(2))
        .plain(Label.UNTIL, to == null ? null : to.toString().substring(2))
        .plain(Label.HOURS, hours(periods));
  }

  static String hours(List<HolidayCalendar.Period> periods) {
    return periods.stream()
        .map(p -> p.from() + "-" + end(p.to()))
        .collect(Collectors.joining(", "));
  }

  private static String end(@Nullable LocalTime to) {
    return to == null ? "24:00" : to.toString();
  }
}
