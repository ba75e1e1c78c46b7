package org.caravanserai.platform.identity;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.caravanserai.calendar.WorkingCalendar;
import org.caravanserai.calendar.WorkingHours;

/**
 * One office with its hours.
 *
 * @param hours the hours of a day of the zone, in order; empty when it stays shut
 */
record Office(ZoneId zone, Function<LocalDate, List<WorkingHours>> hours) {
  /** Longer than any holiday. */
  private static final int MOST_DAYS = 92;

  private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
  private static final LocalTime OPENS = LocalTime.of(9, 0);
  private static final LocalTime SHUTS = LocalTime.of(18, 0);

  static Office of(WorkingCalendar calendar) {
    return new Office(calendar.zone(), calendar::officeHours);
  }

  /** Monday to Friday, 9 to 18 o'clock. */
  static Office plain(ZoneId zone) {
    return new Office(
        zone,
        day ->
            WEEKEND.contains(day.getDayOfWeek())
                ? List.of()
                : List.of(
                    new WorkingHours(
                        day.atTime(OPENS).atZone(zone), day.atTime(SHUTS).atZone(zone))));
  }

  /** The first moment at which it is open; empty when it stays shut for months. */
  Optional<Instant> openFrom(Instant moment) {
    return days(moment)
        .flatMap(day -> hours.apply(day).stream())
        .filter(open -> open.to().toInstant().isAfter(moment))
        .map(open -> later(open.from().toInstant(), moment))
        .findFirst();
  }

  /** The first moment at which a day of it begins; empty when it stays shut for months. */
  Optional<Instant> dayFrom(Instant moment) {
    return days(moment)
        .flatMap(day -> hours.apply(day).stream().limit(1))
        .map(first -> first.from().toInstant())
        .filter(begins -> !begins.isBefore(moment))
        .findFirst();
  }

  private Stream<LocalDate> days(Instant moment) {
    LocalDate first = LocalDate.ofInstant(moment, zone);
    return first.datesUntil(first.plusDays(MOST_DAYS));
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
