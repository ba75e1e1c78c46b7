package org.caravanserai.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import org.caravanserai.calendar.DueDate.Skipped;
import org.caravanserai.knowledge.HolidayCalendar;
import org.caravanserai.knowledge.HolidayCalendar.Recurring;
import org.caravanserai.knowledge.Text;
import org.junit.jupiter.api.Test;

class WorkingCalendarTest {
  private final WorkingCalendars calendars = OfficeCalendars.calendars();
  private final WorkingCalendar china = calendars.get("cn");
  private final WorkingCalendar xinjiang = calendars.get("cn-xj");
  private final WorkingCalendar uzbekistan = calendars.get("uz");

  @Test
  void an_answer_due_over_spring_festival_says_so() {
    DueDate due = china.due(day("2026-02-10"), 9);

    assertThat(due.date()).isEqualTo(day("2026-02-28"));
    assertThat(due.skipped())
        .containsExactly(
            new Skipped.WorkingWeekend(
                "cn", OfficeCalendars.span("2026-02-14", "2026-02-14", "Spring Festival")),
            new Skipped.Holiday(
                "cn", OfficeCalendars.span("2026-02-16", "2026-02-23", "Spring Festival"), 6),
            new Skipped.WorkingWeekend(
                "cn", OfficeCalendars.span("2026-02-28", "2026-02-28", "Spring Festival")));
    assertThat(due.weekendDays()).isEqualTo(3);
    assertThat(due.forecast()).isFalse();
    assertThat(due.calendars()).containsExactly("cn");
  }

  @Test
  void day_one_is_the_first_working_day_after_the_start() {
    assertThat(uzbekistan.plusWorkingDays(day("2026-06-05"), 1)).isEqualTo(day("2026-06-08"));
    assertThat(uzbekistan.plusWorkingDays(day("2026-06-06"), 1)).isEqualTo(day("2026-06-08"));
    assertThat(uzbekistan.due(day("2026-06-05"), 1).weekendDays()).isEqualTo(2);
  }

  @Test
  void no_working_day_is_no_move() {
    assertThat(uzbekistan.due(day("2026-06-06"), 0))
        .isEqualTo(
            new DueDate(
                day("2026-06-06"), day("2026-06-06"), 0, List.of(), 0, false, List.of("uz")));
  }

  @Test
  void a_day_says_why_it_is_off() {
    assertThat(china.day(day("2026-02-17")).reasons())
        .containsExactly(
            new Reason.Holiday(
                "cn", OfficeCalendars.span("2026-02-15", "2026-02-23", "Spring Festival")));
    assertThat(china.day(day("2026-02-17")).working()).isFalse();
    assertThat(china.day(day("2026-03-07")).reasons()).containsExactly(new Reason.Weekend("cn"));
    assertThat(china.day(day("2026-03-06")))
        .isEqualTo(new Day(day("2026-03-06"), true, false, List.of()));
  }

  @Test
  void an_adjusted_working_weekend_is_worked() {
    Day day = china.day(day("2026-09-20"));

    assertThat(day.working()).isTrue();
    assertThat(day.reasons())
        .containsExactly(
            new Reason.WorkingWeekend(
                "cn", OfficeCalendars.span("2026-09-20", "2026-09-20", "National Day")));
    assertThat(day.reasons().getFirst().works()).isTrue();
  }

  @Test
  void xinjiang_keeps_the_national_holidays_and_adds_its_own() {
    assertThat(xinjiang.isWorkingDay(day("2025-01-29"))).isFalse();
    assertThat(xinjiang.isWorkingDay(day("2025-02-08"))).isTrue();
    assertThat(xinjiang.isWorkingDay(day("2025-06-09"))).isFalse();
    assertThat(china.isWorkingDay(day("2025-06-09"))).isTrue();
  }

