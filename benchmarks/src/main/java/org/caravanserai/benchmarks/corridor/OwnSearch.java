package org.caravanserai.benchmarks.corridor;

import java.util.ArrayList;
import java.util.List;
import org.caravanserai.corridor.search.EarliestArrival;
import org.caravanserai.corridor.search.Hop;
import org.caravanserai.corridor.search.Openings;
import org.caravanserai.corridor.search.ParetoSearch;
import org.caravanserai.corridor.search.Path;
import org.caravanserai.corridor.search.TimedGraph;

/**
 * The search core of the corridor room on a timetable: a node for each terminal, a gate for each
 * call at which a service can be boarded, and an edge from it to each later call.
 */
final class OwnSearch {
  private static final long NO_LIMIT = 1_000_000;
  private static final int MOST_LABELS = 10_000_000;

  private final TimedGraph graph;

  private OwnSearch(TimedGraph graph) {
    this.graph = graph;
  }

  /** With the four criteria of the product: usual time, cost, emissions and bad-case time. */
  static OwnSearch of(Timetable timetable) {
    return new OwnSearch(
        graph(
            timetable,
            (gate, service, from, to) ->
                hop(
                    gate,
                    service.minutes(from, to),
                    service.badMinutes(from, to),
                    service.cents(from, to),
                    service.grams(from, to))));
  }

  /** With the criteria of OpenTripPlanner: one clock, cost, and boardings in place of emissions. */
  static OwnSearch withBoardings(Timetable timetable) {
    return new OwnSearch(
        graph(
            timetable,
            (gate, service, from, to) ->
                hop(
                    gate,
                    service.minutes(from, to),
                    service.minutes(from, to),
                    service.cents(from, to),
                    1)));
  }

  /** The minute of the earliest arrival, or {@link ConnectionScan#NEVER}. */
  int arrival(Question question) {
    return EarliestArrival.find(
            graph,
            new int[] {question.from()},
            new int[] {question.to()},
            question.departure(),
            NO_LIMIT)
        .map(path -> (int) path.minutesP50())
        .orElse(ConnectionScan.NEVER);
  }

  /** The whole Pareto set. */
  List<Path> paths(Question question) {
    ParetoSearch.Outcome outcome =
        ParetoSearch.find(
            graph,
            new int[] {question.from()},
            new int[] {question.to()},
            question.departure(),
            new ParetoSearch.Limits(NO_LIMIT, NO_LIMIT, MOST_LABELS));
    return switch (outcome) {
      case ParetoSearch.Outcome.Found found -> found.paths();
      case ParetoSearch.Outcome.TooManyLabels many -> throw new IllegalStateException("" + many);
    };
  }

  private interface Ride {
    Hop hop(int gate, Timetable.Service service, int from, int to);
  }

  private static Hop hop(int gate, int minutes, int badMinutes, int cents, int grams) {
    return new Hop(gate, minutes, badMinutes, Hop.NO_GATE, 0, 0, cents, grams);
  }

  private static TimedGraph graph(Timetable timetable, Ride ride) {
    List<Openings> gates = new ArrayList<>();
    for (Timetable.Service service : timetable.services()) {
      for (int from = 0; from < service.calls().size() - 1; from++) {
        gates.add(openings(service, from));
      }
    }
    TimedGraph.Builder graph = TimedGraph.builder(timetable.terminals(), gates);
    int gate = 0;
    for (Timetable.Service service : timetable.services()) {
      for (int from = 0; from < service.calls().size() - 1; from++, gate++) {
        for (int to = from + 1; to < service.calls().size(); to++) {
          graph.edge(
              service.calls().get(from).terminal(),
              service.calls().get(to).terminal(),
              ride.hop(gate, service, from, to));
        }
      }
    }
    return graph.build();
  }

  private static Openings openings(Timetable.Service service, int call) {
    int after = service.calls().get(call).departure();
    return Openings.timetable(
        service.departures().stream().mapToLong(start -> start + after).toArray());
  }
}
