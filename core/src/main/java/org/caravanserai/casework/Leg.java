package org.caravanserai.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.caravanserai.calendar.DueDate.Skipped;
import org.caravanserai.calendar.WorkingCalendar;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of a clock's way during which one holder had the ball, or during which it stood still.
 *
 * @param paused whether it stood still
 * @param calendars ids of the calendars by which the holder works; empty when nobody worked
 * @param zone of these calendars
 * @param used working days that were used, or will be when it is the way to a deadline ahead
 * @param skipped holidays on the way, and weekend days that were worked
 */
public record Leg(
    Instant from,
    Instant to,
    boolean paused,
    Holding holder,
    List<String> calendars,
    @Nullable ZoneId zone,
    WorkingDays used,
    List<Skipped> skipped) {
  public Leg {
    calendars = List.copyOf(calendars);
    skipped = List.copyOf(skipped);
  }

  static Leg run(
      Instant from,
      Instant to,
      Holding holder,
      @Nullable WorkingCalendar calendar,
      WorkingDays used) {
    return calendar == null
        ? new Leg(from, to, false, holder, List.of(), null, used, List.of())
        : new Leg(
            from,
            to,
            false,
            holder,
            calendar.calendars(),
            calendar.zone(),
            used,
            skipped(calendar, from, to));
  }

  static Leg pause(Instant from, Instant to, Holding holder) {
    return new Leg(from, to, true, holder, List.of(), null, WorkingDays.ZERO, List.of());
  }

  private static List<Skipped> skipped(WorkingCalendar calendar, Instant from, Instant to) {
    LocalDate before = LocalDate.ofInstant(from, calendar.zone()).minusDays(1);
    LocalDate last = LocalDate.ofInstant(to, calendar.zone());
    int days = calendar.workingDaysBetween(before, last);
    return days > WorkingCalendar.MOST_WORKING_DAYS
        ? List.of()
        : calendar.due(before, days).skipped();
  }
}
