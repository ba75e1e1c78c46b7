package org.caravanserai.dossier;

import java.time.LocalDate;
import java.util.Set;
import org.caravanserai.corridor.Consignment;
import org.caravanserai.corridor.RouteRequest;
import org.caravanserai.knowledge.LinkMode;
import org.jspecify.annotations.Nullable;

/**
 * What all consignments of a dossier keep clear of.
 *
 * @param depart replaces the day of departure of every consignment; null leaves it
 */
public record RouteOptions(
    Set<String> avoidPlaces,
    Set<String> avoidLinks,
    Set<LinkMode> avoidModes,
    Set<RouteRequest.ClosedPair> closed,
    boolean allowPlanned,
    @Nullable LocalDate depart) {
  /** Nothing avoided, nothing closed. */
  public static final RouteOptions NONE =
      new RouteOptions(Set.of(), Set.of(), Set.of(), Set.of(), false, null);

  public RouteOptions {
    avoidPlaces = Set.copyOf(avoidPlaces);
    avoidLinks = Set.copyOf(avoidLinks);
    avoidModes = Set.copyOf(avoidModes);
    closed = Set.copyOf(closed);
  }

  RouteRequest request(Consignment consignment) {
    return new RouteRequest(
        consignment,
        avoidPlaces,
        avoidLinks,
        avoidModes,
        closed,
        allowPlanned,
        RouteRequest.LONGEST_HORIZON);
  }
}