  @Test
  void a_regional_year_that_is_not_published_makes_a_forecast_of_a_published_national_one() {
    assertThat(china.isForecast(2026)).isFalse();
    assertThat(xinjiang.isForecast(2026)).isTrue();
    assertThat(xinjiang.isForecast(2025)).isFalse();
    assertThat(xinjiang.due(day("2025-12-30"), 5).forecast()).isTrue();
  }

  @Test
  void xinjiang_works_by_beijing_time_in_its_own_summer_and_winter_hours() {
    assertThat(xinjiang.officeHours(day("2026-07-01")))
        .containsExactly(
            hours("2026-07-01T10:00", "2026-07-01T14:00", "Asia/Shanghai"),
            hours("2026-07-01T16:00", "2026-07-01T20:00", "Asia/Shanghai"));
    assertThat(xinjiang.officeHours(day("2026-12-01")).getLast())
        .isEqualTo(hours("2026-12-01T15:30", "2026-12-01T19:30", "Asia/Shanghai"));
    assertThat(xinjiang.officeHours(day("2026-02-17"))).isEmpty();
  }

  @Test
  void a_half_day_is_shorter_and_still_a_working_day() {
    Day eve = uzbekistan.day(day("2026-08-31"));

    assertThat(eve.working()).isTrue();
    assertThat(eve.reasons()).hasOnlyElementsOfType(Reason.ShortDay.class);
    assertThat(eve.reasons().getFirst().works()).isTrue();
    assertThat(eve.reasons().getFirst().calendar()).isEqualTo("uz");
    assertThat(uzbekistan.officeHours(day("2026-08-31")).getLast().duration())
        .isEqualTo(Duration.ofHours(3));
    assertThat(uzbekistan.due(day("2026-08-28"), 1).skipped()).isEmpty();
  }

  @Test
  void beyond_the_published_years_fixed_holidays_hold_as_a_forecast() {
    DueDate due = uzbekistan.due(day("2030-08-30"), 2);

    assertThat(due.date()).isEqualTo(day("2030-09-03"));
    assertThat(due.forecast()).isTrue();
    assertThat(uzbekistan.isWorkingDay(day("2031-01-01"))).as("New Year began last year").isFalse();
  }

  @Test
  void a_statutory_year_adds_the_fixed_days_to_those_it_lists() {
    assertThat(china.isWorkingDay(day("2027-02-08"))).isFalse();
    assertThat(china.isWorkingDay(day("2027-10-01"))).isFalse();
    assertThat(china.isForecast(2027)).isTrue();
  }

  @Test
  void an_official_year_lists_all_its_holidays_and_the_fixed_days_add_none() {
    assertThat(uzbekistan.isWorkingDay(day("2026-12-31"))).isTrue();
    assertThat(china.isWorkingDay(day("2026-05-01"))).isTrue();
  }

  @Test
  void a_post_that_never_closes_is_no_forecast() {
    assertThat(calendars.get("kz.dostyk").isForecast(2050)).isFalse();
    assertThat(calendars.get("kz.dostyk").isWorkingDay(day("2026-02-15"))).isTrue();
    assertThat(calendars.get("cn.horgos").isForecast(2026)).isFalse();
    assertThat(calendars.get("cn.horgos").isForecast(2028)).isTrue();
  }

  @Test
  void two_desks_share_the_days_on_which_both_work() {
    WorkingCalendar both = calendars.joint(List.of("cn", "uz"));
    DueDate due = both.due(day("2026-03-20"), 1);

    assertThat(due.date()).isEqualTo(day("2026-03-24"));
    assertThat(due.weekendDays()).isEqualTo(2);
    assertThat(due.skipped())
        .containsExactly(
            new Skipped.Holiday(
                "uz", OfficeCalendars.span("2026-03-23", "2026-03-23", "Navruz"), 1));
    assertThat(due.calendars()).containsExactly("cn", "uz");
    assertThat(both.due(day("2026-02-27"), 1).date())
        .as("28 February is worked in China alone")
        .isEqualTo(day("2026-03-02"));
    assertThat(both.due(day("2026-02-27"), 1).skipped()).isEmpty();
  }

