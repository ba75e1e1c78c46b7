package org.caravanserai.corridor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caravanserai.corridor.Asking.best;
import static org.caravanserai.corridor.Asking.fastest;
import static org.caravanserai.corridor.Asking.kinds;
import static org.caravanserai.corridor.Asking.legs;
import static org.caravanserai.corridor.Asking.request;
import static org.caravanserai.corridor.Asking.routes;
import static org.caravanserai.corridor.NetworkFixture.service;

import java.util.List;
import java.util.Set;
import org.caravanserai.corridor.RouteRequest.ClosedPair;
import org.caravanserai.knowledge.Confidence;
import org.caravanserai.knowledge.LinkMode;
import org.caravanserai.knowledge.TransportService;
import org.junit.jupiter.api.Test;

class ServiceTest {
  /** So slow a railway that any service wins. */
  private static NetworkFixture railway() {
    return new NetworkFixture()
        .assume("rail.speed-kmh", 5)
        .place("CNSIA", "rail_terminal")
        .place("CNHRS", "border_crossing")
        .place("XKZATK", "border_crossing")
        .place("KZALA", "rail_terminal")
        .rail1435("CNSIA", "CNHRS", 3000)
        .rail1435("CNHRS", "XKZATK", 15)
        .rail1520("XKZATK", "KZALA", 300)
        .road("CNHRS", "XKZATK", 12);
  }

  private static Leg.ServiceRide ride(NetworkFixture network) {
    return legs(fastest(network, "CNSIA", "KZALA"), Leg.ServiceRide.class).getFirst();
  }

  @Test
  void a_service_is_waited_for_half_its_interval_and_in_the_bad_case_nine_tenths() {
    Itinerary itinerary =
        fastest(
            railway()
                .service(service("SV1", "rail", 2.0, 6.0, 8.0, null, "CNSIA", "XKZATK", "KZALA")),
            "CNSIA",
            "KZALA");
    assertThat(kinds(itinerary)).containsExactly("Wait", "ServiceRide");
    Leg.Wait wait = legs(itinerary, Leg.Wait.class).getFirst();
    assertThat(wait.cause()).isEqualTo(Leg.Cause.DEPARTURE);
    assertThat(wait.figures().hoursP50()).isEqualTo(42);
    assertThat(wait.figures().hoursP90()).isEqualTo(75.6);
    assertThat(wait.figures().confidence()).isEqualTo(Confidence.HIGH);
  }

  @Test
  void the_usual_transit_is_the_middle_and_the_bad_one_the_longest() {
    Leg.ServiceRide ride =
        ride(
            railway()
                .service(service("SV1", "rail", 2.0, 6.0, 8.0, null, "CNSIA", "XKZATK", "KZALA")));
    assertThat(ride.figures().hoursP50()).isEqualTo(7 * 24);
    assertThat(ride.figures().hoursP90()).isEqualTo(8 * 24);
  }

  @Test
  void one_transit_figure_alone_is_spread_by_assumption() {
    Leg.ServiceRide ride =
        ride(
            railway()
                .service(service("SV1", "rail", 2.0, 6.0, 6.0, 2000, "CNSIA", "XKZATK", "KZALA")));
    assertThat(ride.figures().hoursP50()).isEqualTo(6 * 24);
    assertThat(ride.figures().hoursP90()).isEqualTo(9 * 24);
    assertThat(ride.figures().assumptions()).contains("travel.p90-over-p50");
    assertThat(ride.figures().confidence()).isEqualTo(Confidence.HIGH);
  }

  @Test
  void a_shortest_transit_without_a_longest_is_no_figure() {
    TransportService service = service("SV1", "rail", 2.0, 1.0, null, 2000, "CNSIA", "KZALA");
    Routes routes = routes(railway().service(service).corridor(), request("CNSIA", "KZALA"));
    assertThat(routes.leftOut()).isEmpty();
  }

  @Test
  void an_unknown_frequency_is_assumed_and_lowers_the_confidence() {
    Leg.Wait wait =
        legs(
                fastest(
                    railway()
                        .service(service("SV1", "rail", null, 6.0, 8.0, null, "CNSIA", "KZALA")),
                    "CNSIA",
                    "KZALA"),
                Leg.Wait.class)
            .getFirst();
    assertThat(wait.figures().hoursP50()).isEqualTo(84);
    assertThat(wait.figures().assumptions()).containsExactly("service.unknown-frequency-per-week");
    assertThat(wait.figures().confidence()).isEqualTo(Confidence.LOW);
  }

