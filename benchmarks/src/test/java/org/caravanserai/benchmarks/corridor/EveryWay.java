package org.caravanserai.benchmarks.corridor;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The slow, obvious search: every way that touches no terminal twice. */
final class EveryWay {
  private final Timetable timetable;

  EveryWay(Timetable timetable) {
    this.timetable = timetable;
  }

  /** Minutes are those of arrival. */
  record Totals(int usual, int cents, int grams, int bad) {
    private boolean isBeatenBy(Totals other) {
      return !equals(other)
          && other.usual <= usual
          && other.cents <= cents
          && other.grams <= grams
          && other.bad <= bad;
    }
  }

  /** Those that no other one beats. */
  static Set<Totals> unbeaten(Collection<Totals> all) {
    return all.stream()
        .filter(one -> all.stream().noneMatch(one::isBeatenBy))
        .collect(Collectors.toSet());
  }

  /** Without those that do not arrive within the timetable in the bad case. */
  Set<Totals> front(Question question) {
    return unbeaten(
        ways(question).stream().filter(way -> way.bad() != ConnectionScan.NEVER).toList());
  }

  int arrival(Question question) {
    return ways(question).stream().mapToInt(Totals::usual).min().orElse(ConnectionScan.NEVER);
  }

  private List<Totals> ways(Question question) {
    List<Totals> ways = new ArrayList<>();
    Totals start = new Totals(question.departure(), 0, 0, question.departure());
    walk(question.from(), question.to(), start, new boolean[timetable.terminals()], ways);
    return ways;
  }

  private void walk(int at, int target, Totals soFar, boolean[] touched, List<Totals> ways) {
    if (at == target) {
      ways.add(soFar);
      return;
    }
    touched[at] = true;
    for (Timetable.Service service : timetable.services()) {
      for (int from = 0; from < service.calls().size(); from++) {
        if (service.calls().get(from).terminal() == at) {
          ride(service, from, target, soFar, touched, ways);
        }
      }
    }
    touched[at] = false;
  }

  private void ride(
      Timetable.Service service,
      int from,
      int target,
      Totals soFar,
      boolean[] touched,
      List<Totals> ways) {
    int usual = next(service, from, soFar.usual());
    int bad = next(service, from, soFar.bad());
    if (usual == ConnectionScan.NEVER) {
      return;
    }
    for (int to = from + 1; to < service.calls().size(); to++) {
      int terminal = service.calls().get(to).terminal();
      if (!touched[terminal]) {
        Totals then =
            new Totals(
                usual + service.minutes(from, to),
                soFar.cents() + service.cents(from, to),
                soFar.grams() + service.grams(from, to),
                bad == ConnectionScan.NEVER ? bad : bad + service.badMinutes(from, to));
        walk(terminal, target, then, touched, ways);
      }
    }
  }

  private static int next(Timetable.Service service, int call, int minute) {
    return service.departures().stream()
        .mapToInt(start -> start + service.calls().get(call).departure())
        .filter(departure -> departure >= minute)
        .min()
        .orElse(ConnectionScan.NEVER);
  }
}
