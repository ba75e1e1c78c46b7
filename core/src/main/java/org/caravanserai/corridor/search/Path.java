package org.caravanserai.corridor.search;

import java.util.List;

/**
 * One way through the graph and what it comes to.
 *
 * @param minutesP50 from the departure, waits included
 * @param minutesP90 from the departure on the bad-case clock, waits included
 * @param edges numbers of the edges, in the order in which the graph was given them
 */
public record Path(long minutesP50, long cents, long grams, long minutesP90, List<Integer> edges) {
  public Path {
    edges = List.copyOf(edges);
  }
}
