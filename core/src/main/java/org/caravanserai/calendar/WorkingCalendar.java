package org.caravanserai.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The working days and hours of one office, or those that several offices share.
 *
 * <p><b>Days</b> are counted as administrative law counts them: the start day is not counted, day 1
 * is the first working day after it, and a half day counts as a whole one. No working day is no
 * move: {@code plusWorkingDays(start, 0)} is {@code start}, whatever day it is. A day works jointly
 * when it works, under its own date, in each calendar.
 *
 * <p><b>Hours</b> are real time: offices in different time zones share the hours in which both are
 * open, even where their dates differ around midnight. Two offices may thus work on the same day
 * without sharing an hour.
 *
 * <p>Calendars cover the years 1970 to 2199, at most {@value #MOST_WORKING_DAYS} working days or
 * {@value #MOST_DAYS} days in one question; beyond that they refuse with an {@link
 * IllegalArgumentException}. Immutable and safe to share.
 */
public final class WorkingCalendar {
  /** The most working days that are counted at once. */
  public static final int MOST_WORKING_DAYS = 10_000;

  /** The longest stretch, in days, over which hours are counted at once. */
  public static final int MOST_DAYS = 20_000;

  private final List<Office> offices;
  private final AtomicReferenceArray<@Nullable WorkingYear> years =
      new AtomicReferenceArray<>(Horizon.YEARS);

  WorkingCalendar(List<Office> offices) {
    this.offices = List.copyOf(offices);
  }

  /** The time that both share, told in this one's time zone. */
  public WorkingCalendar and(WorkingCalendar other) {
    return new WorkingCalendar(
        Stream.concat(offices.stream(), other.offices.stream()).distinct().toList());
  }

  /** The ids of the calendars it is made of. */
  public List<String> calendars() {
    return offices.stream().map(Office::id).toList();
  }

  /** The time zone in which hours are told: that of the first calendar. */
  public ZoneId zone() {
    return offices.getFirst().zone();
  }

  /** Whether every calendar works on the day. */
  public boolean isWorkingDay(LocalDate day) {
    return year(day.getYear()).works(day);
  }

  /** Whether some calendar has no officially published days for the year. */
  public boolean isForecast(int year) {
    return year(year).isForecast();
  }

  /** What the day is, and why. */
  public Day day(LocalDate day) {
    List<Reason> reasons = offices.stream().flatMap(o -> o.reasons(day).stream()).toList();
    return new Day(day, isWorkingDay(day), isForecast(day.getYear()), reasons);
  }

  /** The first working day after the day. */
  public LocalDate nextWorkingDay(LocalDate day) {
    return plusWorkingDays(day, 1);
  }

  /** The day itself when it works, else the next working day. */
  public LocalDate workingDayOnOrAfter(LocalDate day) {
    return isWorkingDay(day) ? day : nextWorkingDay(day);
  }

  /**
   * The day on which that many working days after {@code start} are over.
   *
   * @param workingDays 0 to {@value #MOST_WORKING_DAYS}
   */
  public LocalDate plusWorkingDays(LocalDate start, int workingDays) {
    requireCountable(workingDays);
    WorkingYear year = year(start.getYear());
    if (workingDays == 0) {
      return start;
    }
    int number = year.countUpTo(start) + workingDays;
    for (int next = start.getYear() + 1; number > year.total(); next++) {
      number -= year.total();
      year = year(next);
    }
    return year.dayOf(number);
  }

  /** The same date as {@link #plusWorkingDays}, with its explanation. */
  public DueDate due(LocalDate start, int workingDays) {
    LocalDate date = plusWorkingDays(start, workingDays);
    return new Explanation(offices, start, date).dueDate(workingDays);
  }

  /**
   * How many working days lie after {@code from} up to and with {@code to}: the number that {@link
   * #plusWorkingDays} needs from the one to the other. Negative when {@code to} is the earlier.
   */
  public int workingDaysBetween(LocalDate from, LocalDate to) {
    if (to.isBefore(from)) {
      return -workingDaysBetween(to, from);
    }
    int count = year(to.getYear()).countUpTo(to) - year(from.getYear()).countUpTo(from);
    for (int year = from.getYear(); year < to.getYear(); year++) {
      count += year(year).total();
    }
    return count;
  }

  /**
   * The working days of a stretch as numbers, for those who ask very often.
   *
   * @param last the last day that will be asked for; at most {@value #MOST_DAYS} days after first
   */
  public WorkingDayIndex index(LocalDate first, LocalDate last) {
    requireWithin(ChronoUnit.DAYS.between(first, last));
    return new WorkingDayIndex(this, first, last);
  }

  /** Whether office hours are known of every calendar. */
  public boolean hasOfficeHours() {
    return offices.stream().allMatch(Office::hasOfficeHours);
  }

  /**
   * The working time within that date of the {@link #zone}, in order; empty when nobody works.
   *
   * @throws IllegalStateException when no office hours are known
   */
  public List<WorkingHours> officeHours(LocalDate day) {
    return intervals(day).stream().map(i -> WorkingHours.of(i.from(), i.to(), zone())).toList();
  }

  /**
   * The office hours between two moments; zero when {@code to} is not after {@code from}.
   *
   * @throws IllegalStateException when no office hours are known
   */
  public Duration workingTime(Instant from, Instant to) {
    LocalDate last = dateOf(to);
    requireWithin(ChronoUnit.DAYS.between(dateOf(from), last));
    List<Interval> asked = List.of(new Interval(from, to));
    Duration total = Duration.ZERO;
    for (LocalDate day = dateOf(from); !day.isAfter(last); day = day.plusDays(1)) {
      for (Interval interval : Interval.common(intervals(day), asked)) {
        total = total.plus(interval.length());
      }
    }
    return total;
  }

  /**
   * The first moment by which that much office time has passed.
   *
   * @throws IllegalArgumentException when the time is negative or takes too long to pass
   * @throws IllegalStateException when no office hours are known
   */
  public Instant plusWorkingTime(Instant from, Duration time) {
    if (time.isNegative()) {
      throw new IllegalArgumentException("Working time is not negative: " + time);
    }
    if (time.isZero()) {
      return from;
    }
    LocalDate first = dateOf(from);
    Duration left = time;
    for (LocalDate day = first; day.isBefore(first.plusDays(MOST_DAYS)); day = day.plusDays(1)) {
      for (Interval open :
          Interval.common(intervals(day), List.of(new Interval(from, Instant.MAX)))) {
        if (left.compareTo(open.length()) <= 0) {
          return open.from().plus(left);
        }
        left = left.minus(open.length());
      }
    }
    throw new IllegalArgumentException(
        "Calendars " + calendars() + " need more than " + MOST_DAYS + " days for " + time);
  }

  WorkingYear year(int year) {
    int slot = Horizon.slot(year);
    WorkingYear known = years.get(slot);
    if (known == null) {
      known = new WorkingYear(offices.stream().map(office -> office.year(year)).toList(), year);
      years.set(slot, known);
    }
    return known;
  }

  private LocalDate dateOf(Instant instant) {
    return LocalDate.ofInstant(instant, zone());
  }

  private List<Interval> intervals(LocalDate day) {
    if (!hasOfficeHours()) {
      throw new IllegalStateException("No office hours are known of calendars " + calendars());
    }
    List<Interval> common = offices.getFirst().intervals(day);
    for (Office office : offices.subList(1, offices.size())) {
      common = Interval.common(common, around(office, day));
    }
    return common;
  }

  /**
   * What an office works on the day and its neighbours: its date may be another around midnight.
   */
  private static List<Interval> around(Office office, LocalDate day) {
    List<Interval> around = new ArrayList<>(office.intervals(day.minusDays(1)));
    around.addAll(office.intervals(day));
    around.addAll(office.intervals(day.plusDays(1)));
    return around;
  }

  private static void requireCountable(int workingDays) {
    if (workingDays < 0 || workingDays > MOST_WORKING_DAYS) {
      throw new IllegalArgumentException(
          "Working days are counted from 0 to " + MOST_WORKING_DAYS + ", not " + workingDays);
    }
  }

  private static void requireWithin(long days) {
    if (days > MOST_DAYS) {
      throw new IllegalArgumentException(
          "Working time is counted over at most " + MOST_DAYS + " days, not " + days);
    }
  }
}
