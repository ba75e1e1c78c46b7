package org.caravanserai.risk;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.caravanserai.corridor.BorderPassage;
import org.caravanserai.corridor.Consignment;
import org.caravanserai.corridor.Figures;
import org.caravanserai.corridor.Itinerary;
import org.caravanserai.corridor.Leg;
import org.caravanserai.corridor.RouteRequest;
import org.caravanserai.corridor.Routes;
import org.caravanserai.knowledge.Confidence;
import org.caravanserai.knowledge.LinkMode;

/**
 * An itinerary over places of the shipped network, told hop by hop. Bad cases take twice as long.
 */
final class Journey {
  private final String origin;
  private String at;
  private Instant clock;
  private final List<Leg> legs = new ArrayList<>();
  private final List<BorderPassage> borders = new ArrayList<>();

  private Journey(String origin, Instant departs) {
    this.origin = origin;
    this.at = origin;
    this.clock = departs;
  }

  static Journey from(String place) {
    return from(place, "2027-03-01T00:00:00Z");
  }

  static Journey from(String place, String departs) {
    return new Journey(place, Instant.parse(departs));
  }

  Journey road(String to, int hours) {
    return haul(LinkMode.ROAD, to, hours, Confidence.HIGH, List.of());
  }

  Journey rail(String to, int hours) {
    return haul(LinkMode.RAIL_1520, to, hours, Confidence.HIGH, List.of());
  }

  Journey sea(String to, int hours) {
    return haul(LinkMode.SEA, to, hours, Confidence.HIGH, List.of());
  }

  Journey guessedRoad(String to, int hours) {
    return haul(LinkMode.ROAD, to, hours, Confidence.LOW, List.of());
  }

  Journey overLink(String link, String to, int hours) {
    return haul(LinkMode.RAIL_1520, to, hours, Confidence.HIGH, List.of(link));
  }

  Journey gaugeChange(int hours) {
    Leg.Stretch stretch = stretch(at, hours, Confidence.HIGH);
    legs.add(new Leg.GaugeChange(stretch, LinkMode.RAIL_1520));
    return this;
  }

  /** By a scheduled train that passes these places; when it reaches borders is not known. */
  Journey train(int hours, String... places) {
    List<String> all = new ArrayList<>(List.of(at));
    all.addAll(Arrays.asList(places));
    for (int i = 1; i < all.size(); i++) {
      if (!country(all.get(i - 1)).equals(country(all.get(i)))) {
        borders.add(
            new BorderPassage(
                all.get(i - 1), all.get(i), "rail", null, null, 0, 0, "svc", Confidence.HIGH));
      }
    }
    List<LinkMode> modes = Collections.nCopies(all.size() - 1, LinkMode.RAIL_1520);
    legs.add(
        new Leg.ServiceRide(
            stretch(all.getLast(), hours, Confidence.HIGH), "svc", all, modes, 100, true));
    return this;
  }

  Itinerary done() {
    return new Itinerary(legs, borders);
  }

  static Routes routes(Journey... journeys) {
    Journey first = journeys[0];
    Consignment goods =
        new Consignment("c", first.origin, first.at, 20, null, LocalDate.of(2027, 3, 1));
    return new Routes(
        RouteRequest.of(goods),
        Arrays.stream(journeys)
            .map(journey -> new Routes.Recommendation(journey.done(), Set.of()))
            .toList(),
        List.of(),
        List.of(),
        List.of(),
        0);
  }

  private Journey haul(
      LinkMode mode, String to, int hours, Confidence confidence, List<String> links) {
    String from = at;
    Instant leaves = clock;
    Leg.Stretch stretch = stretch(to, hours, confidence);
    legs.add(new Leg.Haul(stretch, mode, List.of(), links, 100));
    if (!country(from).equals(country(to))) {
      borders.add(
          new BorderPassage(
              from, to, mode.transportMode(), leaves, clock, 2, 8, null, Confidence.HIGH));
    }
    return this;
  }

  private Leg.Stretch stretch(String to, int hours, Confidence confidence) {
    long minutes = 60L * hours;
    Figures figures =
        new Figures(
            minutes,
            2 * minutes,
            1000,
            1000,
            confidence == Confidence.LOW ? minutes : 0,
            confidence,
            List.of(),
            List.of());
    Instant arrives = clock.plus(Duration.ofMinutes(minutes));
    Leg.Stretch stretch = new Leg.Stretch(at, to, clock, arrives, figures, List.of());
    at = to;
    clock = arrives;
    return stretch;
  }

  private static String country(String place) {
    return World.shipped().getPlace(place).country();
  }
}
