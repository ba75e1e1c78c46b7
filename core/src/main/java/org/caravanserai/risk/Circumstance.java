package org.caravanserai.risk;

import java.util.Collections;
import java.util.Map;
import java.util.SortedSet;
import org.caravanserai.condition.Facts;

/**
 * One way in which a consignment may be under way: by one mode, in one country, at one post.
 *
 * @param itinerary number of the recommended itinerary, from 1; 0 when there are no routes
 * @param shown the facts that the route shows and the profile leaves blank
 * @param facts all facts, those included
 * @param places codes of the places touched in this way
 * @param countries where those lie
 */
record Circumstance(
    int itinerary,
    Map<String, Object> shown,
    Facts facts,
    SortedSet<String> places,
    SortedSet<String> countries) {

  /** What is known without any route. */
  static Circumstance unrouted(Facts facts) {
    SortedSet<String> nowhere = Collections.emptySortedSet();
    return new Circumstance(0, Map.of(), facts, nowhere, nowhere);
  }
}
