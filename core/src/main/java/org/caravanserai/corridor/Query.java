package org.caravanserai.corridor;

import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;
import org.caravanserai.corridor.search.Hop;
import org.caravanserai.corridor.search.Openings;
import org.caravanserai.corridor.search.ParetoSearch;
import org.caravanserai.corridor.search.Path;
import org.caravanserai.corridor.search.TimedGraph;
import org.caravanserai.knowledge.Knowledge;

/** One request against the network: its load, its departure, the edges that may be of use to it. */
final class Query {
  /** Labels that a search may make before it is refused; about 70 bytes each. */
  static final int MOST_LABELS = 200_000;

  private static final long DAY_MINUTES = 24 * 60;

  private static final Openings NEVER = new Openings(new long[0], new long[0]);

  /** A bad case beyond so many horizons is not planned with. */
  private static final int BAD_CASE_HORIZONS = 4;

  private final Network network;
  private final Consignment consignment;
  private final long horizonMinutes;
  private final Load load;
  private final Instant departure;
  private final List<Edge> edges;
  private final List<Openings> openings;

  Query(Knowledge knowledge, Network network, Reach reach, Norms norms, RouteRequest request) {
    this.network = network;
    consignment = request.consignment();
    horizonMinutes = request.horizonDays() * DAY_MINUTES;
    load = Load.of(consignment, norms);
    departure =
        Zones.departure(knowledge, knowledge.getPlace(consignment.from()), consignment.depart());
    edges =
        reach
            .within(
                network.nodes().sources(consignment.from()),
                network.nodes().targets(consignment.to()),
                horizonMinutes)
            .stream()
            .filter(edge -> edge.allowedBy(request))
            .toList();
    openings = openings();
  }

  /** When each gate of the edges is open; gates that no edge leads through are of no interest. */
  private List<Openings> openings() {
    BitSet passed = new BitSet();
    for (Edge edge : edges) {
      for (Part part : edge.parts()) {
        if (part.gate() != Hop.NO_GATE) {
          passed.set(part.gate());
        }
      }
    }
    List<Openings> all = new ArrayList<>();
    for (int gate = 0; gate < network.gates().size(); gate++) {
      all.add(
          passed.get(gate)
              ? network.gates().get(gate).openings(departure, BAD_CASE_HORIZONS * horizonMinutes)
              : NEVER);
    }
    return all;
  }

  Load load() {
    return load;
  }

  Instant departure() {
    return departure;
  }

  List<Gate> gates() {
    return network.gates();
  }

  /** When the gate of that number is open after the departure. */
  Openings openings(int gate) {
    return openings.get(gate);
  }

  /** The Pareto set over the edges that pass. */
  ParetoSearch.Outcome search() {
    TimedGraph.Builder graph = TimedGraph.builder(network.nodes().count(), openings);
    for (Edge edge : edges) {
      graph.edge(edge.tail(), edge.head(), edge.hop(load));
    }
    return ParetoSearch.find(
        graph.build(),
        network.nodes().sources(consignment.from()),
        network.nodes().targets(consignment.to()),
        0,
        new ParetoSearch.Limits(horizonMinutes, BAD_CASE_HORIZONS * horizonMinutes, MOST_LABELS));
  }

  /** The edges of a path that was found. */
  List<Edge> edges(Path path) {
    return path.edges().stream().map(edges::get).toList();
  }

  /** Whether the destination can be reached at all over the edges that pass. */
  boolean connects(Predicate<Edge> allowed) {
    boolean[] reached = new boolean[network.nodes().count()];
    List<Integer> open = new ArrayList<>();
    for (int node : network.nodes().sources(consignment.from())) {
      reached[node] = true;
      open.add(node);
    }
    List<List<Integer>> next = next(allowed);
    while (!open.isEmpty()) {
      for (int head : next.get(open.removeLast())) {
        if (!reached[head]) {
          reached[head] = true;
          open.add(head);
        }
      }
    }
    return anyReached(reached);
  }

  private List<List<Integer>> next(Predicate<Edge> allowed) {
    List<List<Integer>> next = new ArrayList<>();
    for (int i = 0; i < network.nodes().count(); i++) {
      next.add(new ArrayList<>());
    }
    network.edges().stream()
        .filter(allowed)
        .forEach(edge -> next.get(edge.tail()).add(edge.head()));
    return next;
  }

  private boolean anyReached(boolean[] reached) {
    for (int node : network.nodes().targets(consignment.to())) {
      if (reached[node]) {
        return true;
      }
    }
    return false;
  }
}
