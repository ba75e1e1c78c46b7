package org.caravanserai.corridor;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.caravanserai.corridor.search.Openings;
import org.caravanserai.knowledge.HolidayCalendar;
import org.caravanserai.knowledge.OpeningHours;
import org.jspecify.annotations.Nullable;

/**
 * One post for one mode: open whenever any of its rows says so, in the row's own time zone. No
 * weekday named means every weekday; on the public holidays of its calendar, where it names one, a
 * row opens nothing. A row for a part of the year leaves the post closed outside of it unless
 * another row opens it.
 */
record Gate(String place, String mode, List<OpeningHours> rows, PublicHolidays holidays) {
  Gate {
    rows = List.copyOf(rows);
  }

  /** Whether it never closes. */
  boolean alwaysOpen() {
    return rows.stream().anyMatch(Gate::wholeYear);
  }

  private static boolean wholeYear(OpeningHours row) {
    return row.from() == null
        && row.to() == null
        && row.calendar() == null
        && (row.weekdays().isEmpty() || row.weekdays().size() == 7)
        && row.periods().stream().anyMatch(p -> p.from().equals(LocalTime.MIN) && p.to() == null);
  }

  /** The openings from the departure on, for so many minutes. */
  Openings openings(Instant departure, long minutes) {
    List<long[]> spans = new ArrayList<>();
    Instant end = departure.plus(minutes, ChronoUnit.MINUTES);
    for (OpeningHours row : rows) {
      LocalDate last = end.atZone(row.zone()).toLocalDate();
      LocalDate day = departure.atZone(row.zone()).toLocalDate().minusDays(1);
      for (; !day.isAfter(last); day = day.plusDays(1)) {
        if (opensOn(row, day)) {
          addPeriods(row, day, departure, spans);
        }
      }
    }
    return merged(spans);
  }

  private boolean opensOn(OpeningHours row, LocalDate day) {
    return (row.weekdays().isEmpty() || row.weekdays().contains(day.getDayOfWeek()))
        && inSeason(row.from(), row.to(), MonthDay.from(day))
        && !isHoliday(row.calendar(), day);
  }

  private boolean isHoliday(@Nullable String calendar, LocalDate day) {
    return calendar != null && holidays.covers(calendar, day);
  }

  /** What its hours rest on. */
  Grounds grounds() {
    return rows.stream()
        .map(row -> Grounds.of(row.provenance()))
        .reduce(Grounds.NONE, Grounds::and);
  }

  private static boolean inSeason(@Nullable MonthDay from, @Nullable MonthDay to, MonthDay day) {
    boolean begun = from == null || !day.isBefore(from);
    boolean ended = to != null && !day.isBefore(to);
    boolean overNewYear = from != null && to != null && from.isAfter(to);
    return overNewYear ? begun || !ended : begun && !ended;
  }

  private static void addPeriods(
      OpeningHours row, LocalDate day, Instant departure, List<long[]> spans) {
    for (HolidayCalendar.Period period : row.periods()) {
      long first = minute(day, period.from(), row.zone(), departure);
      long end = endMinute(day, period, row.zone(), departure);
      if (end > Math.max(first, 0)) {
        spans.add(new long[] {first, end - 1});
      }
    }
  }

  private static long endMinute(
      LocalDate day, HolidayCalendar.Period period, ZoneId zone, Instant departure) {
    LocalTime to = period.to();
    if (to == null) {
      return minute(day.plusDays(1), LocalTime.MIN, zone, departure);
    }
    boolean overMidnight = !to.isAfter(period.from());
    return minute(overMidnight ? day.plusDays(1) : day, to, zone, departure);
  }

  private static long minute(LocalDate day, LocalTime time, ZoneId zone, Instant departure) {
    return departure.until(day.atTime(time).atZone(zone), ChronoUnit.MINUTES);
  }

  private static Openings merged(List<long[]> spans) {
    spans.sort(Comparator.comparingLong(span -> span[0]));
    List<long[]> merged = new ArrayList<>();
    for (long[] span : spans) {
      long[] before = merged.isEmpty() ? null : merged.getLast();
      if (before != null && span[0] <= before[1] + 1) {
        before[1] = Math.max(before[1], span[1]);
      } else {
        merged.add(span.clone());
      }
    }
    return new Openings(
        merged.stream().mapToLong(span -> span[0]).toArray(),
        merged.stream().mapToLong(span -> span[1]).toArray());
  }
}
