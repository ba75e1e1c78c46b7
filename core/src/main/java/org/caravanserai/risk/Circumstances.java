package org.caravanserai.risk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.caravanserai.condition.Facts;
import org.caravanserai.corridor.Itinerary;
import org.caravanserai.knowledge.Knowledge;

/**
 * Reads from routes what a profile leaves blank: the mode, the transit country and the border post
 * of each hop of each recommended itinerary. They are taken hop by hop, so that "by road" and
 * "through Kazakhstan" are both met only by a road in Kazakhstan.
 *
 * <p>A country is a transit country when the journey neither begins nor ends there. A post is an
 * end of a hop over a border. Where a hop has none, the fact is known to be absent: {@value #NONE}.
 */
final class Circumstances {
  static final String MODE = "transport_mode";
  static final String TRANSIT = "transit_country";
  static final String POST = "border_port";

  /** The attributes that routes can fill. */
  static final Set<String> ATTRIBUTES = Set.of(MODE, TRANSIT, POST);

  static final String NONE = "";

  /** One way of being under way. */
  private record Way(int itinerary, String mode, String transit, String post) {}

  private final Knowledge knowledge;
  private final Map<Way, SortedSet<String>> placesByWay = new LinkedHashMap<>();

  private Circumstances(Knowledge knowledge) {
    this.knowledge = knowledge;
  }

  /**
   * The circumstances of a consignment, by itinerary and in the order of the journey.
   *
   * @param itineraries the recommended ones; when there are none, one circumstance tells what is
   *     known without them
   */
  static List<Circumstance> of(Knowledge knowledge, Facts facts, List<Itinerary> itineraries) {
    if (itineraries.isEmpty()) {
      return List.of(Circumstance.unrouted(facts));
    }
    Circumstances all = new Circumstances(knowledge);
    for (int i = 0; i < itineraries.size(); i++) {
      all.add(i + 1, itineraries.get(i));
    }
    return all.over(facts);
  }

  private void add(int number, Itinerary itinerary) {
    Set<String> ends = new TreeSet<>();
    ends.add(country(itinerary.from()));
    ends.add(country(itinerary.to()));
    for (Hop hop : Hop.of(itinerary)) {
      for (String transit : transits(hop, ends)) {
        for (String post : posts(hop)) {
          Way way = new Way(number, hop.mode().transportMode(), transit, post);
          placesByWay
              .computeIfAbsent(way, _ -> new TreeSet<>())
              .addAll(List.of(hop.from(), hop.to()));
        }
      }
    }
  }

  private List<String> transits(Hop hop, Set<String> ends) {
    SortedSet<String> countries = new TreeSet<>(List.of(country(hop.from()), country(hop.to())));
    countries.removeAll(ends);
    return countries.isEmpty() ? List.of(NONE) : List.copyOf(countries);
  }

  private List<String> posts(Hop hop) {
    return country(hop.from()).equals(country(hop.to()))
        ? List.of(NONE)
        : List.of(hop.from(), hop.to());
  }

  private List<Circumstance> over(Facts facts) {
    List<Circumstance> circumstances = new ArrayList<>();
    placesByWay.forEach((way, places) -> circumstances.add(over(facts, way, places)));
    return circumstances;
  }

  private Circumstance over(Facts facts, Way way, SortedSet<String> places) {
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put(MODE, way.mode());
    shown.put(TRANSIT, way.transit());
    shown.put(POST, way.post());
    shown.keySet().removeIf(name -> Lookup.find(facts, name) != null);
    return new Circumstance(
        way.itinerary(),
        shown,
        Lookup.filled(facts, shown),
        Sorted.copyOf(places),
        Sorted.copyOf(places.stream().map(this::country).toList()));
  }

  private String country(String place) {
    return knowledge.getPlace(place).country();
  }
}
