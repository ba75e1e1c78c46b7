package org.caravanserai.corridor.search;

import java.util.Arrays;

/**
 * The least that each criterion can still grow between a node and the nearest target, by Dijkstra
 * from the targets backwards with all gates open. Exact lower bounds, hence consistent: a search
 * ordered by value plus bound meets labels in ascending order.
 */
final class LowerBounds {
  static final long UNREACHABLE = Openings.NEVER;

  private final TimedGraph graph;
  private final int[] first;
  private final int[] incoming;

  private LowerBounds(TimedGraph graph) {
    this.graph = graph;
    first = TimedGraph.offsets(graph.head, graph.head.length, graph.nodes);
    incoming = TimedGraph.grouped(graph.head, graph.head.length, first);
  }

  /** The bounds of node n are at 4n to 4n + 3; {@link #UNREACHABLE} where no target lies ahead. */
  static long[] of(TimedGraph graph, int[] targets) {
    LowerBounds bounds = new LowerBounds(graph);
    long[] all = new long[4 * graph.nodes];
    Arrays.fill(all, UNREACHABLE);
    for (int criterion = 0; criterion < 4; criterion++) {
      bounds.fill(criterion, targets, all);
    }
    return all;
  }

  private void fill(int criterion, int[] targets, long[] all) {
    NodeQueue queue = new NodeQueue();
    long[] least = graph.least(criterion);
    for (int target : targets) {
      all[4 * target + criterion] = 0;
      queue.add(0, target);
    }
    while (!queue.isEmpty()) {
      long distance = queue.nearestDistance();
      int node = queue.removeNearest();
      if (distance == all[4 * node + criterion]) {
        relax(node, distance, criterion, least, all, queue);
      }
    }
  }

  private void relax(
      int node, long distance, int criterion, long[] least, long[] all, NodeQueue queue) {
    for (int i = first[node]; i < first[node + 1]; i++) {
      int edge = incoming[i];
      int at = 4 * graph.tail[edge] + criterion;
      long through = distance + least[edge];
      if (through < all[at]) {
        all[at] = through;
        queue.add(through, graph.tail[edge]);
      }
    }
  }
}