  @Test
  void a_published_price_is_that_of_two_teu() {
    assertThat(
            ride(railway().service(service("SV1", "rail", 2.0, 6.0, 8.0, 2500, "CNSIA", "KZALA")))
                .figures()
                .costUsd())
        .isEqualByComparingTo("2500");
  }

  @Test
  void without_price_and_transit_the_links_below_are_summed() {
    NetworkFixture network =
        railway()
            .assume("rail.speed-kmh", 50)
            .service(service("SV1", "rail", 168.0, null, null, null, "CNSIA", "KZALA"));
    Itinerary byService =
        best(network.corridor(), request("CNSIA", "KZALA").avoidingLinks(), Merit.FASTEST);
    assertThat(kinds(byService)).doesNotContain("ServiceRide");
    List<Part> parts =
        NetworkBuilder.build(
                network.knowledge(),
                new Norms(network.knowledge()),
                new Territories(network.knowledge()))
            .edges()
            .stream()
            .filter(edge -> edge.ids().contains("SV1"))
            .findFirst()
            .orElseThrow()
            .parts();
    Part ride = parts.getLast();
    assertThat(ride.hoursP50()).isEqualTo(byService.figures().hoursP50());
    assertThat(ride.hoursP90()).isEqualTo(byService.figures().hoursP90());
    Load load = Load.of(Asking.goods("CNSIA", "KZALA"), new Norms(network.knowledge()));
    assertThat(ride.cents(load)).isEqualTo(byService.figures().cents());
    assertThat(ride.grams(load)).isEqualTo(byService.figures().grams());
  }

  @Test
  void a_service_that_nobody_confirmed_is_usable_and_of_low_confidence() {
    TransportService known = service("SV1", "rail", 2.0, 6.0, 8.0, 2500, "CNSIA", "KZALA");
    TransportService seenOnce =
        new TransportService(
            known.id(),
            known.name(),
            known.operator(),
            known.origin(),
            known.via(),
            known.destination(),
            known.modes(),
            known.frequencyPerWeek(),
            known.transitDaysMin(),
            known.transitDaysMax(),
            known.priceUsdPer40ft(),
            null,
            false,
            known.provenance());
    Leg.ServiceRide ride = ride(railway().service(seenOnce));
    assertThat(ride.verified()).isFalse();
    assertThat(ride.figures().confidence()).isEqualTo(Confidence.LOW);
  }

  @Test
  void the_borders_on_its_way_are_named_without_a_time_of_their_own() {
    Itinerary itinerary =
        fastest(
            railway().service(service("SV1", "rail", 2.0, 6.0, 8.0, null, "CNSIA", "KZALA")),
            "CNSIA",
            "KZALA");
    assertThat(itinerary.borders())
        .containsExactly(
            new BorderPassage("CNHRS", "XKZATK", "rail", null, null, 0, 0, "SV1", Confidence.LOW));
  }

  @Test
  void a_service_runs_over_the_shortest_open_links_of_its_modes_between_its_stops() {
    Leg.ServiceRide ride =
        ride(
            railway()
                .place("CNXXA")
                .rail1435("CNSIA", "CNXXA", 10)
                .rail1435("CNXXA", "CNHRS", 2980)
                .planned("CNSIA", "XKZATK", LinkMode.RAIL_1435, 1)
                .service(service("SV1", "rail", 2.0, 6.0, 8.0, null, "CNSIA", "XKZATK", "KZALA")));
    assertThat(ride.places()).containsExactly("CNSIA", "CNXXA", "CNHRS", "XKZATK", "KZALA");
    assertThat(ride.modes())
        .containsExactly(
            LinkMode.RAIL_1435, LinkMode.RAIL_1435, LinkMode.RAIL_1435, LinkMode.RAIL_1520);
    assertThat(ride.km()).isEqualTo(10 + 2980 + 15 + 300);
  }

