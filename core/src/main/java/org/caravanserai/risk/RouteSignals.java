package org.caravanserai.risk;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.caravanserai.corridor.BorderPassage;
import org.caravanserai.corridor.Itinerary;
import org.caravanserai.corridor.Leg;
import org.caravanserai.knowledge.Link;
import org.caravanserai.knowledge.LinkMode;

/**
 * Signals from where the routes of one consignment go. Its recommended itineraries are the thinned
 * handful of the Pareto set. When a risk has conditions as well ({@code both}), only hops count on
 * which these hold, and only itineraries with such a hop; shares are always of all recommended
 * ones. Without consignments no signal is shown; a consignment without a route leaves all
 * unsettled.
 */
final class RouteSignals {
  private RouteSignals() {}

  /**
   * {@code corridor.passes}: at least {@code share} of the recommended itineraries, and at least
   * one, touch one of the places or enter one of the countries; an itinerary enters a country when
   * it touches any of its places, its own ends included.
   */
  static Showing passes(Scene scene) {
    return scene.routed(() -> passing(scene));
  }

  /**
   * {@code corridor.single-crossing}: some border (a pair of facing places, whatever the mode) is
   * passed by every recommended itinerary. One itinerary alone shows it too.
   */
  static Showing singleCrossing(Scene scene) {
    return scene.routed(() -> Showing.of(sharedCrossings(scene)));
  }

  /**
   * {@code corridor.sea}: a recommended itinerary has a sea hop that begins or ends at one of the
   * places; at any place when none is named.
   */
  static Showing sea(Scene scene) {
    return scene.routed(() -> Showing.of(scene.onEach((n, i) -> seaLeg(scene, n, i))));
  }

  /**
   * {@code corridor.planned-link}: a recommended itinerary uses a link that is planned or suspended
   * and touches one of the places; any such link when no place is named.
   */
  static Showing plannedLink(Scene scene) {
    return scene.routed(() -> Showing.of(scene.onEach((n, i) -> planned(scene, n, i))));
  }

  private static Showing passing(Scene scene) {
    SortedSet<Integer> itineraries = new TreeSet<>();
    SortedSet<String> places = new TreeSet<>();
    SortedSet<String> countries = new TreeSet<>();
    for (Circumstance circumstance : scene.circumstances()) {
      Set<String> touched = common(circumstance.places(), scene.parameters().places());
      Set<String> entered = common(circumstance.countries(), scene.parameters().countries());
      if (!touched.isEmpty() || !entered.isEmpty()) {
        itineraries.add(circumstance.itinerary());
        places.addAll(touched);
        countries.addAll(entered);
      }
    }
    int all = scene.scope().itineraries().size();
    return itineraries.isEmpty() || !reaches(itineraries.size(), all, scene.share())
        ? new Showing.NotShown()
        : Showing.of(
            List.of(
                new Evidence.RoutesPass(
                    scene.consignment(), List.copyOf(itineraries), all, places, countries)));
  }

  private static boolean reaches(int part, int all, BigDecimal share) {
    return BigDecimal.valueOf(part).compareTo(share.multiply(BigDecimal.valueOf(all))) >= 0;
  }

  private static List<Evidence> sharedCrossings(Scene scene) {
    List<Itinerary> itineraries = scene.scope().itineraries();
    SortedSet<List<String>> shared =
        new TreeSet<>((a, b) -> String.join("-", a).compareTo(String.join("-", b)));
    shared.addAll(crossings(itineraries.getFirst()));
    itineraries.forEach(itinerary -> shared.retainAll(crossings(itinerary)));
    return shared.stream()
        .<Evidence>map(pair ->
            new Evidence.SharedCrossing(
                scene.consignment(), pair.getFirst(), pair.getLast(), itineraries.size()))
        .toList();
  }

  private static Set<List<String>> crossings(Itinerary itinerary) {
    Set<List<String>> pairs = new HashSet<>();
    for (BorderPassage border : itinerary.borders()) {
      pairs.add(Stream.of(border.exit(), border.entry()).sorted().toList());
    }
    return pairs;
  }

  private static Stream<Evidence> seaLeg(Scene scene, int number, Itinerary itinerary) {
    NavigableSet<String> ports = new TreeSet<>();
    for (Hop hop : Hop.of(itinerary)) {
      if (hop.mode() == LinkMode.SEA) {
        Stream.of(hop.from(), hop.to()).filter(p -> watches(scene, p)).forEach(ports::add);
      }
    }
    return ports.isEmpty()
        ? Stream.of()
        : Stream.of(new Evidence.SeaLeg(scene.consignment(), number, ports));
  }

  private static Stream<Evidence> planned(Scene scene, int number, Itinerary itinerary) {
    Map<String, Link> notOpen = scene.surroundings().notOpen();
    return itinerary.legs().stream()
        .filter(Leg.Haul.class::isInstance)
        .flatMap(leg -> ((Leg.Haul) leg).links().stream())
        .flatMap(id -> Stream.ofNullable(notOpen.get(id)))
        .filter(link -> watches(scene, link.from()) || watches(scene, link.to()))
        .map(link ->
            new Evidence.PlannedLink(scene.consignment(), number, link.id(), link.status()));
  }

  private static boolean watches(Scene scene, String place) {
    Set<String> places = scene.parameters().places();
    return places.isEmpty() || places.contains(place);
  }

  private static Set<String> common(Collection<String> one, Set<String> other) {
    Set<String> both = new TreeSet<>();
    for (String code : one) {
      if (other.contains(code)) {
        both.add(code);
      }
    }
    return both;
  }
}
