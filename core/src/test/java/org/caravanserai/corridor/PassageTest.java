package org.caravanserai.corridor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.caravanserai.corridor.Asking.fastest;
import static org.caravanserai.corridor.Asking.legs;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.caravanserai.knowledge.Confidence;
import org.caravanserai.knowledge.LinkMode;
import org.junit.jupiter.api.Test;

/** What a border takes and costs, seen from the itinerary. */
class PassageTest {
  private static NetworkFixture irkeshtam() {
    return new NetworkFixture()
        .place("CNYRK", "border_crossing")
        .place("XKGIRK", "border_crossing")
        .place("KGOSS")
        .road("CNYRK", "XKGIRK", 5)
        .road("XKGIRK", "KGOSS", 250);
  }

  private static BorderPassage passage(Itinerary itinerary) {
    assertThat(itinerary.borders()).hasSize(1);
    return itinerary.borders().getFirst();
  }

  @Test
  void waiting_for_the_entry_to_open_is_part_of_the_passage() {
    Itinerary itinerary =
        fastest(
            irkeshtam()
                .hours(
                    "XKGIRK", "road", "Asia/Bishkek", Set.of(DayOfWeek.FRIDAY), "08:00", "09:00"),
            "CNYRK",
            "KGOSS");
    double waited = legs(itinerary, Leg.Wait.class).getFirst().figures().hoursP50();

    assertThat(waited).isPositive();
    assertThat(passage(itinerary).hoursP50()).isCloseTo(12 + waited + 12, within(0.01));
  }

  @Test
  void waiting_for_the_exit_to_open_is_part_of_the_passage_also_where_the_journey_begins() {
    BorderPassage passage =
        passage(
            fastest(
                irkeshtam().hours("CNYRK", "road", "Asia/Shanghai", Set.of(), "09:00", "17:00"),
                "CNYRK",
                "KGOSS"));

    assertThat(passage.reachesExit()).isEqualTo(Instant.parse("2026-03-02T00:00:00Z"));
    assertThat(passage.hoursP50()).isEqualTo(1 + 12 + 12);
  }

  private static NetworkFixture union() {
    return new NetworkFixture()
        .place("KZALA")
        .place("KZTAR")
        .place("XKGCHD")
        .place("KGFRU")
        .convention("eaeu", "KZ", "KG")
        .border("KZ", "road", "both", "TFI2", 2022, 100)
        .road("KZALA", "KZTAR", 100)
        .road("KZTAR", "XKGCHD", 200)
        .road("XKGCHD", "KGFRU", 50);
  }

  @Test
  void a_border_without_stays_takes_no_time_and_nobody_pays_there() {
    Itinerary itinerary = fastest(union(), "KZALA", "KGFRU");
    Leg over = legs(itinerary, Leg.Haul.class).get(1);

    assertThat(passage(itinerary))
        .isEqualTo(
            new BorderPassage(
                "KZTAR",
                "XKGCHD",
                "road",
                over.departs(),
                over.arrives(),
                0,
                0,
                null,
                Confidence.HIGH));
    assertThat(itinerary.legs()).hasOnlyElementsOfType(Leg.Haul.class);
    assertThat(itinerary.figures().costUsd()).isEqualByComparingTo("350");
  }

  @Test
  void at_a_border_wagons_need_not_be_whole_and_trucks_must_be() {
    Consignment light = new Consignment("yarn", "KZSRY", "UZTAS", 5, 3.0, Asking.DEPARTURE);
    for (LinkMode mode : List.of(LinkMode.RAIL_1520, LinkMode.ROAD)) {
      NetworkFixture network =
          new NetworkFixture()
              .place("KZSRY")
              .place("UZTAS")
              .border("ALL", mode.transportMode(), "both", "TFI2", 2022, 100)
              .with(NetworkFixture.link("KZSRY", "UZTAS", mode, 100));
      Itinerary itinerary = Asking.best(network.corridor(), RouteRequest.of(light), Merit.CHEAPEST);
      assertThat(legs(itinerary, Leg.BorderStay.class))
          .hasSize(2)
          .extracting(stay -> stay.figures().costUsd())
          .containsOnly(new BigDecimal(mode.isRail() ? "150.00" : "200.00"));
    }
  }
}
