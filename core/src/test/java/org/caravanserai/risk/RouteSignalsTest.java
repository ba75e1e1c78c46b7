package org.caravanserai.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caravanserai.risk.World.number;
import static org.caravanserai.risk.World.risk;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.caravanserai.knowledge.Confidence;
import org.caravanserai.knowledge.Link;
import org.caravanserai.risk.Evidence.RoutesPass;
import org.junit.jupiter.api.Test;

class RouteSignalsTest {
  private static Journey overDostyk() {
    return Journey.from("CNSIA")
        .rail("CNAKL", 50)
        .rail("KZDOS", 1)
        .gaugeChange(6)
        .rail("KZSRY", 40)
        .rail("UZTAS", 2);
  }

  private static Journey overKhorgos() {
    return Journey.from("CNSIA")
        .road("CNHRS", 60)
        .road("KZHOR", 1)
        .road("KZALA", 6)
        .road("UZTAS", 14);
  }

  private static World looms(World world, Journey... journeys) {
    return world.consignment("looms", Map.of(), journeys);
  }

  @Test
  void a_place_that_any_itinerary_passes_is_named_with_the_itineraries() {
    World world =
        new World().risk(risk("r").signal("corridor.passes", "places=KZHOR,CNHRS", "share=0"));

    assertThat(looms(world, overDostyk(), overKhorgos()).evidence())
        .containsExactly(
            new RoutesPass(
                "looms", List.of(2), 2, new TreeSet<>(List.of("CNHRS", "KZHOR")), new TreeSet<>()))
        .first()
        .extracting(e -> ((RoutesPass) e).share())
        .isEqualTo(number("0.5000"));
  }

  @Test
  void a_share_of_one_wants_every_itinerary() {
    World some = new World().risk(risk("r").signal("corridor.passes", "places=KZDOS", "share=1.0"));
    assertThat(looms(some, overDostyk(), overKhorgos()).silent()).isTrue();

    World all =
        new World().risk(risk("r").signal("corridor.passes", "places=KZDOS,KZHOR", "share=1.0"));
    assertThat(looms(all, overDostyk(), overKhorgos()).evidence()).hasSize(1);
  }

  @Test
  void any_share_wants_one_itinerary_at_least() {
    World world = new World().risk(risk("r").signal("corridor.passes", "places=KZAAU", "share=0"));

    assertThat(looms(world, overDostyk()).silent()).isTrue();
  }

  @Test
  void a_country_is_entered_where_one_of_its_places_is_touched() {
    World world =
        new World().risk(risk("r").signal("corridor.passes", "countries=KZ,RU", "share=0"));

    assertThat(looms(world, overDostyk(), overKhorgos()).evidence())
        .extracting(e -> ((RoutesPass) e).countries())
        .containsExactly(new TreeSet<>(List.of("KZ")));
  }

  @Test
  void a_train_passes_the_places_on_its_way() {
    World world =
        new World().risk(risk("r").signal("corridor.passes", "places=KZSRY", "share=1.0"));

    assertThat(
            looms(world, Journey.from("CNSIA").train(200, "CNAKL", "KZDOS", "KZSRY", "UZTAS"))
                .evidence())
        .hasSize(1);
  }

  @Test
  void with_conditions_the_place_must_be_passed_as_they_say() {
    World.RiskBuilder byRoadOverTheKamchik =
        risk("r")
            .both()
            .when("transport_mode == 'road'")
            .signal("corridor.passes", "places=XUZANG", "share=0");

    assertThat(
            looms(
                    new World().risk(byRoadOverTheKamchik),
                    Journey.from("UZTAS").rail("XUZANG", 4).rail("UZAZN", 5).road("KGFRU", 20))
                .silent())
        .isTrue();
    RiskEntry entry =
        looms(
                new World().risk(byRoadOverTheKamchik),
                Journey.from("UZTAS").road("XUZANG", 4).road("UZAZN", 5))
            .onlyEntry();
    assertThat(entry.firedBy()).containsExactly(FiredBy.CONDITIONS, FiredBy.SIGNAL);
    assertThat(entry.evidence()).hasSize(2).last().isInstanceOf(RoutesPass.class);
  }

  @Test
  void with_conditions_a_share_is_still_of_all_itineraries() {
    World world =
        new World()
            .risk(
                risk("r")
                    .both()
                    .when("transport_mode == 'rail'")
                    .signal("corridor.passes", "places=KZSRY", "share=1.0"));

    assertThat(looms(world, overDostyk(), overKhorgos()).silent()).isTrue();
  }

  @Test
  void with_unsettled_conditions_a_signal_that_shows_leaves_the_risk_open() {
    World.RiskBuilder cold =
        risk("r").both().when("perishable").signal("corridor.passes", "places=KZSRY", "share=0");

    assertThat(looms(new World().risk(cold), overDostyk()).needs())
        .containsExactly(new Need.Fact("perishable"));
    assertThat(looms(new World().risk(cold), overKhorgos()).silent()).isTrue();
  }

