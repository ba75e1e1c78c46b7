package org.caravanserai.corridor;

import java.time.LocalDate;
import java.util.List;
import org.caravanserai.knowledge.HolidayCalendar;
import org.caravanserai.knowledge.Knowledge;

/**
 * The public holidays of a calendar and of those that it extends: as published, and in years that
 * nobody has published yet those on fixed dates.
 */
final class PublicHolidays {
  private final Knowledge knowledge;

  PublicHolidays(Knowledge knowledge) {
    this.knowledge = knowledge;
  }

  boolean covers(String calendarId, LocalDate day) {
    HolidayCalendar calendar = knowledge.getCalendar(calendarId);
    String parent = calendar.parent();
    return covers(calendar, day) || (parent != null && covers(parent, day));
  }

  private static boolean covers(HolidayCalendar calendar, LocalDate day) {
    List<HolidayCalendar.Year> published =
        calendar.years().stream().filter(year -> year.year() == day.getYear()).toList();
    return published.isEmpty()
        ? calendar.recurring().stream().anyMatch(holiday -> covers(holiday, day))
        : published.stream()
            .flatMap(year -> year.holidays().stream())
            .anyMatch(span -> span.covers(day));
  }

  private static boolean covers(HolidayCalendar.Recurring holiday, LocalDate day) {
    LocalDate first = holiday.monthDay().atYear(day.getYear());
    return !day.isBefore(first) && day.isBefore(first.plusDays(holiday.days()));
  }
}