  @Test
  void tashkent_and_urumqi_share_two_hours_before_noon_and_the_afternoon() {
    assertThat(uzbekistan.and(xinjiang).officeHours(day("2026-07-01")))
        .containsExactly(
            hours("2026-07-01T09:00", "2026-07-01T11:00", "Asia/Tashkent"),
            hours("2026-07-01T14:00", "2026-07-01T17:00", "Asia/Tashkent"));
  }

  @Test
  void posts_that_never_close_share_every_hour_in_spite_of_their_time_zones() {
    WorkingCalendar crossing = calendars.joint(List.of("cn.horgos", "kz.dostyk", "cn.horgos"));

    assertThat(crossing.calendars()).containsExactly("cn.horgos", "kz.dostyk");
    assertThat(crossing.officeHours(day("2026-03-04")))
        .containsExactly(hours("2026-03-04T00:00", "2026-03-05T00:00", "Asia/Shanghai"));
  }

  @Test
  void working_time_counts_office_hours_only() {
    Instant fridayAfternoon = instant("2026-06-05T17:00", "Asia/Tashkent");
    Instant mondayMorning = instant("2026-06-08T10:30", "Asia/Tashkent");

    assertThat(uzbekistan.workingTime(fridayAfternoon, mondayMorning))
        .isEqualTo(Duration.ofMinutes(150));
    assertThat(uzbekistan.plusWorkingTime(fridayAfternoon, Duration.ofMinutes(150)))
        .isEqualTo(mondayMorning);
    assertThat(uzbekistan.workingTime(mondayMorning, fridayAfternoon)).isZero();
    assertThat(uzbekistan.plusWorkingTime(fridayAfternoon, Duration.ZERO))
        .isEqualTo(fridayAfternoon);
    Instant saturdayNight = instant("2026-06-06T23:00", "Asia/Tashkent");
    assertThat(uzbekistan.plusWorkingTime(saturdayNight, Duration.ZERO)).isEqualTo(saturdayNight);
  }

