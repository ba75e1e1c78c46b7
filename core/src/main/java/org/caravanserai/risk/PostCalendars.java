package org.caravanserai.risk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.caravanserai.calendar.Day;
import org.caravanserai.calendar.Reason;
import org.caravanserai.calendar.WorkingCalendar;
import org.caravanserai.calendar.WorkingCalendars;
import org.caravanserai.knowledge.HolidayCalendar;
import org.caravanserai.knowledge.Knowledge;
import org.caravanserai.knowledge.Place;

/**
 * The public holidays of border posts: of the calendar that the post's opening hours name, else of
 * its country's own calendar (the one that extends no other, first by id).
 */
final class PostCalendars {
  /** The years that calendars cover. */
  private static final int FIRST_YEAR = 1970;

  private static final int LAST_YEAR = 2199;

  private final Knowledge knowledge;
  private final WorkingCalendars calendars;
  private final Map<String, Optional<String>> idsByPost = new ConcurrentHashMap<>();

  /** A public holiday on one date. */
  record Found(LocalDate day, Reason.Holiday holiday, boolean forecast) {}

  PostCalendars(Knowledge knowledge) {
    this.knowledge = knowledge;
    this.calendars = WorkingCalendars.of(knowledge);
  }

  /** The public holiday at the post at that moment; empty too when no calendar covers it. */
  Optional<Found> holiday(Place post, Instant moment) {
    return idsByPost
        .computeIfAbsent(post.code(), _ -> calendarId(post))
        .map(calendars::get)
        .flatMap(calendar -> holiday(calendar, moment));
  }

  private static Optional<Found> holiday(WorkingCalendar calendar, Instant moment) {
    LocalDate date = LocalDate.ofInstant(moment, calendar.zone());
    if (date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR) {
      return Optional.empty();
    }
    Day day = calendar.day(date);
    return day.reasons().stream()
        .filter(Reason.Holiday.class::isInstance)
        .map(Reason.Holiday.class::cast)
        .findFirst()
        .map(holiday -> new Found(day.date(), holiday, day.forecast()));
  }

  private Optional<String> calendarId(Place post) {
    Stream<String> posted =
        knowledge.contents().openingHours().stream()
            .filter(hours -> hours.place().equals(post.code()))
            .flatMap(hours -> Stream.ofNullable(hours.calendar()));
    Stream<String> national =
        knowledge.calendars().stream()
            .filter(c -> c.country().equals(post.country()) && c.parent() == null)
            .map(HolidayCalendar::id)
            .sorted();
    return Stream.concat(posted, national).findFirst();
  }
}
