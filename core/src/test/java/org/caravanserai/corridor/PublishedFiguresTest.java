package org.caravanserai.corridor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caravanserai.corridor.Asking.best;
import static org.caravanserai.corridor.Asking.fastest;
import static org.caravanserai.corridor.Asking.legs;
import static org.caravanserai.corridor.Asking.request;

import java.math.BigDecimal;
import org.caravanserai.corridor.NetworkFixture.Measured;
import org.caravanserai.knowledge.Confidence;
import org.caravanserai.knowledge.CostRate;
import org.caravanserai.knowledge.Crossing;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which of several published figures counts. */
class PublishedFiguresTest {
  private static NetworkFixture irkeshtam() {
    return new NetworkFixture()
        .place("CNYRK")
        .place("XKGIRK")
        .road("CNYRK", "XKGIRK", 5)
        .border("CN", "road", "both", "TFI2", 2023, 1);
  }

  private static Crossing entry(
      double hours, @Nullable Double p90, @Nullable Integer year, Confidence confidence) {
    return new Crossing(
        "CNYRK",
        "XKGIRK",
        "road",
        hours,
        p90,
        null,
        null,
        false,
        null,
        null,
        year,
        "XKGIRK",
        "border_point",
        NetworkFixture.provenance(confidence));
  }

  private static Figures entryStay(NetworkFixture network) {
    return legs(fastest(network, "CNYRK", "XKGIRK"), Leg.BorderStay.class).getLast().figures();
  }

  @Test
  void of_two_measurements_of_one_year_the_surer_one_counts() {
    assertThat(
            entryStay(
                    irkeshtam()
                        .crossing(entry(3, null, 2024, Confidence.MEDIUM))
                        .crossing(entry(5, null, 2024, Confidence.HIGH))
                        .crossing(entry(9, null, 2024, Confidence.LOW)))
                .hoursP50())
        .isEqualTo(5);
  }

  @Test
  void an_undated_measurement_is_older_than_any_dated_one() {
    assertThat(
            entryStay(
                    irkeshtam()
                        .crossing(entry(3, null, 1998, Confidence.LOW))
                        .crossing(entry(5, null, null, Confidence.HIGH)))
                .hoursP50())
        .isEqualTo(3);
  }

  @Test
  void a_percentile_below_the_mean_is_raised_to_it() {
    assertThat(entryStay(irkeshtam().crossing(entry(6, 4.0, 2024, Confidence.HIGH))).hoursP90())
        .isEqualTo(6);
  }

  @Test
  void a_stay_that_takes_no_time_has_a_price_and_needs_no_spread() {
    Figures stay =
        entryStay(
            irkeshtam()
                .measured(
                    new Measured(
                        "CNYRK", "XKGIRK", "road", "XKGIRK", "border_point", 2024, 0.0, 70)));

    assertThat(stay.minutesP90()).isZero();
    assertThat(stay.costUsd()).isEqualByComparingTo("70");
    assertThat(stay.assumptions()).isEmpty();
  }

  @Test
  void a_speed_counts_when_it_is_without_delays_and_of_both_directions() {
    NetworkFixture network =
        new NetworkFixture()
            .place("KZALA")
            .place("KZAST")
            .border("KZ", "rail", "outbound", "SWOD", 2022, 10)
            .border("KZ", "rail", "both", "SWD", 2022, 20)
            .rail1520("KZALA", "KZAST", 1200);

    assertThat(fastest(network, "KZALA", "KZAST").figures().hoursP50()).isEqualTo(24);
  }

  private static CostRate rate(String indicator, String unit) {
    return new CostRate(
        indicator + unit,
        "road",
        "UZ",
        "UZ",
        indicator,
        BigDecimal.valueOf(900),
        unit,
        2025,
        NetworkFixture.provenance(Confidence.HIGH));
  }

  private static BigDecimal cost(NetworkFixture network, String from, String to) {
    return best(network.corridor(), request(from, to), Merit.CHEAPEST).figures().costUsd();
  }

  @Test
  void a_rate_counts_when_it_is_the_total_for_twenty_tonnes() {
    NetworkFixture network =
        new NetworkFixture()
            .place("UZTAS")
            .place("UZSKD")
            .road("UZTAS", "UZSKD", 500)
            .rate(rate("CPMM TFI3 total transport cost", "USD per TEU"))
            .rate(rate("CPMM TFI2 border payment", "USD per 20 t cargo per 500 km"));

    assertThat(cost(network, "UZTAS", "UZSKD")).isEqualByComparingTo("500");
    network.rate(rate("CPMM TFI3 total transport cost", "USD per 20 t cargo per 500 km"));
    assertThat(cost(network, "UZTAS", "UZSKD")).isEqualByComparingTo("900");
  }

  @Test
  void of_two_rates_of_one_year_the_one_listed_last_counts() {
    NetworkFixture network =
        new NetworkFixture().place("UZTAS").place("UZSKD").road("UZTAS", "UZSKD", 500);

    assertThat(
            cost(
                network.tfi3("UZ", "road", 2024, 600).tfi3("UZ", "road", 2024, 700),
                "UZTAS",
                "UZSKD"))
        .isEqualByComparingTo("700");
  }

  private static BigDecimal shipped(double latitude, double longitude) {
    return cost(
        new NetworkFixture()
            .place("KZAAU", 43.6, 51.2, "seaport")
            .place("RUAST", latitude, longitude, "seaport")
            .sea("KZAAU", "RUAST", 100),
        "KZAAU",
        "RUAST");
  }

  @Test
  void the_caspian_lies_between_its_shores() {
    BigDecimal caspian = new BigDecimal("300.00");
    BigDecimal ocean = new BigDecimal("20.00");

    assertThat(shipped(47.4, 54.9)).isEqualTo(caspian);
    assertThat(shipped(36.6, 46.6)).isEqualTo(caspian);
    assertThat(shipped(36.5, 51)).isEqualTo(ocean);
    assertThat(shipped(47.5, 51)).isEqualTo(ocean);
    assertThat(shipped(42, 46.5)).isEqualTo(ocean);
    assertThat(shipped(42, 55)).isEqualTo(ocean);
  }
}
