package org.caravanserai.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import org.caravanserai.knowledge.HolidayCalendar;
import org.caravanserai.knowledge.HolidayCalendar.HalfDay;
import org.caravanserai.knowledge.HolidayCalendar.OfficeHours;
import org.caravanserai.knowledge.HolidayCalendar.Period;
import org.caravanserai.knowledge.HolidayCalendar.Recurring;
import org.caravanserai.knowledge.HolidayCalendar.Year;
import org.caravanserai.knowledge.HolidayCalendar.YearStatus;
import org.jspecify.annotations.Nullable;

/**
 * The slow, obvious office: it keeps nothing, and for each day or minute reads all published lines
 * from the most distant ancestor down to its own.
 */
final class NaiveOffice {
  private final List<HolidayCalendar> chain;
  private final HolidayCalendar own;

  /** The chain begins with the most distant ancestor. */
  NaiveOffice(List<HolidayCalendar> chain) {
    this.chain = chain;
    this.own = chain.getLast();
  }

  boolean isForecast(int year) {
    return chain.stream().anyMatch(level -> isForecast(level, year));
  }

  private static boolean isForecast(HolidayCalendar level, int year) {
    if (!level.years().isEmpty()) {
      return level.years().stream()
          .noneMatch(y -> y.year() == year && y.status() == YearStatus.OFFICIAL);
    }
    boolean neverClosed = level.weekend().isEmpty() && level.recurring().isEmpty();
    return level.parent() == null && !neverClosed;
  }

  boolean isWeekend(LocalDate day) {
    return own.weekend().contains(day.getDayOfWeek());
  }

  boolean works(LocalDate day) {
    List<String> why = why(day);
    return why.isEmpty() || !why.getFirst().startsWith("off");
  }

  /** What is said of the day, as text; the last word counts. */
  List<String> why(LocalDate day) {
    @Nullable String word = isWeekend(day) ? "off: weekend" : null;
    for (HolidayCalendar level : chain) {
      for (String holiday : holidays(level, day)) {
        word = "off: " + holiday;
      }
      for (Year year : level.years()) {
        boolean workedUp = year.workingWeekends().stream().anyMatch(span -> span.covers(day));
        word = workedUp && word != null ? "on: made up" : word;
      }
    }
    List<String> why = new ArrayList<>();
    if (word != null) {
      why.add(word);
    }
    if ((word == null || word.startsWith("on")) && halfDay(day) != null) {
      why.add("on: short");
    }
    return why;
  }

  private static List<String> holidays(HolidayCalendar level, LocalDate day) {
    List<String> names = new ArrayList<>();
    for (Recurring rule : level.recurring()) {
      for (int year = day.getYear() - 1; year <= day.getYear(); year++) {
        LocalDate first = rule.monthDay().atYear(year);
        boolean within = !day.isBefore(first) && day.isBefore(first.plusDays(rule.days()));
        if (within && (level.years().isEmpty() || isForecast(level, year))) {
          names.add("holiday");
        }
      }
    }
    for (Year year : level.years()) {
      if (year.holidays().stream().anyMatch(span -> span.covers(day))) {
        names.add("holiday");
      }
    }
    return names;
  }

  private @Nullable HalfDay halfDay(LocalDate day) {
    HalfDay last = null;
    for (HolidayCalendar level : chain) {
      for (Year year : level.years()) {
        for (HalfDay half : year.halfDays()) {
          last = half.day().equals(day) ? half : last;
        }
      }
    }
    return last;
  }

  boolean isOpen(Instant minute) {
    LocalDateTime local = LocalDateTime.ofInstant(minute, own.zone());
    return works(local.toLocalDate())
        && periods(local.toLocalDate()).stream().anyMatch(p -> covers(p, local.toLocalTime()));
  }

  private static boolean covers(Period period, LocalTime time) {
    return !time.isBefore(period.from()) && (period.to() == null || time.isBefore(period.to()));
  }

  List<Period> periods(LocalDate day) {
    HalfDay half = halfDay(day);
    if (half != null) {
      return half.periods();
    }
    List<Period> found = List.of();
    for (OfficeHours hours : hours()) {
      if (hours.from() == null || hours.to() == null) {
        found = hours.periods();
      }
    }
    for (OfficeHours hours : hours()) {
      if (hours.from() != null && hours.to() != null && within(hours.from(), hours.to(), day)) {
        return hours.periods();
      }
    }
    return found;
  }

  private List<OfficeHours> hours() {
    return chain.reversed().stream()
        .map(HolidayCalendar::officeHours)
        .filter(hours -> !hours.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  /** Steps from the first day of the part to the day, and asks whether it met the end before. */
  private static boolean within(MonthDay from, MonthDay to, LocalDate day) {
    LocalDate step = from.atYear(day.getYear());
    step = step.isAfter(day) ? from.atYear(day.getYear() - 1) : step;
    while (step.isBefore(day) || step.equals(day)) {
      if (MonthDay.from(step).equals(to)) {
        return false;
      }
      step = step.plusDays(1);
    }
    return true;
  }
}
