package org.caravanserai.corridor;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.ToIntFunction;
import org.caravanserai.knowledge.Link;
import org.caravanserai.knowledge.LinkMode;

/**
 * The nodes of the search: a place together with the vehicle that the goods are on there. At ports
 * and airports boarding and alighting are nodes of their own, so that nobody changes from train to
 * truck through a ship that never sails.
 */
final class Nodes {
  private final Map<String, Map<LinkMode, Stop>> stops = new TreeMap<>();
  private int count;

  /** Where goods board a mode at a place, and where they are when they have come by it. */
  record Stop(int boarding, int alighting) {}

  Nodes(Map<String, List<Link>> linksAt) {
    linksAt.forEach((place, links) -> {
      Map<LinkMode, Stop> byMode = new EnumMap<>(LinkMode.class);
      links.stream().map(Link::mode).distinct().sorted().forEach(m -> byMode.put(m, stop(m)));
      stops.put(place, byMode);
    });
  }

  private Stop stop(LinkMode mode) {
    int boarding = count++;
    return new Stop(boarding, hasTerminals(mode) ? count++ : boarding);
  }

  /** Whether getting on and off takes a stay at a port or airport. */
  static boolean hasTerminals(LinkMode mode) {
    return mode == LinkMode.SEA || mode == LinkMode.AIR;
  }

  int count() {
    return count;
  }

  int boarding(String place, LinkMode mode) {
    return stop(place, mode).boarding();
  }

  int alighting(String place, LinkMode mode) {
    return stop(place, mode).alighting();
  }

  private Stop stop(String place, LinkMode mode) {
    return Objects.requireNonNull(Objects.requireNonNull(stops.get(place)).get(mode));
  }

  /** Each place with the modes that reach it. */
  void forEach(BiConsumer<String, Map<LinkMode, Stop>> consumer) {
    stops.forEach(consumer);
  }

  /** The nodes in which a journey from the place may begin; none for a place without links. */
  int[] sources(String place) {
    return of(place, Stop::boarding);
  }

  /** The nodes in which a journey to the place may end. */
  int[] targets(String place) {
    return of(place, Stop::alighting);
  }

  private int[] of(String place, ToIntFunction<Stop> node) {
    return stops.getOrDefault(place, Map.of()).values().stream().mapToInt(node).toArray();
  }
}
