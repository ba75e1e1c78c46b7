package org.caravanserai.benchmarks.corridor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The earliest arrival by one pass over all connections in the order of their departures: a
 * connection is taken when its run was boarded before or its terminal reached in time, and the pass
 * ends with the first one that leaves after the destination is reached (Dibbelt, Pajor, Strasser,
 * Wagner, "Intriguingly Simple and Fast Transit Routing", SEA 2013). It keeps no way, only the
 * time.
 */
final class ConnectionScan {
  /** What {@link #arrival} answers when the destination is not reached. */
  static final int NEVER = Integer.MAX_VALUE;

  private static final int FIELDS = 5;
  private final int[] connections;
  private final int[] reached;
  private final int[] boardedIn;
  private int scan;

  private record Connection(int departure, int arrival, int from, int to, int run) {}

  ConnectionScan(Timetable timetable) {
    List<Connection> all = new ArrayList<>();
    int runs = 0;
    for (Timetable.Service service : timetable.services()) {
      for (int start : service.departures()) {
        addRun(service, start, runs++, all);
      }
    }
    all.sort(Comparator.comparingInt(Connection::departure).thenComparingInt(Connection::arrival));
    connections = new int[FIELDS * all.size()];
    for (int i = 0; i < all.size(); i++) {
      Connection each = all.get(i);
      int[] fields = {each.departure, each.arrival, each.from, each.to, each.run};
      System.arraycopy(fields, 0, connections, FIELDS * i, FIELDS);
    }
    reached = new int[timetable.terminals()];
    boardedIn = new int[runs];
  }

  private static void addRun(
      Timetable.Service service, int start, int run, List<Connection> connections) {
    for (int i = 1; i < service.calls().size(); i++) {
      Timetable.Call from = service.calls().get(i - 1);
      Timetable.Call to = service.calls().get(i);
      connections.add(
          new Connection(
              start + from.departure(), start + to.arrival(), from.terminal(), to.terminal(), run));
    }
  }

  int size() {
    return connections.length / FIELDS;
  }

  /** The minute of the earliest arrival, or {@link #NEVER}. */
  int arrival(Question question) {
    scan++;
    Arrays.fill(reached, NEVER);
    reached[question.from()] = question.departure();
    int target = question.to();
    for (int i = firstFrom(question.departure()); i < connections.length; i += FIELDS) {
      int departure = connections[i];
      if (departure >= reached[target]) {
        break;
      }
      int run = connections[i + 4];
      if (boardedIn[run] == scan || reached[connections[i + 2]] <= departure) {
        boardedIn[run] = scan;
        int to = connections[i + 3];
        reached[to] = Math.min(reached[to], connections[i + 1]);
      }
    }
    return reached[target];
  }

  private int firstFrom(int minute) {
    int low = 0;
    int high = size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (connections[FIELDS * middle] < minute) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return FIELDS * low;
  }
}
