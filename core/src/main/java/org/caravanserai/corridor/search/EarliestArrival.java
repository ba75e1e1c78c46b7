package org.caravanserai.corridor.search;

import java.util.Arrays;
import java.util.Optional;

/**
 * The way that arrives first in the usual case, whatever it costs: Dijkstra's algorithm, which is
 * exact because gates are FIFO. Branches that cannot arrive before a target already reached are not
 * followed. Takes time in proportion to the edges between the sources and what is reached before
 * the target, and room for two numbers of each node.
 */
public final class EarliestArrival {
  private static final int NO_EDGE = -1;

  private final TimedGraph graph;
  private final long[] least;
  private final boolean[] isTarget;
  private final long[] arrival;
  private final int[] by;
  private final NodeQueue queue = new NodeQueue();
  private long earliest;

  private EarliestArrival(TimedGraph graph, int[] targets, long latest) {
    this.graph = graph;
    least = graph.least(0);
    isTarget = new boolean[graph.nodes];
    for (int target : targets) {
      isTarget[target] = true;
    }
    arrival = new long[graph.nodes];
    Arrays.fill(arrival, Openings.NEVER);
    by = new int[graph.nodes];
    earliest = latest + 1;
  }

  /**
   * Searches from any of the sources to the first target met. Of several ways that arrive at the
   * same minute one is given, always the same.
   *
   * @param departure the minute at which all sources are left
   * @param latest the last minute of arrival that counts, less than {@link Openings#NEVER}
   * @return empty when no target is reached by then; in the bad case the way may arrive much later,
   *     or not before {@link Openings#NEVER}
   */
  public static Optional<Path> find(
      TimedGraph graph, int[] sources, int[] targets, long departure, long latest) {
    return new EarliestArrival(graph, targets, latest).run(sources, departure);
  }

  private Optional<Path> run(int[] sources, long departure) {
    for (int source : sources) {
      reach(source, departure, NO_EDGE);
    }
    while (!queue.isEmpty()) {
      long minute = queue.nearestDistance();
      int node = queue.removeNearest();
      if (isTarget[node]) {
        return Optional.of(path(node, departure));
      }
      if (minute == arrival[node]) {
        expand(node, minute);
      }
    }
    return Optional.empty();
  }

  private void expand(int node, long minute) {
    int gate = Hop.NO_GATE;
    long entered = minute;
    for (int edge = graph.first[node]; edge < graph.first[node + 1]; edge++) {
      int head = graph.head[edge];
      if (minute + least[edge] < Math.min(arrival[head], earliest)) {
        if (graph.gate[edge] != gate) {
          gate = graph.gate[edge];
          entered = graph.enter(edge, minute);
        }
        reach(head, graph.leaveP50(edge, entered), edge);
      }
    }
  }

  private void reach(int node, long minute, int edge) {
    if (minute < arrival[node] && minute < earliest) {
      arrival[node] = minute;
      by[node] = edge;
      queue.add(minute, node);
      if (isTarget[node]) {
        earliest = minute;
      }
    }
  }

  private Path path(int target, long departure) {
    int length = 0;
    for (int node = target; by[node] != NO_EDGE; node = graph.tail[by[node]]) {
      length++;
    }
    int[] edges = new int[length];
    for (int node = target; by[node] != NO_EDGE; node = graph.tail[by[node]]) {
      edges[--length] = by[node];
    }
    return graph.along(edges, departure);
  }
}
