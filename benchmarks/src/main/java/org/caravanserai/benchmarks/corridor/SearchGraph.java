package org.caravanserai.benchmarks.corridor;

import java.util.ArrayList;
import java.util.List;
import org.caravanserai.corridor.search.Hop;
import org.caravanserai.corridor.search.Openings;
import org.caravanserai.corridor.search.TimedGraph;

/**
 * A timetable as the search core of the corridor room takes it: a node for each terminal, a gate
 * for each call at which a service can be boarded, and an edge from it to each later call.
 */
final class SearchGraph {
  private SearchGraph() {}

  /** With the four criteria of the product: usual time, cost, emissions and bad-case time. */
  static TimedGraph of(Timetable timetable) {
    return build(
        timetable,
        (gate, service, from, to) ->
            new Hop(
                gate,
                service.minutes(from, to),
                service.badMinutes(from, to),
                Hop.NO_GATE,
                0,
                0,
                service.cents(from, to),
                service.grams(from, to)));
  }

  /** With the criteria of OpenTripPlanner: one clock, cost, and boardings in place of emissions. */
  static TimedGraph withBoardings(Timetable timetable) {
    return build(
        timetable,
        (gate, service, from, to) -> {
          int minutes = service.minutes(from, to);
          return new Hop(
              gate, minutes, minutes, Hop.NO_GATE, 0, 0, service.cents(from, to), 1);
        });
  }

  private interface Ride {
    Hop hop(int gate, Timetable.Service service, int from, int to);
  }

  private static TimedGraph build(Timetable timetable, Ride ride) {
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
