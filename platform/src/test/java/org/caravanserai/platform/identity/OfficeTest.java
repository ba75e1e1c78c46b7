package org.caravanserai.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.caravanserai.calendar.WorkingHours;
import org.junit.jupiter.api.Test;

class OfficeTest {
  private static final ZoneId TASHKENT = ZoneId.of("Asia/Tashkent");

  private final Office plain = Office.plain(TASHKENT);

  @Test
  void an_open_office_is_open_at_once_and_its_next_day_is_tomorrow() {
    Instant noon = Instant.parse("2026-11-24T12:00:00+05:00");
    assertThat(plain.openFrom(noon)).hasValue(noon);
    assertThat(plain.dayFrom(noon)).hasValue(Instant.parse("2026-11-25T09:00:00+05:00"));
  }

  @Test
  void before_it_opens_the_day_is_today() {
    Instant night = Instant.parse("2026-11-24T03:00:00+05:00");
    Instant opens = Instant.parse("2026-11-24T09:00:00+05:00");
    assertThat(plain.openFrom(night)).hasValue(opens);
    assertThat(plain.dayFrom(night)).hasValue(opens);
    assertThat(plain.dayFrom(opens)).hasValue(opens);
  }

  @Test
  void a_friday_evening_waits_for_monday() {
    Instant evening = Instant.parse("2026-11-27T18:00:00+05:00");
    Instant monday = Instant.parse("2026-11-30T09:00:00+05:00");
    assertThat(plain.openFrom(evening)).hasValue(monday);
    assertThat(plain.dayFrom(evening)).hasValue(monday);
  }

  @Test
  void after_the_midday_break_it_is_open_again_and_no_new_day_begins() {
    Office broken = new Office(TASHKENT, OfficeTest::withBreak);
    Instant midday = Instant.parse("2026-11-24T13:30:00+05:00");
    assertThat(broken.openFrom(midday)).hasValue(Instant.parse("2026-11-24T14:00:00+05:00"));
    assertThat(broken.dayFrom(midday)).hasValue(Instant.parse("2026-11-25T09:00:00+05:00"));
  }

  @Test
  void an_office_that_never_opens_keeps_no_letter_back() {
    Office shut = new Office(TASHKENT, day -> List.of());
    Instant noon = Instant.parse("2026-11-24T12:00:00+05:00");
    assertThat(shut.openFrom(noon)).isEmpty();
    assertThat(new HoursOfOffices(() -> List.of(shut)).openFrom(noon)).isEqualTo(noon);
  }

  @Test
  void of_two_offices_the_one_that_opens_first_counts() {
    HoursOfOffices both =
        new HoursOfOffices(() -> List.of(plain, Office.plain(ZoneId.of("Asia/Shanghai"))));
    assertThat(both.openFrom(Instant.parse("2026-11-24T00:00:00Z")))
        .isEqualTo(Instant.parse("2026-11-24T01:00:00Z"));
  }

  private static List<WorkingHours> withBreak(LocalDate day) {
    return List.of(
        new WorkingHours(day.atTime(9, 0).atZone(TASHKENT), day.atTime(13, 0).atZone(TASHKENT)),
        new WorkingHours(day.atTime(14, 0).atZone(TASHKENT), day.atTime(18, 0).atZone(TASHKENT)));
  }
}
