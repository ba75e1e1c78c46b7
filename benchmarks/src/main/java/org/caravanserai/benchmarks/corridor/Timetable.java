package org.caravanserai.benchmarks.corridor;

import java.util.List;

/**
 * Services that run by the clock between terminals, and nothing else: no borders, no opening hours,
 * no handling time. Minutes count from the first midnight.
 *
 * @param terminals how many; they are numbered from 0
 */
record Timetable(int terminals, List<Service> services) {
  Timetable {
    services = List.copyOf(services);
  }

  /**
   * A train, truck or ship that runs the same way at the same pace several times a week.
   *
   * @param calls at least two, at different terminals
   * @param departures minutes at which a run leaves the first call, ascending
   * @param handlingCents paid at each boarding
   * @param centsPerMinute paid for each minute on board, stops on the way included
   */
  record Service(
      List<Call> calls, List<Integer> departures, int handlingCents, int centsPerMinute) {
    Service {
      calls = List.copyOf(calls);
      departures = List.copyOf(departures);
    }

    /** Usual minutes on board from one call to a later one. */
    int minutes(int from, int to) {
      return calls.get(to).arrival() - calls.get(from).departure();
    }

    /** The same in the bad case. */
    int badMinutes(int from, int to) {
      return minutes(from, to) + calls.get(to).delay() - calls.get(from).delay();
    }

    /** The price from one call to a later one. */
    int cents(int from, int to) {
      return handlingCents + centsPerMinute * minutes(from, to);
    }

    /** Emissions from one call to a later one. */
    int grams(int from, int to) {
      return calls.get(to).grams() - calls.get(from).grams();
    }
  }

  /**
   * A stop of a service.
   *
   * @param arrival minutes after the departure from the first call
   * @param departure not before the arrival
   * @param delay what the bad case has lost since the first call, in minutes
   * @param grams emissions since the first call
   */
  record Call(int terminal, int arrival, int departure, int delay, int grams) {}
}
