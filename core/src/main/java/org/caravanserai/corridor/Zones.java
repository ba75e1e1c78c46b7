package org.caravanserai.corridor;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.stream.Stream;
import org.caravanserai.knowledge.HolidayCalendar;
import org.caravanserai.knowledge.Knowledge;
import org.caravanserai.knowledge.OpeningHours;
import org.caravanserai.knowledge.Place;

/**
 * Local time of a place: the zone of its opening hours, else of its country's first holiday
 * calendar by id, else the whole hour nearest to solar time.
 */
final class Zones {
  private static final LocalTime DEPARTURE_TIME = LocalTime.of(8, 0);

  private Zones() {}

  static Instant departure(Knowledge knowledge, Place origin, LocalDate day) {
    return day.atTime(DEPARTURE_TIME).atZone(zone(knowledge, origin)).toInstant();
  }

  static ZoneId zone(Knowledge knowledge, Place place) {
    Stream<ZoneId> posted =
        knowledge.contents().openingHours().stream()
            .filter(row -> row.place().equals(place.code()))
            .map(OpeningHours::zone);
    Stream<ZoneId> national =
        knowledge.calendars().stream()
            .filter(calendar -> calendar.country().equals(place.country()))
            .sorted(Comparator.comparing(HolidayCalendar::id))
            .map(HolidayCalendar::zone);
    return Stream.concat(posted, national)
        .findFirst()
        .orElseGet(() -> ZoneOffset.ofHours((int) Math.round(place.longitude() / 15)));
  }
}