  @Test
  void what_is_closed_or_avoided_on_its_way_stops_the_service() {
    Corridor corridor =
        railway().service(service("SV1", "rail", 2.0, 6.0, 8.0, null, "CNSIA", "KZALA")).corridor();
    RouteRequest request = request("CNSIA", "KZALA");
    for (RouteRequest without :
        List.of(
            request.avoidingLinks("SV1"),
            request.avoidingLinks("CNHRS-XKZATK-road"),
            request.avoidingModes(LinkMode.AIR))) {
      boolean rides =
          routes(corridor, without).recommended().stream()
              .anyMatch(r -> kinds(r.itinerary()).contains("ServiceRide"));
      assertThat(rides).isEqualTo(!without.avoidLinks().equals(Set.of("SV1")));
    }
    assertThat(corridor.find(request.closing(new ClosedPair("CNHRS", "XKZATK"))))
        .isInstanceOf(RouteRefusal.NoRoute.class);
    assertThat(corridor.find(request.avoidingLinks("CNHRS-XKZATK-rail1435")))
        .isInstanceOf(RouteRefusal.NoRoute.class);
    assertThat(corridor.find(request.avoidingPlaces("CNHRS")))
        .isInstanceOf(RouteRefusal.NoRoute.class);
    assertThat(corridor.find(request.avoidingModes(LinkMode.RAIL_1520)))
        .isInstanceOf(RouteRefusal.NoRoute.class);
  }

  @Test
  void a_service_without_a_way_between_its_stops_is_left_out_and_named() {
    Routes routes =
        routes(
            railway()
                .place("UZTAS")
                .service(service("SV1", "rail", 2.0, 6.0, 8.0, null, "CNSIA", "UZTAS"))
                .corridor(),
            request("CNSIA", "KZALA"));
    assertThat(routes.leftOut()).containsExactly("SV1");
  }

  @Test
  void a_service_over_a_link_without_an_emission_factor_is_left_out_and_named() {
    Routes routes =
        routes(
            aktau().withoutEmissions("sea").place("KZALA").road("KZAAU", "KZALA", 2000).corridor(),
            request("KZAAU", "KZALA"));
    assertThat(routes.leftOut()).containsExactly("KZAAU-XAZALT-sea", "feeder");
  }

  private static NetworkFixture aktau() {
    return new NetworkFixture()
        .place("KZAAU", 43.6, 51.2, "seaport")
        .place("XAZALT", 39.9, 49.4, "seaport")
        .sea("KZAAU", "XAZALT", 400)
        .service(service("feeder", "sea", 14.0, 1.0, 1.0, null, "KZAAU", "XAZALT"));
  }

  @Test
  void a_service_by_ship_ends_with_the_stay_at_its_last_port() {
    Itinerary itinerary = fastest(aktau(), "KZAAU", "XAZALT");
    assertThat(kinds(itinerary))
        .containsExactly("TerminalStay", "Wait", "ServiceRide", "TerminalStay");
    assertThat(legs(itinerary, Leg.TerminalStay.class))
        .extracting(Leg.TerminalStay::exit)
        .containsExactly(true, false);
  }

  @Test
  void ships_and_aircraft_are_boarded_and_left_through_their_terminals() {
    NetworkFixture network =
        new NetworkFixture()
            .place("KZAAU", 43.6, 51.2, "seaport", "rail_terminal")
            .place("XAZALT", 39.9, 49.4, "seaport", "rail_terminal")
            .place("XAZABS")
            .sea("KZAAU", "XAZALT", 400)
            .rail1520("XAZALT", "XAZABS", 50)
            .service(service("feeder", "sea", 1.0, 1.0, 1.0, null, "KZAAU", "XAZALT"))
            .service(
                service("block", "rail+sea", 14.0, null, null, null, "KZAAU", "XAZALT", "XAZABS"));
    Itinerary feeder =
        best(network.corridor(), request("KZAAU", "XAZABS").avoidingLinks("block"), Merit.FASTEST);
    assertThat(kinds(feeder)).startsWith("TerminalStay");
    Itinerary block = best(network.corridor(), request("KZAAU", "XAZABS"), Merit.FASTEST);
    assertThat(kinds(block)).containsExactly("TerminalStay", "Wait", "ServiceRide");
    assertThat(legs(block, Leg.ServiceRide.class).getFirst().figures().hoursP50())
        .isEqualTo(400 / 20.0 + 50 / 50.0);
    assertThat(block.borders().getFirst().mode()).isEqualTo("sea");
  }
}
