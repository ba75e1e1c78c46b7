package org.caravanserai.corridor;

import java.util.List;
import java.util.Set;
import org.caravanserai.corridor.search.Hop;
import org.caravanserai.knowledge.Link;
import org.caravanserai.knowledge.LinkMode;

/**
 * A way from one node to another, in parts that follow each other.
 *
 * @param ids the link or the service, and all links under a service
 * @param open whether all its links are open
 */
record Edge(
    int tail,
    int head,
    List<Part> parts,
    Set<String> places,
    Set<String> ids,
    Set<LinkMode> modes,
    List<Link> links,
    boolean open) {
  Edge {
    parts = List.copyOf(parts);
    places = Set.copyOf(places);
    ids = Set.copyOf(ids);
    modes = Set.copyOf(modes);
    links = List.copyOf(links);
  }

  boolean allowedBy(RouteRequest request) {
    return (open || request.allowPlanned())
        && disjoint(places, request.avoidPlaces())
        && disjoint(ids, request.avoidLinks())
        && disjoint(modes, request.avoidModes())
        && request.closed().stream().noneMatch(this::runsBetween);
  }

  private boolean runsBetween(RouteRequest.ClosedPair pair) {
    return links.stream().anyMatch(link -> pair.joins(link.from(), link.to()));
  }

  private static <T> boolean disjoint(Set<T> one, Set<T> other) {
    for (T item : other) {
      if (one.contains(item)) {
        return false;
      }
    }
    return true;
  }

  /** The edge for the search: parts before the second gate, and parts from it on. */
  Hop hop(Load load) {
    int split = secondGate();
    long[] minutes = new long[4];
    long cents = 0;
    long grams = 0;
    for (int i = 0; i < parts.size(); i++) {
      Part part = parts.get(i);
      int at = i < split ? 0 : 2;
      minutes[at] += part.minutesP50();
      minutes[at + 1] += part.minutesP90();
      cents += part.cents(load);
      grams += part.grams(load);
    }
    int later = split == parts.size() ? Hop.NO_GATE : parts.get(split).gate();
    return new Hop(
        parts.getFirst().gate(),
        minutes[0],
        minutes[1],
        later,
        minutes[2],
        minutes[3],
        cents,
        grams);
  }

  private int secondGate() {
    for (int i = 1; i < parts.size(); i++) {
      if (parts.get(i).gate() != Hop.NO_GATE) {
        return i;
      }
    }
    return parts.size();
  }
}
