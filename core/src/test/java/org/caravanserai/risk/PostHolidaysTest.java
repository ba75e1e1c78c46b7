package org.caravanserai.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caravanserai.risk.World.risk;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.caravanserai.knowledge.Confidence;
import org.caravanserai.knowledge.HolidayCalendar.Period;
import org.caravanserai.knowledge.OpeningHours;
import org.junit.jupiter.api.Test;

/** Which calendar tells the public holidays of a border post. */
class PostHolidaysTest {
  private static World watching(String country) {
    return new World().risk(risk("r").signal("corridor.holiday-arrival", "countries=" + country));
  }

  private static Evidence.HolidayArrival arrival(World world, Journey journey) {
    return (Evidence.HolidayArrival)
        world.consignment("looms", Map.of(), journey).evidence().getFirst();
  }

  private static Journey toKhorgos(String departs) {
    return Journey.from("CNSIA", departs).road("CNHRS", 2).road("KZHOR", 1);
  }

  @Test
  void a_post_keeps_the_holidays_of_its_own_country() {
    Evidence.HolidayArrival arrival = arrival(watching("KZ"), toKhorgos("2026-12-15T20:00:00Z"));

    assertThat(arrival.post()).isEqualTo("KZHOR");
    assertThat(arrival.day()).isEqualTo(LocalDate.of(2026, 12, 16));
    assertThat(arrival.calendar()).isEqualTo("kz");
    assertThat(arrival.holiday().english()).isEqualTo("Independence Day");
  }

  @Test
  void the_calendar_that_its_opening_hours_name_goes_before_the_national_one() {
    OpeningHours regional =
        new OpeningHours(
            "CNHRS",
            "road",
            null,
            null,
            Set.of(),
            List.of(new Period(LocalTime.MIN, null)),
            ZoneId.of("Asia/Shanghai"),
            "cn-xj",
            World.provenance(Confidence.MEDIUM));
    Journey duringCorban = toKhorgos("2025-06-09T01:00:00Z");

    assertThat(arrival(watching("CN").hours(regional), duringCorban).calendar()).isEqualTo("cn-xj");
    assertThat(watching("CN").consignment("looms", Map.of(), duringCorban).silent()).isTrue();
  }

  @Test
  void the_first_and_the_last_year_of_the_calendars_have_holidays_too() {
    assertThat(arrival(watching("KZ"), toKhorgos("1970-01-01T02:00:00Z")).day())
        .isEqualTo(LocalDate.of(1970, 1, 1));
    assertThat(arrival(watching("KZ"), toKhorgos("2199-01-01T02:00:00Z")).day())
        .isEqualTo(LocalDate.of(2199, 1, 1));
  }
}
