package org.caravanserai.corridor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.caravanserai.corridor.search.Openings;
import org.caravanserai.knowledge.Confidence;
import org.caravanserai.knowledge.HolidayCalendar;
import org.caravanserai.knowledge.OpeningHours;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class GateTest {
  private static final int DAY = 24 * 60;
  private static final Set<DayOfWeek> DAILY = Set.of();

  private static Gate gate(OpeningHours... rows) {
    return new Gate(
        "CNYRK", "road", Arrays.asList(rows), new PublicHolidays(new NetworkFixture().knowledge()));
  }

  private static OpeningHours row(
      String zone,
      @Nullable MonthDay from,
      @Nullable MonthDay to,
      Set<DayOfWeek> days,
      LocalTime open,
      @Nullable LocalTime shut) {
    return new OpeningHours(
        "CNYRK",
        "road",
        from,
        to,
        days,
        List.of(new HolidayCalendar.Period(open, shut)),
        ZoneId.of(zone),
        null,
        NetworkFixture.provenance(Confidence.MEDIUM));
  }

  private static OpeningHours daily(String open, String shut) {
    return row("UTC", null, null, DAILY, LocalTime.parse(open), LocalTime.parse(shut));
  }

  private static OpeningHours allDay(Set<DayOfWeek> days) {
    return row("UTC", null, null, days, LocalTime.MIN, null);
  }

  private static Openings twoDays(Gate gate, String midnight) {
    return gate.openings(Instant.parse(midnight + "T00:00:00Z"), DAY);
  }

  @Test
  void whoever_comes_in_the_minute_of_closing_comes_too_late() {
    Openings openings = twoDays(gate(daily("09:00", "17:00")), "2026-03-02");

    assertThat(openings.next(17 * 60 - 1)).isEqualTo(17 * 60 - 1);
    assertThat(openings.next(17 * 60)).isEqualTo(DAY + 9 * 60);
  }

  @Test
  void hours_in_any_order_that_overlap_or_leave_a_gap_are_taken_together() {
    Openings openings =
        twoDays(
            gate(daily("16:00", "18:00"), daily("11:59", "15:00"), daily("09:00", "12:00")),
            "2026-03-02");

    assertThat(openings.next(0)).isEqualTo(9 * 60);
    assertThat(openings.next(12 * 60)).isEqualTo(12 * 60);
    assertThat(openings.next(15 * 60)).isEqualTo(16 * 60);
    assertThat(openings.next(18 * 60)).isEqualTo(DAY + 9 * 60);
  }

  @Test
  void hours_that_the_clock_skips_open_nothing() {
    Gate gate =
        gate(row("Europe/Warsaw", null, null, DAILY, LocalTime.of(2, 0), LocalTime.of(3, 0)));
    Instant nightOfTheChange = Instant.parse("2026-03-28T23:00:00Z");

    assertThat(gate.openings(nightOfTheChange, 2 * DAY).next(0)).isEqualTo(25 * 60);
  }

  private static boolean isOpen(Gate gate, String day) {
    return twoDays(gate, day).next(0) == 0;
  }

  private static Gate season(MonthDay from, MonthDay to) {
    return gate(row("UTC", from, to, DAILY, LocalTime.MIN, null));
  }

  @Test
  void a_season_ends_before_the_day_on_which_it_is_said_to_end() {
    Gate summer = season(MonthDay.of(4, 1), MonthDay.of(12, 1));
    assertThat(isOpen(summer, "2026-03-31")).isFalse();
    assertThat(isOpen(summer, "2026-04-01")).isTrue();
    assertThat(isOpen(summer, "2026-11-30")).isTrue();
    assertThat(isOpen(summer, "2026-12-01")).isFalse();

    Gate winter = season(MonthDay.of(12, 1), MonthDay.of(4, 1));
    assertThat(isOpen(winter, "2026-03-31")).isTrue();
    assertThat(isOpen(winter, "2026-04-01")).isFalse();
    assertThat(isOpen(winter, "2026-11-30")).isFalse();
    assertThat(isOpen(winter, "2026-12-01")).isTrue();
  }

  @Test
  void only_a_gate_that_is_open_all_day_and_every_day_never_closes() {
    assertThat(gate(allDay(DAILY)).alwaysOpen()).isTrue();
    assertThat(gate(allDay(EnumSet.allOf(DayOfWeek.class))).alwaysOpen()).isTrue();
    assertThat(gate(allDay(Set.of(DayOfWeek.FRIDAY))).alwaysOpen()).isFalse();
    assertThat(gate(daily("00:00", "23:59")).alwaysOpen()).isFalse();
    assertThat(season(MonthDay.of(4, 1), MonthDay.of(12, 1)).alwaysOpen()).isFalse();
  }
}
