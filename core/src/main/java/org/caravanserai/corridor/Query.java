package org.caravanserai.corridor;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.caravanserai.corridor.search.Openings;
import org.caravanserai.corridor.search.ParetoSearch;
import org.caravanserai.corridor.search.Path;
import org.caravanserai.corridor.search.TimedGraph;
import org.caravanserai.knowledge.Knowledge;

/** One request against the network: its load, its departure, the edges that it may use. */
final class Query {
  /** Labels that a search may make before it is refused; about 50 bytes each. */
  static final int MOST_LABELS = 200_000;

  private static final long DAY_MINUTES = 24 * 60;

  /** A bad case beyond so many horizons is not planned with. */
  private static final int BAD_CASE_HORIZONS = 4;

  private final Network network;
  private final Consignment consignment;
  private final long horizonMinutes;
  private final Load load;
  private final Instant departure;
  private final List<Openings> openings;

  Query(Knowledge knowledge, Network network, Norms norms, RouteRequest request) {
    this.network = network;
    consignment = request.consignment();
    horizonMinutes = request.horizonDays() * DAY_MINUTES;
    load = Load.of(consignment, norms);
    departure =
        Zones.departure(knowledge, knowledge.getPlace(consignment.from()), consignment.depart());
    openings =
        network.gates().stream()
            .map(gate -> gate.openings(departure, BAD_CASE_HORIZONS * horizonMinutes))
            .toList();
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

  /** When each gate is open after the departure. */
  List<Openings> openings() {
    return openings;
  }

  /** The Pareto set over the edges that pass. */
  ParetoSearch.Outcome search(List<Edge> edges) {
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

  /** The edges of a path that was searched over these edges. */
  static List<Edge> edges(Path path, List<Edge> searched) {
    return path.edges().stream().map(searched::get).toList();
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
