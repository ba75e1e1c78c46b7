package org.caravanserai.casework;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.caravanserai.calendar.WorkingCalendar;
import org.caravanserai.calendar.WorkingHours;
import org.jspecify.annotations.Nullable;

/**
 * Working days of one calendar, told to the millisecond. The whole of a date's office hours is one
 * working day, however long or short they are, so that half of a short day is half a working day; a
 * date without office hours is none.
 */
final class OfficeTime {
  private static final Instant EVER = Instant.parse("2199-12-31T00:00:00Z");

  private final WorkingCalendar calendar;

  OfficeTime(WorkingCalendar calendar) {
    this.calendar = calendar;
  }

  /** What lies between two moments; negative when {@code to} is the earlier. */
  WorkingDays between(Instant from, Instant to) {
    if (to.isBefore(from)) {
      return between(to, from).negated();
    }
    LocalDate first = dateOf(from);
    LocalDate last = dateOf(to);
    if (first.equals(last)) {
      return share(first, from, to);
    }
    long whole = 0;
    for (LocalDate day = first.plusDays(1); day.isBefore(last); day = day.plusDays(1)) {
      whole += calendar.officeHours(day).isEmpty() ? 0 : 1;
    }
    return WorkingDays.of(whole).plus(share(first, from, to)).plus(share(last, from, to));
  }

  /**
   * The first moment by which so much has passed, rounded up to the millisecond; null when the
   * calendar has not so much working time in {@value WorkingCalendar#MOST_DAYS} days.
   */
  @Nullable Instant plus(Instant from, WorkingDays time) {
    if (time.signum() <= 0) {
      return from;
    }
    LocalDate first = dateOf(from);
    LocalDate end = first.plusDays(WorkingCalendar.MOST_DAYS);
    LocalDate horizon = dateOf(EVER);
    WorkingDays left = time;
    for (LocalDate day = first; day.isBefore(end) && day.isBefore(horizon); day = day.plusDays(1)) {
      WorkingDays here = share(day, from, EVER);
      if (left.compareTo(here) <= 0 && here.signum() > 0) {
        return within(day, from, left);
      }
      left = left.minus(here);
    }
    return null;
  }

  private Instant within(LocalDate day, Instant from, WorkingDays share) {
    List<WorkingHours> hours = calendar.officeHours(day);
    long left = share.ceilingOf(millis(hours, Instant.MIN, EVER));
    for (WorkingHours open : hours) {
      Instant begin = later(open.from().toInstant(), from);
      long length = Math.max(0, Duration.between(begin, open.to().toInstant()).toMillis());
      if (left <= length) {
        return begin.plusMillis(left);
      }
      left -= length;
    }
    throw new IllegalStateException(day + " has less than " + share + " after " + from);
  }

  private WorkingDays share(LocalDate day, Instant from, Instant to) {
    List<WorkingHours> hours = calendar.officeHours(day);
    return hours.isEmpty()
        ? WorkingDays.ZERO
        : WorkingDays.of(millis(hours, from, to), millis(hours, Instant.MIN, EVER));
  }

  private static long millis(List<WorkingHours> hours, Instant from, Instant to) {
    long millis = 0;
    for (WorkingHours open : hours) {
      Instant begin = later(open.from().toInstant(), from);
      Instant end = open.to().toInstant();
      end = end.isAfter(to) ? to : end;
      millis += begin.isBefore(end) ? Duration.between(begin, end).toMillis() : 0;
    }
    return millis;
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private LocalDate dateOf(Instant instant) {
    return LocalDate.ofInstant(instant, calendar.zone());
  }
}
