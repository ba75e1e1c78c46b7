package org.caravanserai.corridor.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A small random network with opening hours, and the slow, obvious way to search it. */
final class RandomGraph {
  record Edge(int tail, int head, Hop hop) {}

  record Vector(long minutesP50, long cents, long grams, long minutesP90) {
    boolean isBeatenBy(Vector other) {
      return !equals(other)
          && other.minutesP50 <= minutesP50
          && other.cents <= cents
          && other.grams <= grams
          && other.minutesP90 <= minutesP90;
    }
  }

  final int nodes;
  final List<Edge> edges = new ArrayList<>();
  final List<Openings> gates = new ArrayList<>();

  RandomGraph(long seed) {
    Random random = new Random(seed);
    nodes = 4 + random.nextInt(4);
    for (int i = 0; i < 3; i++) {
      gates.add(openings(random));
    }
    int count = nodes + random.nextInt(2 * nodes);
    for (int i = 0; i < count; i++) {
      edges.add(new Edge(random.nextInt(nodes), random.nextInt(nodes), hop(random)));
    }
  }

  private static Openings openings(Random random) {
    List<long[]> spans = new ArrayList<>();
    long at = random.nextInt(20);
    for (int i = 0; i < 12; i++) {
      long last = at + random.nextInt(10);
      spans.add(new long[] {at, last});
      at = last + 1 + random.nextInt(25);
    }
    return new Openings(
        spans.stream().mapToLong(s -> s[0]).toArray(),
        spans.stream().mapToLong(s -> s[1]).toArray());
  }

  private static Hop hop(Random random) {
    long first = random.nextInt(20);
    long second = random.nextInt(3) == 0 ? random.nextInt(20) : 0;
    return new Hop(
        gate(random),
        first,
        first + random.nextInt(15),
        second == 0 ? Hop.NO_GATE : gate(random),
        second,
        second + random.nextInt(15),
        random.nextInt(30),
        random.nextInt(30));
  }

  private static int gate(Random random) {
    return random.nextInt(3) == 0 ? random.nextInt(3) : Hop.NO_GATE;
  }

  TimedGraph graph() {
    TimedGraph.Builder builder = TimedGraph.builder(nodes, gates);
    edges.forEach(edge -> builder.edge(edge.tail(), edge.head(), edge.hop()));
    return builder.build();
  }

  /** Every simple path from node 0 to the last node, and of their totals those that none beats. */
  List<Vector> exhaustiveFront(long minutesP50, long minutesP90) {
    List<Vector> within =
        exhaustive(0).stream()
            .filter(v -> v.minutesP50() <= minutesP50 && v.minutesP90() <= minutesP90)
            .distinct()
            .toList();
    return within.stream().filter(v -> within.stream().noneMatch(v::isBeatenBy)).toList();
  }

  /** The totals of every simple path from node 0, left at this minute, to the last node. */
  List<Vector> exhaustive(long departure) {
    List<Vector> all = new ArrayList<>();
    walk(0, new Vector(departure, 0, 0, departure), new boolean[nodes], all);
    return all;
  }

  private void walk(int node, Vector soFar, boolean[] visited, List<Vector> all) {
    if (node == nodes - 1) {
      all.add(soFar);
      return;
    }
    visited[node] = true;
    for (Edge edge : edges) {
      if (edge.tail() == node && !visited[edge.head()]) {
        walk(edge.head(), along(edge.hop(), soFar), visited, all);
      }
    }
    visited[node] = false;
  }

  Vector along(Hop hop, Vector soFar) {
    return new Vector(
        pass(hop.laterGate(), pass(hop.gate(), soFar.minutesP50()) + hop.minutesP50())
            + hop.laterMinutesP50(),
        soFar.cents() + hop.cents(),
        soFar.grams() + hop.grams(),
        pass(hop.laterGate(), pass(hop.gate(), soFar.minutesP90()) + hop.minutesP90())
            + hop.laterMinutesP90());
  }

  private long pass(int gate, long minute) {
    return gate == Hop.NO_GATE ? minute : gates.get(gate).next(minute);
  }
}
