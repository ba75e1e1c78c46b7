package org.caravanserai.corridor.search;

import java.util.List;

/**
 * One way through the graph and what it comes to.
 *
 * @param minutesP50 minute of arrival, waits included; the minutes taken when it begins at minute 0
 * @param minutesP90 the same on the bad-case clock
 * @param edges numbers of the edges, in the order in which the graph was given them
 */
public record Path(long minutesP50, long cents, long grams, long minutesP90, List<Integer> edges) {
  public Path {
    edges = List.copyOf(edges);
  }
}
