package org.caravanserai.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.caravanserai.calendar.DueDate.Skipped;
import org.caravanserai.knowledge.HolidayCalendar.Span;

/** Tells what was met on the way from a start to a due date. */
final class Explanation {
  private final List<Office> offices;
  private final LocalDate start;
  private final LocalDate date;
  private final List<LocalDate> days;

  Explanation(List<Office> offices, LocalDate start, LocalDate date) {
    this.offices = offices;
    this.start = start;
    this.date = date;
    this.days = days(start, date);
  }

  DueDate dueDate(int workingDays) {
    return new DueDate(
        date,
        start,
        workingDays,
        offices.stream().flatMap(office -> skipped(office).stream()).toList(),
        weekendDays(),
        isForecast(),
        offices.stream().map(Office::id).toList());
  }

  private boolean isForecast() {
    return start.isBefore(date)
        && IntStream.rangeClosed(start.plusDays(1).getYear(), date.getYear())
            .anyMatch(year -> offices.stream().anyMatch(o -> o.year(year).isForecast()));
  }

  private int weekendDays() {
    int count = 0;
    for (LocalDate day : days) {
      count += isOnlyWeekend(day) ? 1 : 0;
    }
    return count;
  }

  private boolean isOnlyWeekend(LocalDate day) {
    boolean weekend = false;
    for (Office office : offices) {
      switch (office.year(day.getYear()).reason(day)) {
        case Reason.Weekend _ -> weekend = true;
        case Reason.Holiday _ -> {
          if (!office.isWeekend(day)) {
            return false;
          }
          weekend = true;
        }
        case null, default -> {}
      }
    }
    return weekend;
  }

  private List<Skipped> skipped(Office office) {
    Map<Reason, List<LocalDate>> met = new LinkedHashMap<>();
    for (LocalDate day : days) {
      Reason reason = office.year(day.getYear()).reason(day);
      if (reason != null && movedTheDate(reason, office, day)) {
        met.computeIfAbsent(reason, _ -> new ArrayList<>()).add(day);
      }
    }
    return met.entrySet().stream().map(e -> skipped(e.getKey(), e.getValue())).toList();
  }

  private boolean movedTheDate(Reason reason, Office office, LocalDate day) {
    return switch (reason) {
      case Reason.Holiday _ -> !office.isWeekend(day);
      case Reason.WorkingWeekend _ ->
          offices.stream().allMatch(o -> o.year(day.getYear()).works(day));
      case Reason.Weekend _, Reason.ShortDay _ -> false;
    };
  }

  private static Skipped skipped(Reason reason, List<LocalDate> days) {
    return switch (reason) {
      case Reason.Holiday(String calendar, Span span) ->
          new Skipped.Holiday(calendar, part(span, days), days.size());
      case Reason.WorkingWeekend(String calendar, Span span) ->
          new Skipped.WorkingWeekend(calendar, part(span, days));
      default -> throw new IllegalStateException("Nothing is skipped for " + reason);
    };
  }

  private static Span part(Span span, List<LocalDate> days) {
    return new Span(days.getFirst(), days.getLast(), span.name());
  }

  private static List<LocalDate> days(LocalDate start, LocalDate date) {
    List<LocalDate> days = new ArrayList<>();
    for (LocalDate day = start.plusDays(1); !day.isAfter(date); day = day.plusDays(1)) {
      days.add(day);
    }
    return days;
  }
}
