package org.caravanserai.corridor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.caravanserai.corridor.Asking.best;
import static org.caravanserai.corridor.Asking.fastest;
import static org.caravanserai.corridor.Asking.kinds;
import static org.caravanserai.corridor.Asking.legs;
import static org.caravanserai.corridor.Asking.request;
import static org.caravanserai.corridor.Asking.routes;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.caravanserai.corridor.NetworkFixture.Measured;
import org.caravanserai.corridor.RouteRequest.ClosedPair;
import org.caravanserai.knowledge.Confidence;
import org.caravanserai.knowledge.Crossing;
import org.caravanserai.knowledge.HolidayCalendar;
import org.caravanserai.knowledge.Link;
import org.caravanserai.knowledge.LinkMode;
import org.caravanserai.knowledge.OpeningHours;
import org.caravanserai.knowledge.Text;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CorridorTest {
  private static NetworkFixture irkeshtam() {
    return new NetworkFixture()
        .place("CNKHG", 39.5, 76, "city", "rail_terminal", "airport")
        .place("CNYRK", 39.7, 73.9, "border_crossing")
        .place("XKGIRK", 39.7, 73.9, "border_crossing")
        .place("KGOSS", 40.5, 72.8, "city", "rail_terminal")
        .calendar("cn", "CN", "Asia/Shanghai")
        .road("CNKHG", "CNYRK", 250)
        .road("CNYRK", "XKGIRK", 5)
        .road("XKGIRK", "KGOSS", 250);
  }

  @Nested
  class Time {
    @Test
    void a_truck_spreads_its_moving_hours_over_days_of_driving() {
      Itinerary itinerary =
          fastest(
              new NetworkFixture().place("UZTAS").place("UZSKD").road("UZTAS", "UZSKD", 300),
              "UZTAS",
              "UZSKD");
      assertThat(itinerary.figures().hoursP50()).isEqualTo(300 / 50.0 * 24 / 12);
      assertThat(itinerary.figures().hoursP90()).isEqualTo(1.5 * 12);
      assertThat(itinerary.figures().assumptions())
          .containsExactlyInAnyOrder(
              "road.speed-kmh",
              "road.driving-hours-per-day",
              "road.usd-per-20t-500km",
              "travel.p90-over-p50");
    }

    @Test
    void the_speed_of_the_country_in_its_last_year_goes_before_the_assumed_one() {
      Itinerary itinerary =
          fastest(
              new NetworkFixture()
                  .place("KZALA")
                  .place("KZAST")
                  .border("KZ", "rail", "both", "SWOD", 2021, 49)
                  .border("KZ", "rail", "both", "SWOD", 2022, 60)
                  .border("KZ", "rail", "both", "SWOD", 2020, 65)
                  .rail1520("KZALA", "KZAST", 1200),
              "KZALA",
              "KZAST");
      assertThat(itinerary.figures().hoursP50()).isEqualTo(20);
      assertThat(itinerary.figures().assumptions()).doesNotContain("rail.speed-kmh");
    }

    @Test
    void over_a_border_the_speeds_of_both_countries_are_averaged() {
      Itinerary itinerary =
          fastest(
              new NetworkFixture()
                  .place("KZSRY")
                  .place("XUZKLS")
                  .border("KZ", "rail", "both", "SWOD", 2022, 60)
                  .border("UZ", "rail", "both", "SWOD", 2022, 20)
                  .rail1520("KZSRY", "XUZKLS", 80),
              "KZSRY",
              "XUZKLS");
      assertThat(legs(itinerary, Leg.Haul.class).getFirst().figures().hoursP50()).isEqualTo(2);
    }

    @Test
    void a_time_that_a_source_gives_goes_before_any_speed() {
      Link link =
          new Link(
              "ferry",
              "KZAAU",
              "XAZALT",
              LinkMode.RAIL_1520,
              451,
              21.0,
              null,
              Link.Status.OPEN,
              null,
              "estimate",
              NetworkFixture.provenance(Confidence.HIGH));
      Itinerary itinerary =
          fastest(
              new NetworkFixture().place("KZAAU").place("XAZALT").with(link), "KZAAU", "XAZALT");
      assertThat(legs(itinerary, Leg.Haul.class).getFirst().figures().hoursP50()).isEqualTo(21);
    }

    @Test
    void the_journey_begins_at_eight_local_time() {
      assertThat(fastest(irkeshtam(), "CNKHG", "KGOSS").departs())
          .isEqualTo(Instant.parse("2026-03-02T00:00:00Z"));
    }

    @Test
    void without_a_calendar_local_time_follows_the_sun() {
      NetworkFixture moscow =
          new NetworkFixture()
              .place("RUMOW", 55.7, 37.6)
              .place("RUUFA", 54.7, 56)
              .road("RUMOW", "RUUFA", 1300);
      assertThat(fastest(moscow, "RUMOW", "RUUFA").departs())
          .isEqualTo(Instant.parse("2026-03-02T05:00:00Z"));
    }

    @Test
    void the_zone_of_posted_hours_goes_before_that_of_the_country() {
      NetworkFixture posted =
          irkeshtam().hours("CNKHG", "rail", "Asia/Urumqi", Set.of(), "08:00", "20:00");
      assertThat(fastest(posted, "CNKHG", "KGOSS").departs())
          .isEqualTo(Instant.parse("2026-03-02T02:00:00Z"));
    }

    @Test
    void hours_and_calendars_of_elsewhere_say_nothing_of_local_time() {
      NetworkFixture elsewhere =
          irkeshtam()
              .calendar("aa", "UZ", "Asia/Tashkent")
              .hours("KGOSS", "rail", "Asia/Bishkek", Set.of(), "08:00", "20:00");
      assertThat(fastest(elsewhere, "CNKHG", "KGOSS").departs())
          .isEqualTo(Instant.parse("2026-03-02T00:00:00Z"));
    }
  }

  @Nested
  class Borders {
    @Test
    void both_sides_are_added_and_each_says_where_its_figure_comes_from() {
      Itinerary itinerary =
          fastest(
              irkeshtam()
                  .measured(
                      new Measured(
                          "CNYRK", "XKGIRK", "road", "XKGIRK", "border_point", 2020, 1.8, 186))
                  .border("CN", "road", "outbound", "TFI1", 2022, 20)
                  .border("CN", "road", "outbound", "TFI1", 2023, 17)
                  .border("CN", "road", "both", "TFI1", 2023, 99)
                  .border("CN", "road", "both", "TFI2", 2023, 358),
              "CNKHG",
              "KGOSS");
      List<Leg.BorderStay> stays = legs(itinerary, Leg.BorderStay.class);
      assertThat(stays).extracting(Leg::from).containsExactly("CNYRK", "XKGIRK");
      assertThat(stays).extracting(stay -> stay.figures().hoursP50()).containsExactly(17.0, 1.8);
      assertThat(stays).extracting(stay -> stay.figures().hoursP90()).containsExactly(34.0, 3.6);
      assertThat(stays)
          .extracting(stay -> stay.figures().costUsd())
          .containsExactly(new BigDecimal("358.00"), new BigDecimal("186.00"));
      assertThat(stays)
          .extracting(stay -> stay.figures().confidence())
          .containsExactly(Confidence.LOW, Confidence.MEDIUM);
      assertThat(stays.getLast().figures().assumptions()).containsExactly("border.p90-over-mean");
    }

    @Test
    void the_posts_own_figure_goes_before_a_newer_national_one_and_the_last_year_before_others() {
      Itinerary itinerary =
          fastest(
              irkeshtam()
                  .measured(
                      new Measured(
                          "CNYRK", "XKGIRK", "road", "XKGIRK", "border_point", 2019, 0.8, 10))
                  .measured(
                      new Measured(
                          "CNYRK", "XKGIRK", "road", "XKGIRK", "border_point", 2020, 1.8, 20))
                  .measured(
                      new Measured(
                          "CNYRK", "XKGIRK", "road", "XKGIRK", "country_average", 2023, 1.4, 30))
                  .measured(
                      new Measured(
                          "CNYRK", "XKGIRK", "road", "XKGIRK", "press_statement", 2024, 99.0, 99))
                  .measured(
                      new Measured(
                          "CNYRK", "XKGIRK", "road", "XKGIRK", "processing_only", 2024, 0.1, 99))
                  .measured(
                      new Measured(
                          "XKGIRK", "CNYRK", "road", "XKGIRK", "border_point", 2024, 50.0, 99)),
              "CNKHG",
              "KGOSS");
      Leg.BorderStay entry = legs(itinerary, Leg.BorderStay.class).getLast();
      assertThat(entry.figures().hoursP50()).isEqualTo(1.8);
      assertThat(entry.figures().costUsd()).isEqualByComparingTo("20");
    }

    @Test
    void a_side_that_nobody_measured_is_assumed_and_marked() {
      Itinerary itinerary =
          fastest(
              irkeshtam()
                  .border("ALL", "road", "both", "TFI2", 2022, 210)
                  .border("KG", "rail", "inbound", "TFI1", 2022, 1),
              "CNKHG",
              "KGOSS");
      assertThat(legs(itinerary, Leg.BorderStay.class))
          .allSatisfy(stay -> {
            assertThat(stay.figures().hoursP50()).isEqualTo(12);
            assertThat(stay.figures().costUsd()).isEqualByComparingTo("210");
            assertThat(stay.figures().confidence()).isEqualTo(Confidence.LOW);
            assertThat(stay.figures().assumptions())
                .containsExactly("border.unmeasured.road.hours-per-side", "border.p90-over-mean");
          });
    }

    @Test
    void a_published_percentile_goes_before_the_assumed_spread() {
      Itinerary itinerary =
          fastest(
              irkeshtam()
                  .crossing(
                      new Crossing(
                          "CNYRK",
                          "XKGIRK",
                          "road",
                          2.0,
                          7.0,
                          null,
                          null,
                          false,
                          null,
                          null,
                          2025,
                          "XKGIRK",
                          "border_point",
                          NetworkFixture.provenance(Confidence.HIGH))),
              "CNKHG",
              "KGOSS");
      Leg.BorderStay entry = legs(itinerary, Leg.BorderStay.class).getLast();
      assertThat(entry.figures().hoursP90()).isEqualTo(7);
      assertThat(entry.figures().assumptions()).isEmpty();
    }

    @Test
    void inside_a_customs_union_only_what_was_measured_counts() {
      NetworkFixture union =
          new NetworkFixture()
              .place("KZTAR")
              .place("XKGCHD")
              .place("KGFRU")
              .convention("eaeu", "KZ", "KG")
              .border("KZ", "road", "both", "TFI1", 2022, 4)
              .road("KZTAR", "XKGCHD", 200)
              .road("XKGCHD", "KGFRU", 50)
              .measured(
                  new Measured(
                      "XKGCHD", "KZTAR", "road", "XKGCHD", "border_point", 2020, 6.8, null));
      assertThat(kinds(fastest(union, "KZTAR", "KGFRU"))).containsExactly("Haul", "Haul");
      assertThat(kinds(fastest(union, "KGFRU", "KZTAR")))
          .containsExactly("Haul", "BorderStay", "Haul");
    }

    @Test
    void the_passage_tells_when_the_goods_reach_each_post_and_how_long_it_takes() {
      Itinerary itinerary = fastest(irkeshtam(), "CNKHG", "KGOSS");
      assertThat(itinerary.borders()).hasSize(1);
      BorderPassage border = itinerary.borders().getFirst();
      assertThat(border.exit()).isEqualTo("CNYRK");
      assertThat(border.entry()).isEqualTo("XKGIRK");
      assertThat(border.mode()).isEqualTo("road");
      assertThat(border.hoursP50()).isEqualTo(24);
      assertThat(border.hoursP90()).isEqualTo(48);
      assertThat(border.reachesExit()).isEqualTo(Instant.parse("2026-03-02T10:00:00Z"));
      assertThat(border.reachesEntry()).isEqualTo(Instant.parse("2026-03-02T22:12:00Z"));
      assertThat(border.service()).isNull();
      assertThat(border.confidence()).isEqualTo(Confidence.LOW);
    }
  }

  @Nested
  class Hours {
    @Test
    void whoever_comes_to_a_closed_post_waits_until_it_opens() {
      Itinerary itinerary =
          fastest(
              irkeshtam().hours("CNYRK", "road", "Asia/Shanghai", Set.of(), "09:00", "17:00"),
              "CNKHG",
              "KGOSS");
      Leg.Wait wait = legs(itinerary, Leg.Wait.class).getFirst();
      assertThat(wait.cause()).isEqualTo(Leg.Cause.OPENING);
      assertThat(wait.from()).isEqualTo("CNYRK");
      assertThat(wait.departs()).isEqualTo(Instant.parse("2026-03-02T10:00:00Z"));
      assertThat(wait.arrives()).isEqualTo(Instant.parse("2026-03-03T01:00:00Z"));
      assertThat(wait.figures().hoursP90()).isEqualTo(10);
      assertThat(itinerary.borders().getFirst().hoursP50()).isEqualTo(15 + 24);
      assertThat(itinerary.borders().getFirst().reachesExit()).isEqualTo(wait.departs());
    }

    @Test
    void the_entry_side_has_hours_of_its_own() {
      Itinerary itinerary =
          fastest(
              irkeshtam()
                  .hours(
                      "XKGIRK", "road", "Asia/Bishkek", Set.of(DayOfWeek.FRIDAY), "08:00", "09:00"),
              "CNKHG",
              "KGOSS");
      Leg.Wait wait = legs(itinerary, Leg.Wait.class).getFirst();
      assertThat(wait.from()).isEqualTo("XKGIRK");
      assertThat(wait.arrives()).isEqualTo(Instant.parse("2026-03-06T02:00:00Z"));
      assertThat(itinerary.borders().getFirst().reachesEntry()).isEqualTo(wait.departs());
    }

    @Test
    void a_post_that_never_closes_makes_nobody_wait() {
      Itinerary itinerary =
          fastest(
              irkeshtam().hours("CNYRK", "road", "Asia/Shanghai", Set.of(), "00:00", "24:00"),
              "CNKHG",
              "KGOSS");
      assertThat(legs(itinerary, Leg.Wait.class)).isEmpty();
    }

    @Test
    void hours_over_midnight_belong_to_the_day_on_which_they_begin() {
      Itinerary itinerary =
          fastest(
              irkeshtam()
                  .hours(
                      "CNYRK",
                      "road",
                      "Asia/Shanghai",
                      Set.of(DayOfWeek.SUNDAY, DayOfWeek.MONDAY),
                      "22:00",
                      "19:00"),
              "CNKHG",
              "KGOSS");
      assertThat(legs(itinerary, Leg.Wait.class)).isEmpty();
    }

    @Test
    void a_pass_opens_with_its_season() {
      NetworkFixture winter =
          irkeshtam()
              .hours(
                  NetworkFixture.season(
                      "CNYRK",
                      "road",
                      "Asia/Shanghai",
                      MonthDay.of(4, 1),
                      MonthDay.of(12, 1),
                      "10:00",
                      "18:00"));
      Itinerary itinerary = fastest(winter, "CNKHG", "KGOSS");
      assertThat(legs(itinerary, Leg.Wait.class).getFirst().arrives())
          .isEqualTo(Instant.parse("2026-04-01T02:00:00Z"));
      assertThat(winter.corridor().find(request("CNKHG", "KGOSS").within(14)))
          .isEqualTo(new RouteRefusal.NoRoute(RouteRefusal.Reason.BEYOND_HORIZON, List.of()));
    }

    private NetworkFixture closedOnHolidays(String calendar) {
      return irkeshtam()
          .hours(
              new OpeningHours(
                  "CNYRK",
                  "road",
                  null,
                  null,
                  Set.of(),
                  List.of(new HolidayCalendar.Period(LocalTime.MIN, null)),
                  ZoneId.of("Asia/Shanghai"),
                  calendar,
                  NetworkFixture.provenance(Confidence.LOW)));
    }

    @Test
    void a_post_may_close_on_public_holidays() {
      NetworkFixture festival =
          closedOnHolidays("cn-xj")
              .calendar(
                  "cn-xj",
                  "CN",
                  "Asia/Shanghai",
                  "cn",
                  List.of(NetworkFixture.year(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 4))),
                  List.of());
      Itinerary itinerary = fastest(festival, "CNKHG", "KGOSS");
      Leg.Wait wait = legs(itinerary, Leg.Wait.class).getFirst();
      assertThat(wait.arrives()).isEqualTo(Instant.parse("2026-03-04T16:00:00Z"));
      assertThat(wait.figures().confidence()).isEqualTo(Confidence.LOW);
      assertThat(wait.figures().sources()).isNotEmpty();
    }

    @Test
    void in_an_unpublished_year_holidays_on_fixed_dates_count_also_those_of_the_parent() {
      NetworkFixture newYear =
          closedOnHolidays("cn-xj")
              .calendar("cn-xj", "CN", "Asia/Shanghai", "cn", List.of(), List.of())
              .calendar(
                  "cn",
                  "CN",
                  "Asia/Shanghai",
                  null,
                  List.of(NetworkFixture.year(LocalDate.of(2025, 3, 1), LocalDate.of(2025, 3, 9))),
                  List.of(
                      new HolidayCalendar.Recurring(
                          MonthDay.of(3, 2), 3, Text.english("Spring days"))));
      assertThat(legs(fastest(newYear, "CNKHG", "KGOSS"), Leg.Wait.class).getFirst().arrives())
          .isEqualTo(Instant.parse("2026-03-04T16:00:00Z"));
    }

    @Test
    void a_season_may_run_over_new_year() {
      NetworkFixture winter =
          irkeshtam()
              .hours(
                  NetworkFixture.season(
                      "CNYRK",
                      "road",
                      "Asia/Shanghai",
                      MonthDay.of(11, 1),
                      MonthDay.of(4, 1),
                      "00:00",
                      "24:00"))
              .hours("CNYRK", "rail", "Asia/Shanghai", Set.of(), "08:00", "09:00");
      assertThat(legs(fastest(winter, "CNKHG", "KGOSS"), Leg.Wait.class)).isEmpty();
    }
  }

  @Nested
  class Cost {
    private static final Consignment LIGHT =
        new Consignment("yarn", "UZTAS", "UZSKD", 5, 3.0, Asking.DEPARTURE);

    private NetworkFixture tashkent(LinkMode mode) {
      return new NetworkFixture()
          .place("UZTAS")
          .place("UZSKD")
          .with(NetworkFixture.link("UZTAS", "UZSKD", mode, 500));
    }

    private BigDecimal cost(NetworkFixture network, Consignment goods) {
      return best(network.corridor(), RouteRequest.of(goods), Merit.CHEAPEST).figures().costUsd();
    }

    @Test
    void trucks_are_whole_and_wagons_need_not_be() {
      assertThat(cost(tashkent(LinkMode.ROAD), LIGHT)).isEqualByComparingTo("1000");
      assertThat(cost(tashkent(LinkMode.RAIL_1520), LIGHT)).isEqualByComparingTo("750");
    }

    @Test
    void heavy_goods_pay_by_weight() {
      Consignment heavy = new Consignment("ore", "UZTAS", "UZSKD", 50, 1.0, Asking.DEPARTURE);
      assertThat(cost(tashkent(LinkMode.ROAD), heavy)).isEqualByComparingTo("1500");
      assertThat(cost(tashkent(LinkMode.RAIL_1520), heavy)).isEqualByComparingTo("1250");
    }

    @Test
    void without_stated_room_the_mass_decides() {
      Consignment loose = new Consignment("ore", "UZTAS", "UZSKD", 30, null, Asking.DEPARTURE);
      assertThat(cost(tashkent(LinkMode.ROAD), loose)).isEqualByComparingTo("1000");
      assertThat(cost(tashkent(LinkMode.RAIL_1520), loose)).isEqualByComparingTo("750");
      assertThat(cost(tashkent(LinkMode.SEA).place("UZTAS", "seaport"), loose))
          .isEqualByComparingTo("100");
    }

    @Test
    void the_countrys_rate_of_its_last_year_is_used_unless_it_is_implausible() {
      NetworkFixture network =
          tashkent(LinkMode.ROAD)
              .tfi3("UZ", "road", 2021, 700)
              .tfi3("UZ", "road", 2022, 600)
              .tfi3("UZ", "road", 2020, 650);
      assertThat(cost(network, Asking.goods("UZTAS", "UZSKD"))).isEqualByComparingTo("600");
      network.tfi3("UZ", "road", 2023, 49);
      assertThat(cost(network, Asking.goods("UZTAS", "UZSKD"))).isEqualByComparingTo("500");
      network.tfi3("UZ", "road", 2024, 5001);
      assertThat(cost(network, Asking.goods("UZTAS", "UZSKD"))).isEqualByComparingTo("500");
      network.tfi3("UZ", "road", 2025, 50);
      assertThat(cost(network, Asking.goods("UZTAS", "UZSKD"))).isEqualByComparingTo("50");
      network.tfi3("UZ", "road", 2026, 5000);
      assertThat(cost(network, Asking.goods("UZTAS", "UZSKD"))).isEqualByComparingTo("5000");
    }

    @Test
    void over_a_border_the_rates_of_both_countries_are_averaged() {
      NetworkFixture network =
          new NetworkFixture()
              .place("KZSRY")
              .place("UZTAS")
              .convention("eaeu", "KZ", "UZ")
              .tfi3("KZ", "road", 2022, 400)
              .tfi3("UZ", "road", 2022, 800)
              .road("KZSRY", "UZTAS", 500);
      assertThat(cost(network, Asking.goods("KZSRY", "UZTAS"))).isEqualByComparingTo("600");
    }

    @Test
    void a_links_own_price_goes_before_any_rate() {
      Link priced =
          new Link(
              "ferry",
              "UZTAS",
              "UZSKD",
              LinkMode.RAIL_1520,
              500,
              null,
              new BigDecimal("510"),
              Link.Status.OPEN,
              null,
              "published",
              NetworkFixture.provenance(Confidence.HIGH));
      NetworkFixture network = new NetworkFixture().place("UZTAS").place("UZSKD").with(priced);
      assertThat(cost(network, LIGHT)).isEqualByComparingTo("1530");
    }

    @Test
    void the_caspian_has_a_price_of_its_own() {
      NetworkFixture network =
          new NetworkFixture()
              .place("KZAAU", 43.6, 51.2, "seaport")
              .place("XAZALT", 39.9, 49.4, "seaport")
              .place("GEPTI", 42.1, 41.7, "seaport")
              .sea("KZAAU", "XAZALT", 400)
              .sea("XAZALT", "GEPTI", 400);
      assertThat(cost(network, Asking.goods("KZAAU", "XAZALT"))).isEqualByComparingTo("1200");
      assertThat(cost(network, Asking.goods("XAZALT", "GEPTI"))).isEqualByComparingTo("80");
    }

    @Test
    void emissions_are_factor_times_tonnes_times_kilometres() {
      Routes routes = routes(tashkent(LinkMode.ROAD).corridor(), request("UZTAS", "UZSKD"));
      assertThat(routes.recommended().getFirst().itinerary().figures().co2eKg())
          .isEqualByComparingTo("1000");
      assertThat(routes.emissionBases())
          .containsExactly(
              new Routes.EmissionBasis(
                  LinkMode.ROAD, "road average", Text.english("well-to-wheel")));
      assertThat(routes.mixesEmissionBases()).isFalse();
    }

    @Test
    void a_gauge_without_an_emission_factor_of_its_own_has_that_of_all_railways() {
      NetworkFixture network =
          tashkent(LinkMode.RAIL_1520)
              .withoutEmissions("rail1520")
              .emission("rail", "40", "direct only");
      assertThat(fastest(network, "UZTAS", "UZSKD").figures().co2eKg()).isEqualByComparingTo("400");
    }
  }

  @Nested
  class Changes {
    private NetworkFixture railThenRoad(String... kinds) {
      return new NetworkFixture()
          .place("CNURC")
          .place("CNYIN", kinds)
          .place("CNDLT")
          .rail1435("CNURC", "CNYIN", 500)
          .road("CNYIN", "CNDLT", 100);
    }

    @Test
    void a_box_goes_from_train_to_truck_in_a_yard() {
      Itinerary itinerary = fastest(railThenRoad("rail_terminal"), "CNURC", "CNDLT");
      assertThat(kinds(itinerary)).containsExactly("Haul", "Transshipment", "Haul");
      Leg.Transshipment change = legs(itinerary, Leg.Transshipment.class).getFirst();
      assertThat(change.off()).isEqualTo(LinkMode.RAIL_1435);
      assertThat(change.onto()).isEqualTo(LinkMode.ROAD);
      assertThat(change.figures().hoursP50()).isEqualTo(24);
      assertThat(change.figures().hoursP90()).isEqualTo(48);
      assertThat(change.figures().costUsd()).isEqualByComparingTo("330");
      assertThat(change.figures().assumptions())
          .containsExactly(
              "transshipment.rail-road.hours", "transshipment.usd-per-teu", "border.p90-over-mean");
    }

    @Test
    void without_a_yard_it_does_not() {
      assertThat(railThenRoad("city").corridor().find(request("CNURC", "CNDLT")))
          .isEqualTo(new RouteRefusal.NoRoute(RouteRefusal.Reason.NOT_CONNECTED, List.of()));
    }

    private NetworkFixture dostyk() {
      return new NetworkFixture()
          .place("CNAKL", "border_crossing")
          .place("KZDOS", "border_crossing")
          .place("KZALA")
          .rail1435("CNAKL", "KZDOS", 16)
          .rail1520("KZDOS", "KZALA", 800);
    }

    @Test
    void wagons_change_gauge_where_both_gauges_meet() {
      Itinerary itinerary = fastest(dostyk(), "CNAKL", "KZALA");
      assertThat(kinds(itinerary))
          .containsExactly("BorderStay", "Haul", "BorderStay", "GaugeChange", "Haul");
      assertThat(legs(itinerary, Leg.BorderStay.class))
          .allSatisfy(stay -> assertThat(stay.figures().hoursP50()).isEqualTo(34));
      Leg.GaugeChange change = legs(itinerary, Leg.GaugeChange.class).getFirst();
      assertThat(change.onto()).isEqualTo(LinkMode.RAIL_1520);
      assertThat(change.figures().costUsd()).isEqualByComparingTo("330");
      assertThat(change.figures().assumptions())
          .as("what takes no time has no spread")
          .containsExactly("gauge-change.hours", "transshipment.usd-per-teu");
    }

    @Test
    void a_change_of_gauge_takes_a_time_of_its_own() {
      Itinerary itinerary = fastest(dostyk().assume("gauge-change.hours", 6), "CNAKL", "KZALA");
      Leg.GaugeChange change = legs(itinerary, Leg.GaugeChange.class).getFirst();
      assertThat(change.figures().hoursP50()).isEqualTo(6);
      assertThat(change.figures().hoursP90()).isEqualTo(12);
    }

    @Test
    void a_border_on_one_gauge_is_quicker() {
      Itinerary itinerary =
          fastest(
              new NetworkFixture().place("KZSRY").place("XUZKLS").rail1520("KZSRY", "XUZKLS", 9),
              "KZSRY",
              "XUZKLS");
      assertThat(legs(itinerary, Leg.BorderStay.class))
          .allSatisfy(stay -> assertThat(stay.figures().hoursP50()).isEqualTo(4));
    }

    private Crossing gaugeChange(
        int usd, String basis, @org.jspecify.annotations.Nullable Integer paid) {
      return new Crossing(
          "CNAKL",
          "KZDOS",
          "rail",
          50.0,
          null,
          null,
          paid == null ? null : BigDecimal.valueOf(paid),
          true,
          BigDecimal.valueOf(usd),
          null,
          2020,
          "KZDOS",
          basis,
          NetworkFixture.provenance(Confidence.MEDIUM));
    }

    @Test
    void the_price_of_a_change_of_gauge_is_that_of_a_wagon_with_two_teu() {
      Itinerary itinerary =
          fastest(dostyk().crossing(gaugeChange(300, "border_point", null)), "CNAKL", "KZALA");
      assertThat(legs(itinerary, Leg.GaugeChange.class).getFirst().figures().costUsd())
          .isEqualByComparingTo("300");
    }

    @Test
    void it_is_not_paid_twice_where_the_payments_at_the_post_contain_it() {
      Itinerary itinerary =
          fastest(dostyk().crossing(gaugeChange(300, "border_point", 350)), "CNAKL", "KZALA");
      assertThat(legs(itinerary, Leg.GaugeChange.class).getFirst().figures().costUsd())
          .isEqualByComparingTo("0");
      assertThat(legs(itinerary, Leg.BorderStay.class).getLast().figures().costUsd())
          .isEqualByComparingTo("350");
    }

    private NetworkFixture caspian() {
      return new NetworkFixture()
          .place("KZALA")
          .place("KZAAU", 43.6, 51.2, "seaport", "rail_terminal")
          .place("XAZALT", 39.9, 49.4, "seaport")
          .rail1520("KZALA", "KZAAU", 500)
          .road("KZALA", "KZAAU", 400)
          .sea("KZAAU", "XAZALT", 400);
    }

    @Test
    void a_ship_without_a_timetable_is_waited_for_at_the_port() {
      Itinerary itinerary = fastest(caspian(), "KZALA", "XAZALT");
      assertThat(kinds(itinerary))
          .containsExactly("Haul", "Transshipment", "TerminalStay", "Haul", "TerminalStay");
      List<Leg.TerminalStay> stays = legs(itinerary, Leg.TerminalStay.class);
      assertThat(stays).extracting(Leg.TerminalStay::exit).containsExactly(true, false);
      assertThat(stays).allMatch(Leg.TerminalStay::border);
      assertThat(stays).extracting(stay -> stay.figures().hoursP50()).containsExactly(69.0, 12.0);
      assertThat(legs(itinerary, Leg.Transshipment.class).getFirst().figures().hoursP50()).isZero();
      assertThat(itinerary.borders()).extracting(BorderPassage::mode).containsExactly("sea");
      assertThat(itinerary.borders().getFirst().hoursP50()).isEqualTo(81);
    }

    @Test
    void nobody_changes_from_train_to_truck_through_a_ship_that_never_sails() {
      NetworkFixture network =
          caspian()
              .place("KZAKX")
              .road("KZAAU", "KZAKX", 100)
              .place("KZATX")
              .rail1520("KZATX", "KZAAU", 10);
      Itinerary itinerary = fastest(network, "KZATX", "KZAKX");
      assertThat(legs(itinerary, Leg.Transshipment.class))
          .singleElement()
          .satisfies(change -> assertThat(change.figures().hoursP50()).isEqualTo(24));
    }

    @Test
    void a_flight_is_handed_over_waited_for_and_handled_again() {
      NetworkFixture air =
          new NetworkFixture()
              .place("CNURC", "airport")
              .place("UZTAS", "airport")
              .place("UZSKD")
              .air("CNURC", "UZTAS", 1500)
              .road("UZTAS", "UZSKD", 300);
      Itinerary itinerary = fastest(air, "CNURC", "UZSKD");
      assertThat(kinds(itinerary))
          .containsExactly("TerminalStay", "Wait", "Haul", "TerminalStay", "Transshipment", "Haul");
      assertThat(itinerary.borders().getFirst().hoursP50()).isEqualTo(48);
      assertThat(legs(itinerary, Leg.Haul.class).getFirst().figures().costUsd())
          .isEqualByComparingTo("30000");
    }

    @Test
    void a_seaport_and_an_airport_are_needed_to_get_on_board() {
      NetworkFixture inland =
          new NetworkFixture()
              .place("CNURC", "city")
              .place("UZTAS", "city")
              .place("UZSKD")
              .air("CNURC", "UZTAS", 1500)
              .sea("CNURC", "UZTAS", 1500)
              .road("UZTAS", "UZSKD", 300);
      assertThat(inland.corridor().find(request("CNURC", "UZSKD")))
          .isInstanceOf(RouteRefusal.NoRoute.class);
    }

    @Test
    void a_yard_is_neither_a_seaport_nor_an_airport() {
      for (LinkMode onward : List.of(LinkMode.SEA, LinkMode.AIR)) {
        NetworkFixture network =
            railThenRoad("rail_terminal", "dry_port")
                .place("KZAAU")
                .with(NetworkFixture.link("CNYIN", "KZAAU", onward, 500));
        assertThat(network.corridor().find(request("CNURC", "KZAAU")))
            .isEqualTo(new RouteRefusal.NoRoute(RouteRefusal.Reason.NOT_CONNECTED, List.of()));
      }
    }

    @Test
    void hauls_in_one_country_by_one_mode_are_one_leg() {
      Itinerary itinerary =
          fastest(irkeshtam().place("KGJBD").road("KGOSS", "KGJBD", 60), "CNKHG", "KGJBD");
      Leg.Haul last = legs(itinerary, Leg.Haul.class).getLast();
      assertThat(last.from()).isEqualTo("XKGIRK");
      assertThat(last.to()).isEqualTo("KGJBD");
      assertThat(last.via()).containsExactly("KGOSS");
      assertThat(last.links()).containsExactly("XKGIRK-KGOSS-road", "KGOSS-KGJBD-road");
      assertThat(last.km()).isEqualTo(310);
      assertThat(itinerary.legs()).hasSize(5);
    }
  }

  @Nested
  class WhatIfs {
    private NetworkFixture twoWays() {
      return irkeshtam()
          .place("XCNTRT")
          .place("XKGTRG")
          .road("CNKHG", "XCNTRT", 300)
          .road("XCNTRT", "XKGTRG", 10)
          .road("XKGTRG", "KGOSS", 400);
    }

    private List<String> crossings(RouteRequest request) {
      return best(twoWays().corridor(), request, Merit.FASTEST).borders().stream()
          .map(BorderPassage::exit)
          .toList();
    }

    @Test
    void what_is_avoided_or_closed_is_gone_around() {
      RouteRequest request = request("CNKHG", "KGOSS");
      assertThat(crossings(request)).containsExactly("CNYRK");
      assertThat(crossings(request.avoidingPlaces("XKGIRK"))).containsExactly("XCNTRT");
      assertThat(crossings(request.avoidingLinks("XKGIRK-KGOSS-road"))).containsExactly("XCNTRT");
      assertThat(crossings(request.closing(new ClosedPair("XKGIRK", "CNYRK"))))
          .containsExactly("XCNTRT");
    }

    @Test
    void a_refusal_names_whatever_alone_blocks_every_way() {
      RouteRequest request =
          request("CNKHG", "KGOSS")
              .avoidingPlaces("XKGIRK")
              .closing(new ClosedPair("XKGTRG", "XCNTRT"));
      assertThat(twoWays().corridor().find(request))
          .isEqualTo(
              new RouteRefusal.NoRoute(
                  RouteRefusal.Reason.BLOCKED_BY_REQUEST,
                  List.of(
                      new RouteRefusal.Blocker("place", "XKGIRK"),
                      new RouteRefusal.Blocker("pair", "XCNTRT-XKGTRG"))));
    }

    @Test
    void a_link_or_a_mode_can_be_what_blocks() {
      RouteRequest request = request("CNKHG", "KGOSS");
      assertThat(irkeshtam().corridor().find(request.avoidingLinks("CNYRK-XKGIRK-road")))
          .isEqualTo(
              new RouteRefusal.NoRoute(
                  RouteRefusal.Reason.BLOCKED_BY_REQUEST,
                  List.of(new RouteRefusal.Blocker("link", "CNYRK-XKGIRK-road"))));
      assertThat(irkeshtam().corridor().find(request.avoidingModes(LinkMode.ROAD, LinkMode.SEA)))
          .isEqualTo(
              new RouteRefusal.NoRoute(
                  RouteRefusal.Reason.BLOCKED_BY_REQUEST,
                  List.of(new RouteRefusal.Blocker("mode", "road"))));
    }

    @Test
    void two_things_that_block_only_together_are_not_blamed_alone() {
      RouteRequest request = request("CNKHG", "KGOSS").avoidingPlaces("XKGIRK", "CNYRK");
      assertThat(irkeshtam().corridor().find(request))
          .isEqualTo(new RouteRefusal.NoRoute(RouteRefusal.Reason.BLOCKED_BY_REQUEST, List.of()));
    }

    @Test
    void planned_links_are_used_only_when_asked_for() {
      Corridor corridor =
          new NetworkFixture()
              .place("CNTRT")
              .place("XKGMKM")
              .planned("CNTRT", "XKGMKM", LinkMode.RAIL_1435, 131)
              .corridor();
      RouteRequest request = request("CNTRT", "XKGMKM");
      assertThat(corridor.find(request))
          .isEqualTo(new RouteRefusal.NoRoute(RouteRefusal.Reason.NEEDS_PLANNED_LINK, List.of()));
      assertThat(best(corridor, request.allowingPlanned(), Merit.FASTEST).to()).isEqualTo("XKGMKM");
      assertThat(corridor.find(request.allowingPlanned().avoidingModes(LinkMode.RAIL_1435)))
          .isEqualTo(
              new RouteRefusal.NoRoute(
                  RouteRefusal.Reason.BLOCKED_BY_REQUEST,
                  List.of(new RouteRefusal.Blocker("mode", "rail1435"))));
    }

    @Test
    void a_pair_is_the_same_in_either_order() {
      ClosedPair pair = new ClosedPair("XKGIRK", "CNYRK");
      assertThat(pair).isEqualTo(new ClosedPair("CNYRK", "XKGIRK"));
      assertThat(pair.joins("XKGIRK", "CNYRK")).isTrue();
      assertThat(pair.joins("CNYRK", "XKGIRK")).isTrue();
      assertThat(pair.joins("CNYRK", "CNKHG")).isFalse();
    }
  }

  @Nested
  class Refusals {
    private final Corridor corridor = irkeshtam().corridor();

    @Test
    void codes_and_ids_must_be_known() {
      assertThat(corridor.find(request("CNKHG", "UZTAS")))
          .isEqualTo(new RouteRefusal.UnknownPlace("UZTAS"));
      assertThat(corridor.find(request("CNKHG", "KGOSS").avoidingPlaces("ZZZZZ")))
          .isEqualTo(new RouteRefusal.UnknownPlace("ZZZZZ"));
      assertThat(corridor.find(request("CNKHG", "KGOSS").closing(new ClosedPair("AAAAA", "CNYRK"))))
          .isEqualTo(new RouteRefusal.UnknownPlace("AAAAA"));
      assertThat(corridor.find(request("CNKHG", "KGOSS").avoidingLinks("SV999")))
          .isEqualTo(new RouteRefusal.UnknownLink("SV999"));
    }

    @Test
    void a_closed_pair_must_be_neighbours() {
      assertThat(corridor.find(request("CNKHG", "KGOSS").closing(new ClosedPair("KGOSS", "CNKHG"))))
          .isEqualTo(new RouteRefusal.NotNeighbours("CNKHG", "KGOSS"));
    }

    @Test
    void the_ends_must_differ_and_not_be_avoided() {
      assertThat(corridor.find(request("CNKHG", "CNKHG")))
          .isEqualTo(new RouteRefusal.SamePlace("CNKHG"));
      assertThat(corridor.find(request("CNKHG", "KGOSS").avoidingPlaces("KGOSS")))
          .isEqualTo(new RouteRefusal.EndAvoided("KGOSS"));
    }

    @Test
    void the_horizon_is_one_day_to_six_weeks() {
      assertThat(corridor.find(request("CNKHG", "KGOSS").within(0)))
          .isEqualTo(new RouteRefusal.HorizonOutOfRange(0, 42));
      assertThat(corridor.find(request("CNKHG", "KGOSS").within(43)))
          .isEqualTo(new RouteRefusal.HorizonOutOfRange(43, 42));
      assertThat(corridor.find(request("CNKHG", "KGOSS").within(42))).isInstanceOf(Routes.class);
      assertThat(corridor.find(request("CNKHG", "KGOSS").within(1)))
          .isEqualTo(new RouteRefusal.NoRoute(RouteRefusal.Reason.BEYOND_HORIZON, List.of()));
    }

    @Test
    void packs_without_the_planning_assumptions_are_told_which() {
      assertThat(
              irkeshtam()
                  .without("air.usd-per-tonne-km")
                  .without("road.speed-kmh")
                  .corridor()
                  .find(request("CNKHG", "KGOSS")))
          .isEqualTo(
              new RouteRefusal.AssumptionsMissing(
                  List.of("road.speed-kmh", "air.usd-per-tonne-km")));
    }

    @Test
    void packs_without_links_connect_nothing() {
      NetworkFixture empty =
          new NetworkFixture().without("tonnes-per-teu").place("CNKHG").place("KGOSS");
      assertThat(empty.corridor().find(request("CNKHG", "KGOSS")))
          .isEqualTo(new RouteRefusal.NoRoute(RouteRefusal.Reason.NOT_CONNECTED, List.of()));
    }

    @Test
    void a_place_without_links_is_connected_to_nothing() {
      assertThat(irkeshtam().place("UZTAS").corridor().find(request("UZTAS", "KGOSS")))
          .isEqualTo(new RouteRefusal.NoRoute(RouteRefusal.Reason.NOT_CONNECTED, List.of()));
    }

    @Test
    void links_of_a_mode_without_an_emission_factor_are_left_out_and_named() {
      Routes routes =
          routes(
              irkeshtam().withoutEmissions("air").air("CNKHG", "KGOSS", 300).corridor(),
              request("CNKHG", "KGOSS"));
      assertThat(routes.leftOut()).containsExactly("CNKHG-KGOSS-air");
      assertThat(routes.front()).hasSize(1);
    }

    @Test
    void a_consignment_has_some_mass_and_room_and_not_too_much() {
      assertThatThrownBy(() -> new Consignment("c", "A", "B", 0, null, Asking.DEPARTURE))
          .hasMessage("The mass in tonnes must be above 0 and at most 1000000, not 0.0");
      assertThatThrownBy(() -> new Consignment("c", "A", "B", Double.NaN, null, Asking.DEPARTURE))
          .isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> new Consignment("c", "A", "B", 1, 0.0, Asking.DEPARTURE))
          .hasMessage("The room in TEU must be above 0 and at most 100000, not 0.0");
    }
  }

  @Test
  void the_share_of_low_confidence_is_that_of_the_usual_time() {
    Itinerary itinerary =
        fastest(
            irkeshtam()
                .measured(
                    new Measured(
                        "CNYRK", "XKGIRK", "road", "XKGIRK", "border_point", 2020, 12.0, 1)),
            "CNKHG",
            "KGOSS");
    double all = itinerary.figures().hoursP50();
    assertThat(itinerary.lowConfidenceShare()).isCloseTo((all - 12) / all, within(0.001));
  }
}
