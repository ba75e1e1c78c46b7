package org.caravanserai.corridor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Which edges of a network can be on the way of a journey at all: those from whose ends origin and
 * destination are near enough, by the least usual time with all gates open. Most of a large network
 * is too far off to be searched. Immutable.
 */
final class Reach {
  private static final int FAR = Integer.MAX_VALUE;

  private final List<Edge> edges;
  private final int[] tails;
  private final int[] heads;
  private final int[] minutes;
  private final Fan out;
  private final Fan in;

  /**
   * The edges at each node: those of node n are at {@code first[n]} to {@code first[n + 1] - 1}.
   */
  private static final class Fan {
    private final int[] first;
    private final int[] edges;

    private Fan(int[] first, int[] edges) {
      this.first = first;
      this.edges = edges;
    }

    static Fan of(int nodes, int[] ends) {
      int[] first = new int[nodes + 1];
      for (int end : ends) {
        first[end + 1]++;
      }
      for (int node = 0; node < nodes; node++) {
        first[node + 1] += first[node];
      }
      int[] next = first.clone();
      int[] edges = new int[ends.length];
      for (int edge = 0; edge < ends.length; edge++) {
        edges[next[ends[edge]]++] = edge;
      }
      return new Fan(first, edges);
    }
  }

  Reach(Network network) {
    edges = network.edges();
    tails = edges.stream().mapToInt(Edge::tail).toArray();
    heads = edges.stream().mapToInt(Edge::head).toArray();
    minutes = edges.stream().mapToInt(Reach::minutes).toArray();
    out = Fan.of(network.nodes().count(), tails);
    in = Fan.of(network.nodes().count(), heads);
  }

  private static int minutes(Edge edge) {
    long minutes = edge.parts().stream().mapToLong(Part::minutesP50).sum();
    return (int) Math.min(minutes, FAR / 4);
  }

  /** The edges over which a journey of at most so many minutes may lead, in their order. */
  List<Edge> within(int[] sources, int[] targets, long mostMinutes) {
    int most = (int) Math.min(mostMinutes, FAR / 4);
    int[] since = distances(sources, out, heads, most);
    int[] left = distances(targets, in, tails, most);
    List<Edge> within = new ArrayList<>();
    for (int edge = 0; edge < tails.length; edge++) {
      int from = since[tails[edge]];
      int to = left[heads[edge]];
      if (from != FAR && to != FAR && (long) from + minutes[edge] + to <= most) {
        within.add(edges.get(edge));
      }
    }
    return within;
  }

  /** The least minutes from some nodes, up to a limit; corrected until nothing gets nearer. */
  private int[] distances(int[] from, Fan fan, int[] ends, int most) {
    int[] distances = new int[fan.first.length - 1];
    Arrays.fill(distances, FAR);
    boolean[] waits = new boolean[distances.length];
    int[] queue = new int[distances.length + 1];
    int head = 0;
    int tail = 0;
    for (int node : from) {
      distances[node] = 0;
      waits[node] = true;
      queue[tail++] = node;
    }
    while (head != tail) {
      int node = queue[head];
      head = head + 1 == queue.length ? 0 : head + 1;
      waits[node] = false;
      for (int i = fan.first[node]; i < fan.first[node + 1]; i++) {
        int edge = fan.edges[i];
        int through = distances[node] + minutes[edge];
        int next = ends[edge];
        if (through <= most && through < distances[next]) {
          distances[next] = through;
          if (!waits[next]) {
            waits[next] = true;
            queue[tail] = next;
            tail = tail + 1 == queue.length ? 0 : tail + 1;
          }
        }
      }
    }
    return distances;
  }
}
