package org.caravanserai.corridor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caravanserai.corridor.Asking.best;
import static org.caravanserai.corridor.Asking.legs;
import static org.caravanserai.corridor.Asking.routes;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.caravanserai.Seeded;
import org.caravanserai.corridor.RouteRequest.ClosedPair;
import org.caravanserai.knowledge.Confidence;
import org.caravanserai.knowledge.Knowledge;
import org.caravanserai.knowledge.LinkMode;
import org.caravanserai.knowledge.LoadResult;
import org.caravanserai.knowledge.PackLoader;
import org.junit.jupiter.api.Test;

/** The shipped packs. */
class RealNetworkTest {
  private static final LocalDate NOVEMBER = LocalDate.of(2026, 11, 23);
  private static final Knowledge KNOWLEDGE = load();
  private static final Corridor CORRIDOR = Corridor.of(KNOWLEDGE);

  private static Knowledge load() {
    Path packs = Path.of(System.getProperty("repository.root", ".."), "packs");
    LoadResult result = PackLoader.load(List.of(packs.resolve("base"), packs.resolve("corridor")));
    assertThat(result).isInstanceOf(LoadResult.Loaded.class);
    return ((LoadResult.Loaded) result).knowledge();
  }

  private static RouteRequest machinery(String from, String to) {
    return RouteRequest.of(new Consignment("looms", from, to, 18, 2.0, NOVEMBER));
  }

  @Test
  void every_link_and_service_can_be_used() {
    assertThat(routes(CORRIDOR, machinery("CNKHG", "UZTAS")).leftOut()).isEmpty();
  }

  @Test
  void from_kashgar_to_tashkent_trucks_go_through_irkeshtam() {
    Itinerary fastest = best(CORRIDOR, machinery("CNKHG", "UZTAS"), Merit.FASTEST);
    assertThat(fastest.borders())
        .extracting(BorderPassage::exit, BorderPassage::entry)
        .startsWith(org.assertj.core.groups.Tuple.tuple("CNYRK", "XKGIRK"));
    assertThat(fastest.figures().hoursP50()).isBetween(48.0, 168.0);
    assertThat(fastest.figures().confidence()).isEqualTo(Confidence.LOW);
    assertThat(legs(fastest, Leg.Haul.class).getFirst().documents())
        .contains("cmr-note", "tir-carnet");
  }

  @Test
  void the_train_from_xian_changes_gauge_and_travels_on_an_smgs_note() {
    Itinerary cleanest = best(CORRIDOR, machinery("CNSIA", "UZTAS"), Merit.CLEANEST);
    assertThat(legs(cleanest, Leg.GaugeChange.class)).hasSize(1);
    assertThat(legs(cleanest, Leg.Haul.class))
        .allSatisfy(haul -> assertThat(haul.documents()).contains("smgs-note"));
    assertThat(cleanest.figures().hoursP50()).isBetween(5 * 24.0, 12 * 24.0);
  }

  @Test
  void urumqi_and_tashkent_are_a_flight_apart() {
    Itinerary fastest = best(CORRIDOR, machinery("CNURC", "UZTAS"), Merit.FASTEST);
    assertThat(legs(fastest, Leg.ServiceRide.class))
        .extracting(Leg.ServiceRide::service)
        .containsExactly("SV019");
    assertThat(legs(fastest, Leg.ServiceRide.class).getFirst().documents())
        .containsExactly("air-waybill");
  }

  @Test
  void a_sea_voyage_of_five_weeks_lies_within_the_horizon() {
    Itinerary cheapest = best(CORRIDOR, machinery("CNSHA", "GEPTI"), Merit.CHEAPEST);
    assertThat(cheapest.figures().hoursP50()).isGreaterThan(30 * 24);
    assertThat(legs(cheapest, Leg.ServiceRide.class))
        .extracting(Leg.ServiceRide::service)
        .containsExactly("SV025");
  }

  @Test
  void closing_the_crossing_of_the_best_route_finds_another_that_is_no_better() {
    RouteRequest request = machinery("CNKHG", "UZTAS");
    Itinerary before = best(CORRIDOR, request, Merit.FASTEST);
    Itinerary after =
        best(CORRIDOR, request.closing(new ClosedPair("CNYRK", "XKGIRK")), Merit.FASTEST);
    assertThat(after.borders()).extracting(BorderPassage::exit).doesNotContain("CNYRK");
    assertThat(after.arrives()).isAfterOrEqualTo(before.arrives());
  }

  @Test
  void makmal_is_reached_by_planned_rails_alone() {
    RouteRequest request = machinery("CNKHG", "XKGMKM");
    assertThat(CORRIDOR.find(request))
        .isEqualTo(new RouteRefusal.NoRoute(RouteRefusal.Reason.NEEDS_PLANNED_LINK, List.of()));
    assertThat(CORRIDOR.find(request.allowingPlanned())).isInstanceOf(Routes.class);
  }

  @Test
  void without_trucks_tashkent_is_still_reached() {
    Routes routes =
        routes(CORRIDOR, machinery("CNSIA", "UZTAS").avoidingModes(LinkMode.ROAD, LinkMode.AIR));
    assertThat(routes.recommended())
        .allSatisfy(recommendation ->
            assertThat(legs(recommendation.itinerary(), Leg.Haul.class))
                .allMatch(haul -> haul.mode() != LinkMode.ROAD));
  }

  @Test
  void inside_the_european_union_nobody_stops_at_the_border() {
    Itinerary itinerary = best(CORRIDOR, machinery("PLWAW", "DEDUI"), Merit.CLEANEST);
    assertThat(legs(itinerary, Leg.BorderStay.class)).isEmpty();
    assertThat(itinerary.borders()).hasSize(1);
  }

  @Seeded(40)
  void any_two_places_have_a_handful_of_cited_routes(long seed) {
    List<String> codes = List.copyOf(KNOWLEDGE.contents().places().keySet());
    Random random = new Random(seed);
    String from = codes.get(random.nextInt(codes.size()));
    String to = codes.get(random.nextInt(codes.size()));
    if (!(CORRIDOR.find(machinery(from, to).allowingPlanned()) instanceof Routes routes)) {
      assertThat(from).isEqualTo(to);
      return;
    }
    assertThat(routes.recommended()).hasSizeBetween(1, 6);
    for (Routes.Recommendation recommendation : routes.recommended()) {
      Figures figures = recommendation.itinerary().figures();
      assertThat(figures.sources()).isNotEmpty();
      assertThat(figures.minutesP90()).isGreaterThanOrEqualTo(figures.minutesP50());
      assertThat(figures.cents()).isPositive();
      assertThat(figures.grams()).isPositive();
      assertThat(recommendation.itinerary().lowConfidenceShare()).isBetween(0.0, 1.0);
    }
  }
}
