package org.caravanserai.corridor;

import java.util.Set;
import org.caravanserai.knowledge.LinkMode;

/**
 * What to find routes for, and what they must keep clear of.
 *
 * @param avoidPlaces place codes that no leg may touch, also not a service that calls there or is
 *     taken to pass through
 * @param avoidLinks ids of links and services
 * @param closed neighbouring places between which nothing moves, whatever the mode
 * @param allowPlanned whether planned and suspended links may be used
 * @param horizonDays routes that usually take longer are left out; 1 to {@link #LONGEST_HORIZON}
 */
public record RouteRequest(
    Consignment consignment,
    Set<String> avoidPlaces,
    Set<String> avoidLinks,
    Set<LinkMode> avoidModes,
    Set<ClosedPair> closed,
    boolean allowPlanned,
    int horizonDays) {
  /** Six weeks. */
  public static final int LONGEST_HORIZON = 42;

  public RouteRequest {
    avoidPlaces = Set.copyOf(avoidPlaces);
    avoidLinks = Set.copyOf(avoidLinks);
    avoidModes = Set.copyOf(avoidModes);
    closed = Set.copyOf(closed);
  }

  /** Two neighbouring places; the order in which they are given does not matter. */
  public record ClosedPair(String one, String other) {
    public ClosedPair {
      if (one.compareTo(other) > 0) {
        String first = other;
        other = one;
        one = first;
      }
    }

    /** Whether the two places are these, in any order. */
    public boolean joins(String a, String b) {
      return (one.equals(a) && other.equals(b)) || (one.equals(b) && other.equals(a));
    }
  }

  /** Nothing avoided, nothing closed, six weeks. */
  public static RouteRequest of(Consignment consignment) {
    return new RouteRequest(
        consignment, Set.of(), Set.of(), Set.of(), Set.of(), false, LONGEST_HORIZON);
  }

  /** The same, avoiding these places. */
  public RouteRequest avoidingPlaces(String... codes) {
    return new RouteRequest(
        consignment, Set.of(codes), avoidLinks, avoidModes, closed, allowPlanned, horizonDays);
  }

  /** The same, avoiding these links and services. */
  public RouteRequest avoidingLinks(String... ids) {
    return new RouteRequest(
        consignment, avoidPlaces, Set.of(ids), avoidModes, closed, allowPlanned, horizonDays);
  }

  /** The same, avoiding these modes. */
  public RouteRequest avoidingModes(LinkMode... modes) {
    return new RouteRequest(
        consignment, avoidPlaces, avoidLinks, Set.of(modes), closed, allowPlanned, horizonDays);
  }

  /** The same, with these pairs closed. */
  public RouteRequest closing(ClosedPair... pairs) {
    return new RouteRequest(
        consignment, avoidPlaces, avoidLinks, avoidModes, Set.of(pairs), allowPlanned, horizonDays);
  }

  /** The same, with planned and suspended links. */
  public RouteRequest allowingPlanned() {
    return new RouteRequest(
        consignment, avoidPlaces, avoidLinks, avoidModes, closed, true, horizonDays);
  }

  /** The same within another horizon. */
  public RouteRequest within(int days) {
    return new RouteRequest(
        consignment, avoidPlaces, avoidLinks, avoidModes, closed, allowPlanned, days);
  }
}
