package org.caravanserai.corridor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.caravanserai.corridor.Asking.request;
import static org.caravanserai.corridor.Asking.routes;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What is just within bounds, and just beyond. */
class CorridorBoundsTest {
  private static NetworkFixture railway(double km) {
    return new NetworkFixture().place("KZALA").place("KZAST").rail1520("KZALA", "KZAST", km);
  }

  @Test
  void a_route_may_take_the_whole_horizon_and_no_minute_more() {
    RouteRequest oneDay = request("KZALA", "KZAST").within(1);

    assertThat(routes(railway(1200).corridor(), oneDay).front().getFirst().hoursP50())
        .isEqualTo(24);
    assertThat(railway(1201).corridor().find(oneDay))
        .isEqualTo(new RouteRefusal.NoRoute(RouteRefusal.Reason.BEYOND_HORIZON, List.of()));
  }

  @Test
  void a_bad_case_may_take_four_horizons_and_no_minute_more() {
    RouteRequest oneDay = request("KZALA", "KZAST").within(1);

    assertThat(
            routes(railway(600).assume("travel.p90-over-p50", 8).corridor(), oneDay)
                .front()
                .getFirst()
                .hoursP90())
        .isEqualTo(96);
    assertThat(railway(601).assume("travel.p90-over-p50", 8).corridor().find(oneDay))
        .isEqualTo(new RouteRefusal.NoRoute(RouteRefusal.Reason.BEYOND_HORIZON, List.of()));
  }

  @Test
  void the_greatest_consignment_has_a_million_tonnes_and_a_hundred_thousand_boxes() {
    Consignment greatest =
        new Consignment("ore", "KZALA", "KZAST", 1_000_000, 100_000.0, Asking.DEPARTURE);

    assertThat(greatest.massTonnes()).isEqualTo(1_000_000);
    assertThatThrownBy(
            () -> new Consignment("ore", "KZALA", "KZAST", 1, 100_000.5, Asking.DEPARTURE))
        .hasMessageContaining("at most 100000");
    assertThatThrownBy(
            () -> new Consignment("ore", "KZALA", "KZAST", 1_000_000.5, 1.0, Asking.DEPARTURE))
        .hasMessageContaining("at most 1000000");
  }

  @Test
  void emissions_of_trucks_and_trains_are_counted_within_different_boundaries() {
    NetworkFixture network =
        railway(1200).place("KZAST", "rail_terminal").place("KZPET").road("KZAST", "KZPET", 500);

    assertThat(routes(network.corridor(), request("KZALA", "KZPET")).mixesEmissionBases()).isTrue();
    assertThat(routes(network.corridor(), request("KZALA", "KZAST")).mixesEmissionBases())
        .isFalse();
  }
}