  @Test
  void unknown_office_hours_are_not_made_up() {
    WorkingCalendar kazakhstan = calendars.get("kz");

    assertThat(kazakhstan.hasOfficeHours()).isFalse();
    assertThatThrownBy(() -> kazakhstan.officeHours(day("2026-06-05")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("kz");
  }

  @Test
  void working_days_are_counted_backwards_too() {
    assertThat(china.workingDaysBetween(day("2026-02-13"), day("2026-02-24"))).isEqualTo(2);
    assertThat(china.workingDaysBetween(day("2026-02-24"), day("2026-02-13"))).isEqualTo(-2);
    assertThat(china.workingDayOnOrAfter(day("2026-02-16"))).isEqualTo(day("2026-02-24"));
    assertThat(china.workingDayOnOrAfter(day("2026-02-24"))).isEqualTo(day("2026-02-24"));
  }

  @Test
  void what_is_out_of_bounds_is_refused() {
    LocalDate start = day("2026-06-05");

    assertThatThrownBy(() -> china.plusWorkingDays(start, 10_001))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> china.plusWorkingDays(start, -1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> china.plusWorkingDays(day("2199-12-01"), 90))
        .hasMessageContaining("2199");
    assertThatThrownBy(() -> china.isWorkingDay(day("1949-10-01"))).hasMessageContaining("1970");
    assertThatThrownBy(() -> china.index(start, start.plusDays(20_001)))
        .hasMessageContaining("20001");
    assertThatThrownBy(() -> china.plusWorkingTime(Instant.EPOCH, Duration.ofHours(-1)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> china.plusWorkingTime(Instant.EPOCH, Duration.ofDays(10_000)))
        .hasMessageContaining("more than 20000 days");
    assertThatThrownBy(() -> calendars.get("mars")).hasMessageContaining("mars");
    assertThatThrownBy(() -> calendars.joint(List.of()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> hours("2026-07-01T14:00", "2026-07-01T14:00", "Asia/Tashkent"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void what_is_just_within_bounds_is_counted() {
    LocalDate start = day("2026-06-05");
    Instant from = instant("2026-06-05T09:00", "Asia/Tashkent");

    assertThat(china.workingDaysBetween(start, china.plusWorkingDays(start, 10_000)))
        .isEqualTo(10_000);
    assertThat(china.index(start, start.plusDays(20_000)).countUpTo(20_000)).isPositive();
    assertThat(uzbekistan.workingTime(from, from.plus(Duration.ofDays(20_000)))).isPositive();
    assertThatThrownBy(() -> uzbekistan.workingTime(from, from.plus(Duration.ofDays(20_001))))
        .hasMessageContaining("20001");
  }

  @Test
  void the_first_and_the_last_year_are_covered() {
    assertThat(uzbekistan.isWorkingDay(day("1970-01-05"))).isTrue();
    assertThat(uzbekistan.isWorkingDay(day("2199-12-30"))).isTrue();
    assertThatThrownBy(() -> uzbekistan.isForecast(1969)).hasMessageContaining("not 1969");
    assertThatThrownBy(() -> uzbekistan.isForecast(2200)).hasMessageContaining("not 2200");
  }

  @Test
  void an_index_may_begin_on_a_day_off() {
    LocalDate saturday = day("2026-06-06");
    WorkingDayIndex index = uzbekistan.index(saturday, saturday.plusDays(30));
    int monday = 2;

    assertThat(index.plus(0, 0)).as("no working day is no move").isZero();
    assertThat(index.plus(0, 1)).isEqualTo(monday);
    assertThat(index.onOrAfter(0)).isEqualTo(monday);
    assertThat(index.finish(0, 0)).isEqualTo(monday);
    assertThat(index.finish(0, 1)).isEqualTo(monday + 1);
  }

  @Test
  void a_region_that_publishes_no_years_adds_its_fixed_days_to_the_national_ones() {
    HolidayCalendar region =
        new HolidayCalendar(
            "uz.region",
            Text.english("A region"),
            "UZ",
            ZoneId.of("Asia/Tashkent"),
            "uz",
            OfficeCalendars.SATURDAY_SUNDAY,
            List.of(),
            List.of(),
            List.of(new Recurring(MonthDay.of(6, 9), 1, Text.english("Day of the region"))),
            OfficeCalendars.NO_SOURCE);
    WorkingCalendar regional =
        OfficeCalendars.calendars(List.of(OfficeCalendars.uzbekistan(), region)).get("uz.region");

    assertThat(regional.isWorkingDay(day("2026-06-09"))).isFalse();
    assertThat(regional.isWorkingDay(day("2026-09-01"))).isFalse();
    assertThat(regional.isForecast(2026)).as("all national days are published").isFalse();
  }

  @Test
  void a_calendar_that_extends_itself_is_refused() {
    HolidayCalendar china = OfficeCalendars.china();
    HolidayCalendar loop =
        new HolidayCalendar(
            "cn",
            china.title(),
            "CN",
            china.zone(),
            "cn",
            china.weekend(),
            List.of(),
            List.of(),
            List.of(),
            OfficeCalendars.NO_SOURCE);

    assertThatThrownBy(() -> OfficeCalendars.calendars(List.of(loop)))
        .hasMessageContaining("extends itself");
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }

  private static Instant instant(String local, String zone) {
    return at(local, zone).toInstant();
  }

  private static ZonedDateTime at(String local, String zone) {
    return LocalDateTime.parse(local).atZone(ZoneId.of(zone));
  }

  private static WorkingHours hours(String from, String to, String zone) {
    return new WorkingHours(at(from, zone), at(to, zone));
  }
}