  @Test
  void a_consignment_without_a_route_leaves_route_signals_open() {
    World world =
        new World()
            .risk(risk("r").signal("corridor.passes", "places=KZSRY", "share=0"))
            .unrouted("looms", Map.of());

    assertThat(world.needs()).containsExactly(new Need.Route("looms"));
  }

  @Test
  void without_consignments_no_route_signal_shows() {
    World world =
        new World()
            .risk(risk("a").signal("corridor.single-crossing"))
            .risk(risk("b").signal("corridor.slow-for-goods", "share=0.8"));

    assertThat(world.silent()).isTrue();
  }

  @Test
  void a_crossing_that_all_itineraries_share_is_named() {
    World world = new World().risk(risk("r").signal("corridor.single-crossing"));
    Journey byRoad =
        Journey.from("CNSIA").road("CNAKL", 60).road("KZDOS", 2).road("KZALA", 9).road("UZTAS", 14);

    assertThat(looms(world, overDostyk(), byRoad).evidence())
        .containsExactly(new Evidence.SharedCrossing("looms", "CNAKL", "KZDOS", 2))
        .first()
        .extracting(e -> ((Evidence.SharedCrossing) e).code())
        .isEqualTo("CNAKL-KZDOS");
  }

  @Test
  void two_ways_over_the_border_are_no_single_crossing() {
    World world = new World().risk(risk("r").signal("corridor.single-crossing"));

    assertThat(looms(world, overDostyk(), overKhorgos()).silent()).isTrue();
  }

  @Test
  void a_leg_by_sea_is_told_from_a_road_to_the_port() {
    World.RiskBuilder ferry = risk("r").signal("corridor.sea", "places=KZAAU");

    assertThat(
            looms(
                    new World().risk(ferry),
                    Journey.from("UZTAS").road("KZAAU", 40).sea("XAZALT", 30))
                .evidence())
        .containsExactly(new Evidence.SeaLeg("looms", 1, new TreeSet<>(List.of("KZAAU"))));
    assertThat(looms(new World().risk(ferry), Journey.from("UZTAS").road("KZAAU", 40)).silent())
        .isTrue();
    assertThat(
            looms(
                    new World().risk(risk("r").signal("corridor.sea")),
                    Journey.from("KZAAU").sea("XAZALT", 30))
                .evidence())
        .hasSize(1);
  }

  @Test
  void an_arrival_at_the_post_on_national_day_is_named_with_the_holiday() {
    World world = new World().risk(risk("r").signal("corridor.holiday-arrival", "countries=CN"));
    Journey fromKazakhstan =
        Journey.from("KZALA", "2026-09-30T20:00:00Z").road("KZHOR", 8).road("CNHRS", 2);

    assertThat(looms(world, fromKazakhstan).evidence())
        .singleElement()
        .satisfies(evidence -> {
          Evidence.HolidayArrival arrival = (Evidence.HolidayArrival) evidence;
          assertThat(arrival.post()).isEqualTo("CNHRS");
          assertThat(arrival.day()).isEqualTo(LocalDate.of(2026, 10, 1));
          assertThat(arrival.calendar()).isEqualTo("cn");
          assertThat(arrival.holiday().english()).contains("National Day");
          assertThat(arrival.confidence()).isEqualTo(Confidence.HIGH);
        });
  }

  @Test
  void a_holiday_in_a_year_that_nobody_has_published_is_of_low_confidence() {
    World world = new World().risk(risk("r").signal("corridor.holiday-arrival", "countries=CN"));
    Journey fromKazakhstan =
        Journey.from("KZALA", "2033-09-30T20:00:00Z").road("KZHOR", 8).road("CNHRS", 2);

    assertThat(looms(world, fromKazakhstan).onlyEntry().confidence()).isEqualTo(Confidence.LOW);
  }

  @Test
  void beyond_the_years_of_the_calendars_no_holiday_is_known() {
    World world = new World().risk(risk("r").signal("corridor.holiday-arrival", "countries=CN"));
    Journey fromKazakhstan =
        Journey.from("KZALA", "2200-09-30T20:00:00Z").road("KZHOR", 8).road("CNHRS", 2);
    Journey longAgo =
        Journey.from("KZALA", "1950-09-30T20:00:00Z").road("KZHOR", 8).road("CNHRS", 2);

    assertThat(looms(world, fromKazakhstan, longAgo).silent()).isTrue();
  }

