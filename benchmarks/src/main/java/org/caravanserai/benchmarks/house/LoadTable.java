package org.caravanserai.benchmarks.house;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.caravanserai.benchmarks.Memory;

/** What a house under load answered and held, in Markdown. */
final class LoadTable {
  /** How much more than after the first round a house may keep after the last. */
  private static final double MOST_GROWTH = 1.1;

  private static final long LEAST_GROWTH = 16_000_000;

  private record Row(
      Target target, int callers, double p50, double p99, double perSecond, int errors) {}

  private record Looked(String when, Memory memory) {}

  private final List<Target> targets;
  private final Map<Integer, Map<Target, List<Turn>>> turns = new LinkedHashMap<>();
  private final List<Looked> memory = new ArrayList<>();

  /**
   * An empty table.
   *
   * @param targets the bare answer first
   */
  LoadTable(List<Target> targets) {
    this.targets = List.copyOf(targets);
  }

  void note(Target target, int callers, Turn turn) {
    turns
        .computeIfAbsent(callers, _ -> new LinkedHashMap<>())
        .computeIfAbsent(target, _ -> new ArrayList<>())
        .add(turn);
  }

  /** Notes what the house held: before the first round, then after each of many callers. */
  void note(String when, Memory held) {
    memory.add(new Looked(when, held));
  }

  /** What was not as it must be; empty when all held. */
  List<String> faults() {
    List<String> faults = new ArrayList<>();
    turns.forEach((callers, byTarget) ->
        byTarget.forEach((target, all) -> {
          Map<String, Integer> errors = new TreeMap<>();
          all.forEach(turn ->
              turn.errors().forEach((what, count) -> errors.merge(what, count, Integer::sum)));
          errors.forEach((what, count) ->
              faults.add(
                  "%s, %d callers: %s, %d times".formatted(target.name(), callers, what, count)));
        }));
    if (memory.size() > 2) {
      long first = memory.get(1).memory().heap();
      long last = memory.getLast().memory().heap();
      if (last > Math.max(first * MOST_GROWTH, first + (double) LEAST_GROWTH)) {
        faults.add(
            String.format(
                Locale.ROOT,
                "the heap that is kept grew from %,d to %,d bytes from the first round to the last",
                first,
                last));
      }
    }
    return faults;
  }

  /** The lines of the tables. */
  List<String> lines() {
    List<String> lines = new ArrayList<>(List.of(""));
    lines.add(
        "| asked for | callers | p50, ms | p99, ms | a second | p50 to bare | p99 to bare | a"
            + " second to bare | errors |");
    lines.add("|---|--:|--:|--:|--:|--:|--:|--:|--:|");
    turns.forEach((callers, byTarget) -> {
      List<Row> rows =
          targets.stream()
              .map(target -> row(target, callers, byTarget.getOrDefault(target, List.of())))
              .toList();
      rows.forEach(row -> lines.add(line(row, rows.getFirst())));
    });
    lines.add("");
    lines.add("| memory of the house, MB | heap after a full collection | resident |");
    lines.add("|---|--:|--:|");
    memory.forEach(looked ->
        lines.add(
            String.format(
                Locale.ROOT,
                "| %s | %,d | %,d |",
                looked.when(),
                looked.memory().heap() / 1_000_000,
                looked.memory().resident() / 1_000_000)));
    return lines;
  }

  private static Row row(Target target, int callers, List<Turn> turns) {
    long[] all = turns.stream().flatMapToLong(Turn::times).sorted().toArray();
    return new Row(
        target,
        callers,
        at(all, 0.50),
        at(all, 0.99),
        all.length / turns.stream().mapToDouble(Turn::seconds).sum(),
        turns.stream()
            .flatMap(turn -> turn.errors().values().stream())
            .mapToInt(Integer::intValue)
            .sum());
  }

  private static double at(long[] sorted, double share) {
    return sorted[(int) Math.min(sorted.length - 1L, (long) (share * sorted.length))] / 1e6;
  }

  private static String line(Row row, Row bare) {
    return String.format(
        Locale.ROOT,
        "| %s | %d | %.1f | %.1f | %,.0f | %.1f | %.1f | %.3f | %d |",
        row.target().name(),
        row.callers(),
        row.p50(),
        row.p99(),
        row.perSecond(),
        row.p50() / bare.p50(),
        row.p99() / bare.p99(),
        row.perSecond() / bare.perSecond(),
        row.errors());
  }
}
