package org.caravanserai.benchmarks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What became of the mutants of one room.
 *
 * @param explained methods, as {@code Class.method}, whose survivors somebody has looked at
 */
record MutatedRoom(String name, List<Mutant> mutants, Set<String> explained) {
  /**
   * How many mutants there are at the least, by room: with a JDK that is too old, PIT ends in good
   * order without having made or run a single one.
   */
  static final Map<String, Integer> FLOORS =
      new TreeMap<>(
          Map.of("calendar", 230, "corridor", 1140, "policy", 355, "procedure", 365, "risk", 360));

  private static final double LEAST_SHARE = 0.8;

  MutatedRoom {
    mutants = List.copyOf(mutants);
    explained = Set.copyOf(explained);
  }

  /** Its row in the table of all rooms, for mutants that were made on that day. */
  String row(LocalDate day) {
    List<Mutant> left = mutants.stream().filter(mutant -> !mutant.noticed()).toList();
    long killed = count("KILLED");
    long uncovered = count("NO_COVERAGE");
    return "| `%s` | %s | %d | %d | %d | %d | %d | %.1f %% | %d of %d |"
        .formatted(
            name,
            day,
            mutants.size(),
            killed,
            mutants.size() - left.size() - killed,
            left.size() - uncovered,
            uncovered,
            100 * share(),
            left.stream().filter(this::isExplained).count(),
            left.size());
  }

  /** One line for each method with survivors that nobody has explained. */
  List<String> unexplained() {
    Map<String, List<String>> byCode = new TreeMap<>();
    for (Mutant mutant : mutants) {
      if (!mutant.noticed() && !isExplained(mutant)) {
        byCode.computeIfAbsent(mutant.code(), _ -> new ArrayList<>()).add(mutant.change());
      }
    }
    List<String> lines = new ArrayList<>();
    byCode.forEach((code, changes) ->
        lines.add(
            "- `%s`: %s"
                .formatted(code, changes.stream().distinct().collect(Collectors.joining("; ")))));
    return lines.isEmpty() ? List.of("None.") : lines;
  }

  /** Why the run of this room does not count, if it does not. */
  Optional<String> failure() {
    int floor = FLOORS.getOrDefault(name, 0);
    if (mutants.size() < floor) {
      return Optional.of(
          "mutation: %s has %d mutants, fewer than %d: did PIT run on a JDK 25 or newer?"
              .formatted(name, mutants.size(), floor));
    }
    return share() < LEAST_SHARE
        ? Optional.of(
            "mutation: the tests of %s notice %.1f %% of the mutants, less than %.0f %%"
                .formatted(name, 100 * share(), 100 * LEAST_SHARE))
        : Optional.empty();
  }

  private boolean isExplained(Mutant mutant) {
    return explained.contains(mutant.code());
  }

  private long count(String status) {
    return mutants.stream().filter(mutant -> mutant.status().equals(status)).count();
  }

  private double share() {
    return mutants.stream().filter(Mutant::noticed).count() / (double) Math.max(1, mutants.size());
  }
}
