package org.caravanserai.knowledge;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * When the offices of one country or region work: as published, not computed.
 *
 * @param parent id of the calendar whose holidays and working weekends hold here too
 * @param years in ascending order
 * @param recurring fixed dates by law, for years that nobody has published yet
 */
public record HolidayCalendar(
    String id,
    Text title,
    String country,
    ZoneId zone,
    @Nullable String parent,
    Set<DayOfWeek> weekend,
    List<OfficeHours> officeHours,
    List<Year> years,
    List<Recurring> recurring,
    Provenance provenance) {
  public HolidayCalendar {
    weekend = Ordered.set(weekend);
    officeHours = List.copyOf(officeHours);
    years = List.copyOf(years);
    recurring = List.copyOf(recurring);
  }

  /** A stretch of one day; {@code to} is not part of it, and may be 24:00 written as null. */
  public record Period(LocalTime from, @Nullable LocalTime to) {}

  /**
   * Office hours for a part of the year.
   *
   * @param from first day of the part, null for the whole year; the range may run over New Year
   * @param to first day after the part
   */
  public record OfficeHours(@Nullable MonthDay from, @Nullable MonthDay to, List<Period> periods) {
    public OfficeHours {
      periods = List.copyOf(periods);
    }
  }

  /** How a year's days are known. */
  public enum YearStatus {
    OFFICIAL,
    STATUTORY,
    FORECAST
  }

  /** One published or computed year. */
  public record Year(
      int year,
      YearStatus status,
      List<Span> holidays,
      List<Span> workingWeekends,
      List<HalfDay> halfDays,
      Provenance provenance) {
    public Year {
      holidays = List.copyOf(holidays);
      workingWeekends = List.copyOf(workingWeekends);
      halfDays = List.copyOf(halfDays);
    }
  }

  /** Days with a name; both ends count. */
  public record Span(LocalDate first, LocalDate last, Text name) {
    /** Whether the day is one of them. */
    public boolean covers(LocalDate day) {
      return !day.isBefore(first) && !day.isAfter(last);
    }
  }

  /** A shortened day. */
  public record HalfDay(LocalDate day, List<Period> periods, Text name) {
    public HalfDay {
      periods = List.copyOf(periods);
    }
  }

  /** A holiday on a fixed date each year, for a number of days. */
  public record Recurring(MonthDay monthDay, int days, Text name) {}
}
