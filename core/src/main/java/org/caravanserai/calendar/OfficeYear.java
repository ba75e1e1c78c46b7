package org.caravanserai.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.caravanserai.knowledge.HolidayCalendar.HalfDay;
import org.caravanserai.knowledge.HolidayCalendar.Span;
import org.jspecify.annotations.Nullable;

/** The days of one year of one calendar, each with its reason. */
final class OfficeYear {
  private final @Nullable Reason[] reasons;
  private final Map<LocalDate, HalfDay> halfDays = new HashMap<>();
  private final boolean forecast;

  OfficeYear(String calendar, Set<DayOfWeek> weekend, List<Level> levels, int year) {
    this.reasons = new Reason[Year.of(year).length()];
    this.forecast = levels.stream().anyMatch(level -> level.isForecast(year));
    markWeekends(new Reason.Weekend(calendar), weekend, year);
    for (Level level : levels) {
      level.holidaysIn(year).forEach(span -> mark(new Reason.Holiday(calendar, span), span, year));
      level.workingWeekendsIn(year).forEach(span -> reopen(calendar, span, year));
      level.halfDaysIn(year).forEach(half -> halfDays.put(half.day(), half));
    }
  }

  boolean isForecast() {
    return forecast;
  }

  boolean works(LocalDate day) {
    Reason reason = reason(day);
    return reason == null || reason.works();
  }

  /** Why the day is or is not worked, or null when it is an ordinary working day. */
  @Nullable Reason reason(LocalDate day) {
    return reasons[day.getDayOfYear() - 1];
  }

  /** The shorter hours of the day, or null when it has none or is not worked. */
  @Nullable HalfDay halfDay(LocalDate day) {
    return works(day) ? halfDays.get(day) : null;
  }

  private void markWeekends(Reason reason, Set<DayOfWeek> weekend, int year) {
    LocalDate day = LocalDate.of(year, 1, 1);
    for (int i = 0; i < reasons.length; i++) {
      if (weekend.contains(day.plusDays(i).getDayOfWeek())) {
        reasons[i] = reason;
      }
    }
  }

  private void mark(Reason reason, Span span, int year) {
    for (int i = firstIndex(span, year); i <= lastIndex(span, year); i++) {
      reasons[i] = reason;
    }
  }

  private void reopen(String calendar, Span span, int year) {
    Reason reason = new Reason.WorkingWeekend(calendar, span);
    for (int i = firstIndex(span, year); i <= lastIndex(span, year); i++) {
      reasons[i] = reasons[i] == null ? null : reason;
    }
  }

  private static int firstIndex(Span span, int year) {
    return span.first().getYear() < year ? 0 : span.first().getDayOfYear() - 1;
  }

  private int lastIndex(Span span, int year) {
    return span.last().getYear() > year ? reasons.length - 1 : span.last().getDayOfYear() - 1;
  }
}
