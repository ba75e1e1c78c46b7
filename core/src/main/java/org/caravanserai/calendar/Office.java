package org.caravanserai.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.caravanserai.knowledge.HolidayCalendar;
import org.caravanserai.knowledge.HolidayCalendar.HalfDay;
import org.caravanserai.knowledge.HolidayCalendar.OfficeHours;
import org.caravanserai.knowledge.HolidayCalendar.Period;
import org.jspecify.annotations.Nullable;

/** One calendar with what it inherits. Years are computed when first asked for, then kept. */
final class Office {
  private final String id;
  private final ZoneId zone;
  private final Set<DayOfWeek> weekend;
  private final List<Level> levels;
  private final List<OfficeHours> officeHours;
  private final AtomicReferenceArray<@Nullable OfficeYear> years =
      new AtomicReferenceArray<>(Horizon.YEARS);

  /**
   * Makes one office of a chain.
   *
   * @param chain the calendar's most distant ancestor first, the calendar itself last
   */
  Office(List<HolidayCalendar> chain) {
    HolidayCalendar own = chain.getLast();
    this.id = own.id();
    this.zone = own.zone();
    this.weekend = own.weekend();
    this.levels = chain.stream().map(Level::new).toList();
    this.officeHours =
        chain.reversed().stream()
            .map(HolidayCalendar::officeHours)
            .filter(hours -> !hours.isEmpty())
            .findFirst()
            .orElse(List.of());
  }

  String id() {
    return id;
  }

  ZoneId zone() {
    return zone;
  }

  boolean hasOfficeHours() {
    return !officeHours.isEmpty();
  }

  boolean isWeekend(LocalDate day) {
    return weekend.contains(day.getDayOfWeek());
  }

  OfficeYear year(int year) {
    int slot = Horizon.slot(year);
    OfficeYear known = years.get(slot);
    if (known == null) {
      known = new OfficeYear(id, weekend, levels, year);
      years.set(slot, known);
    }
    return known;
  }

  List<Reason> reasons(LocalDate day) {
    List<Reason> reasons = new ArrayList<>();
    Reason reason = year(day.getYear()).reason(day);
    if (reason != null) {
      reasons.add(reason);
    }
    HalfDay half = year(day.getYear()).halfDay(day);
    if (half != null) {
      reasons.add(new Reason.ShortDay(id, half));
    }
    return reasons;
  }

  /** The working time of one local date, in order. */
  List<Interval> intervals(LocalDate day) {
    OfficeYear year = year(day.getYear());
    if (!year.works(day)) {
      return List.of();
    }
    HalfDay half = year.halfDay(day);
    List<Period> periods = half == null ? periods(MonthDay.from(day)) : half.periods();
    return periods.stream().map(period -> interval(day, period)).sorted().toList();
  }

  private Interval interval(LocalDate day, Period period) {
    LocalTime to = period.to();
    Instant end =
        (to == null ? day.plusDays(1).atStartOfDay() : day.atTime(to)).atZone(zone).toInstant();
    return new Interval(day.atTime(period.from()).atZone(zone).toInstant(), end);
  }

  /** The hours of a part of the year go before those of the whole year. */
  private List<Period> periods(MonthDay day) {
    List<Period> allYear = List.of();
    for (OfficeHours hours : officeHours) {
      if (hours.from() == null || hours.to() == null) {
        allYear = hours.periods();
      } else if (covers(hours.from(), hours.to(), day)) {
        return hours.periods();
      }
    }
    return allYear;
  }

  private static boolean covers(MonthDay from, MonthDay to, MonthDay day) {
    boolean begun = !day.isBefore(from);
    boolean open = day.isBefore(to);
    return from.isBefore(to) ? begun && open : begun || open;
  }
}
