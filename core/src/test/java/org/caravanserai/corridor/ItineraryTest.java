package org.caravanserai.corridor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.caravanserai.knowledge.LinkMode;
import org.junit.jupiter.api.Test;

class ItineraryTest {
  private static final Instant MONDAY = Instant.parse("2026-03-02T00:00:00Z");

  private static Leg haul(String from, String to, Instant departs, int minutes) {
    return new Leg.Haul(
        new Leg.Stretch(
            from,
            to,
            departs,
            departs.plus(Duration.ofMinutes(minutes)),
            Figures.of(minutes, minutes, 0, 0, Grounds.NONE),
            List.of()),
        LinkMode.ROAD,
        List.of(),
        List.of("link"),
        10);
  }

  @Test
  void legs_that_join_make_an_itinerary() {
    Itinerary itinerary =
        new Itinerary(
            List.of(
                haul("CNKHG", "CNYRK", MONDAY, 60),
                haul("CNYRK", "XKGIRK", MONDAY.plusSeconds(3600), 30)),
            List.of());
    assertThat(itinerary.from()).isEqualTo("CNKHG");
    assertThat(itinerary.to()).isEqualTo("XKGIRK");
    assertThat(itinerary.departs()).isEqualTo(MONDAY);
    assertThat(itinerary.arrives()).isEqualTo(MONDAY.plusSeconds(5400));
    assertThat(itinerary.figures().hoursP50()).isEqualTo(1.5);
    assertThat(itinerary.lowConfidenceShare()).isZero();
  }

  @Test
  void a_journey_that_takes_no_time_rests_on_nothing_of_low_confidence() {
    Itinerary itinerary = new Itinerary(List.of(haul("CNYRK", "XKGIRK", MONDAY, 0)), List.of());
    assertThat(itinerary.lowConfidenceShare()).isZero();
  }

  @Test
  void an_itinerary_needs_a_leg() {
    assertThatThrownBy(() -> new Itinerary(List.of(), List.of()))
        .hasMessage("An itinerary needs at least one leg");
  }

  @Test
  void legs_that_do_not_meet_in_place_are_refused() {
    Leg first = haul("CNKHG", "CNYRK", MONDAY, 60);
    Leg elsewhere = haul("CNTRT", "XKGTRG", MONDAY.plusSeconds(3600), 30);
    assertThatThrownBy(() -> new Itinerary(List.of(first, elsewhere), List.of()))
        .hasMessage(
            "A leg from CNTRT at 2026-03-02T01:00:00Z cannot follow one to CNYRK at"
                + " 2026-03-02T01:00:00Z");
  }

  @Test
  void a_leg_cannot_leave_before_or_long_after_the_one_ahead_arrives() {
    Leg first = haul("CNKHG", "CNYRK", MONDAY, 60);
    for (int seconds : List.of(3540, 3660)) {
      Leg unpunctual = haul("CNYRK", "XKGIRK", MONDAY.plusSeconds(seconds), 30);
      assertThatThrownBy(() -> new Itinerary(List.of(first, unpunctual), List.of()))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void a_leg_lasts_as_long_as_its_figures_say() {
    assertThatThrownBy(() ->
            new Leg.Stretch(
                "CNKHG",
                "CNYRK",
                MONDAY,
                MONDAY.plusSeconds(60),
                Figures.of(2, 2, 0, 0, Grounds.NONE),
                List.of()))
        .hasMessage("A leg of 2 min cannot last from 2026-03-02T00:00:00Z to 2026-03-02T00:01:00Z");
  }

  @Test
  void a_ride_has_one_mode_between_two_places() {
    Leg.Stretch stretch =
        new Leg.Stretch("A", "B", MONDAY, MONDAY, Figures.of(0, 0, 0, 0, Grounds.NONE), List.of());
    assertThatThrownBy(
            () -> new Leg.ServiceRide(stretch, "SV1", List.of("A", "B"), List.of(), 1, true))
        .hasMessage("A ride needs one mode between two places");
  }
}