  @Test
  void on_a_working_day_in_another_country_or_inside_a_train_no_holiday_is_met() {
    World.RiskBuilder closed = risk("r").signal("corridor.holiday-arrival", "countries=CN");
    Journey onTuesday =
        Journey.from("KZALA", "2026-10-13T20:00:00Z").road("KZHOR", 8).road("CNHRS", 2);
    Journey byTrain = Journey.from("KZALA", "2026-09-30T20:00:00Z").train(30, "XKZATK", "CNHRS");
    Journey onAHolidayElsewhere = Journey.from("KZALA", "2026-08-30T20:00:00Z").road("KGFRU", 8);

    assertThat(looms(new World().risk(closed), onTuesday, byTrain, onAHolidayElsewhere).silent())
        .isTrue();
  }

  @Test
  void goods_that_keep_for_ten_days_do_not_stand_a_bad_case_of_nine() {
    World world =
        new World()
            .risk(risk("r").signal("corridor.slow-for-goods", "share=0.8"))
            .consignment(
                "cherries",
                Map.of("shelf_life_days", number("10")),
                Journey.from("UZTAS").road("KZALA", 10).road("CNSIA", 98),
                Journey.from("UZTAS").road("CNSIA", 96));

    assertThat(world.evidence())
        .containsExactly(
            new Evidence.SlowForGoods(
                "cherries", 1, 216, number("10"), number("0.9000"), Confidence.HIGH));
  }

  @Test
  void without_a_shelf_life_nobody_can_say_and_goods_that_do_not_keep_are_always_late() {
    World.RiskBuilder slow = risk("r").signal("corridor.slow-for-goods", "share=0.8");

    assertThat(looms(new World().risk(slow), overDostyk()).needs())
        .containsExactly(new Need.Fact("shelf_life_days"));
    assertThat(
            new World()
                .risk(slow)
                .consignment("ice", Map.of("shelf_life_days", number("0")), overDostyk())
                .evidence())
        .hasSize(1);
  }

  @Test
  void hours_without_measurement_are_told_as_a_share() {
    World world = new World().risk(risk("r").signal("corridor.unmeasured", "share=0.5"));
    Journey half = Journey.from("UZTAS").road("KZALA", 10).guessedRoad("CNSIA", 10);
    Journey most = Journey.from("UZTAS").road("KZALA", 10).guessedRoad("CNSIA", 30);

    assertThat(looms(world, half, most).evidence())
        .containsExactly(new Evidence.UnmeasuredHours("looms", 2, 40, number("0.7500")));
  }

  @Test
  void a_link_that_is_not_built_is_named() {
    Journey over =
        Journey.from("CNTRT")
            .overLink("L-CNTRT-XKGMKM-rail", "XKGMKM", 4)
            .overLink("L-XKGMKM-KGJLD-rail", "KGJLD", 4);

    assertThat(
            looms(
                    new World().risk(risk("r").signal("corridor.planned-link", "places=XKGMKM")),
                    over)
                .evidence())
        .containsExactly(
            new Evidence.PlannedLink("looms", 1, "L-CNTRT-XKGMKM-rail", Link.Status.PLANNED),
            new Evidence.PlannedLink("looms", 1, "L-XKGMKM-KGJLD-rail", Link.Status.PLANNED));
    assertThat(
            looms(new World().risk(risk("r").signal("corridor.planned-link", "places=AFRKH")), over)
                .silent())
        .isTrue();
    assertThat(looms(new World().risk(risk("r").signal("corridor.planned-link")), over).evidence())
        .hasSize(2);
  }

  @Test
  void a_link_that_is_open_is_not_named() {
    Journey overTheMountains = Journey.from("KGJLD").overLink("L-KGJLD-KGFRU-road", "KGFRU", 12);
    World world = new World().risk(risk("r").signal("corridor.planned-link"));

    assertThat(looms(world, overTheMountains).silent()).isTrue();
  }

  @Test
  void either_of_conditions_and_signal_is_enough() {
    World.RiskBuilder iran =
        risk("r")
            .either()
            .when("destination_country == 'IR'")
            .signal("corridor.passes", "countries=KZ", "share=0");

    assertThat(
            new World()
                .risk(iran)
                .consignment("looms", Map.of("destination_country", "UZ"), overDostyk())
                .onlyEntry()
                .firedBy())
        .containsExactly(FiredBy.SIGNAL);
    assertThat(
            new World()
                .risk(iran)
                .consignment("looms", Map.of("destination_country", "IR"), overDostyk())
                .onlyEntry()
                .firedBy())
        .containsExactly(FiredBy.CONDITIONS, FiredBy.SIGNAL);
    assertThat(
            new World()
                .risk(iran)
                .unrouted("looms", Map.of("destination_country", "IR"))
                .onlyEntry()
                .firedBy())
        .containsExactly(FiredBy.CONDITIONS);
    assertThat(new World().risk(iran).unrouted("looms", Map.of()).needs())
        .containsExactly(new Need.Fact("destination_country"), new Need.Route("looms"));
    assertThat(
            new World().risk(iran).unrouted("looms", Map.of("destination_country", "UZ")).needs())
        .containsExactly(new Need.Route("looms"));
  }
}
