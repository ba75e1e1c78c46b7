package org.caravanserai.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads what PIT left in {@code core/target/mutation}, prints one line for each room, writes the
 * same to the pages, and ends with 1 when the tests of a room bite too little.
 *
 * <p>The page of survivors is written by hand but for its marked part: a row that begins with the
 * name of a method explains what survives there. The marked part lists all others.
 */
final class MutationReport {
  private static final Path FIGURES = Path.of("docs", "explanation", "performance.md");
  private static final Path SURVIVORS = Path.of("docs", "explanation", "surviving-mutants.md");
  private static final Pattern EXPLAINED = Pattern.compile("(?m)^\\| `([^`]+)` \\|");
  private static final double LEAST_SHARE = 0.8;

  /**
   * How many mutants there are at the least, by room: with a JDK that is too old, PIT ends in good
   * order without having made or run a single one.
   */
  private static final Map<String, Integer> FLOORS =
      new TreeMap<>(
          Map.of("calendar", 150, "policy", 300, "procedure", 250, "corridor", 500, "risk", 300));

  private MutationReport() {}

  public static void main(String[] args) throws IOException {
    Path home = Path.of(System.getProperty("serai.home", "."));
    Map<String, List<Mutant>> rooms = new TreeMap<>();
    for (String room : args) {
      if (!FLOORS.containsKey(room)) {
        throw new IllegalArgumentException(
            "mutation: no room '%s'; there are %s".formatted(room, FLOORS.keySet()));
      }
      rooms.put(
          room,
          Mutant.read(home.resolve(Path.of("core", "target", "mutation", room, "mutations.xml"))));
    }
    Set<String> explained = explained(Files.readString(home.resolve(SURVIVORS)));
    List<String> table = table(rooms, explained);
    table.forEach(System.out::println);
    List<String> loose = unexplained(rooms, explained);
    loose.forEach(System.out::println);
    if (rooms.keySet().equals(FLOORS.keySet())) {
      write(home.resolve(FIGURES), "mutation", table);
      write(home.resolve(SURVIVORS), "survivors", loose);
    }
    List<String> failures = failures(rooms);
    failures.forEach(System.err::println);
    System.exit(failures.isEmpty() ? 0 : 1);
  }

  private static void write(Path page, String section, List<String> lines) throws IOException {
    Files.writeString(page, new MarkedPage(Files.readString(page)).with(section, lines).text());
  }

  private static Set<String> explained(String page) {
    return EXPLAINED.matcher(page).results().map(row -> row.group(1)).collect(Collectors.toSet());
  }

  private static List<String> table(Map<String, List<Mutant>> rooms, Set<String> explained) {
    List<String> lines = new ArrayList<>();
    lines.add("");
    lines.add(
        "| room | mutants | killed | timed out | survived | not covered | noticed | explained |");
    lines.add("|---|--:|--:|--:|--:|--:|--:|--:|");
    rooms.forEach((room, mutants) ->
        lines.add(
            "| `%s` | %d | %d | %d | %d | %d | %.1f %% | %d of %d |"
                .formatted(
                    room,
                    mutants.size(),
                    count(mutants, "KILLED"),
                    mutants.stream().filter(Mutant::noticed).count() - count(mutants, "KILLED"),
                    mutants.stream().filter(m -> !m.noticed()).count()
                        - count(mutants, "NO_COVERAGE"),
                    count(mutants, "NO_COVERAGE"),
                    100 * share(mutants),
                    mutants.stream()
                        .filter(m -> !m.noticed() && explained.contains(m.code()))
                        .count(),
                    mutants.stream().filter(m -> !m.noticed()).count())));
    lines.add("");
    lines.add("%s; %s.".formatted(Machine.description(), Machine.versions(List.of("PIT"))));
    lines.add("");
    return lines;
  }

  private static long count(List<Mutant> mutants, String status) {
    return mutants.stream().filter(mutant -> mutant.status().equals(status)).count();
  }

  private static double share(List<Mutant> mutants) {
    return mutants.stream().filter(Mutant::noticed).count() / (double) Math.max(1, mutants.size());
  }

  private static List<String> unexplained(Map<String, List<Mutant>> rooms, Set<String> explained) {
    List<String> lines = new ArrayList<>();
    rooms.forEach((room, mutants) -> {
      Map<String, List<String>> byCode = new TreeMap<>();
      mutants.stream()
          .filter(mutant -> !mutant.noticed() && !explained.contains(mutant.code()))
          .forEach(mutant ->
              byCode.computeIfAbsent(mutant.code(), _ -> new ArrayList<>()).add(mutant.change()));
      lines.add("");
      lines.add("### %s".formatted(room));
      lines.add("");
      byCode.forEach((code, changes) ->
          lines.add(
              "- `%s`: %s"
                  .formatted(code, changes.stream().distinct().collect(Collectors.joining("; ")))));
      if (byCode.isEmpty()) {
        lines.add("None.");
      }
    });
    lines.add("");
    return lines;
  }

  private static List<String> failures(Map<String, List<Mutant>> rooms) {
    List<String> failures = new ArrayList<>();
    rooms.forEach((room, mutants) -> {
      int floor = FLOORS.getOrDefault(room, 0);
      if (mutants.size() < floor) {
        failures.add(
            "mutation: %s has %d mutants, fewer than %d: did PIT run on a JDK 25 or newer?"
                .formatted(room, mutants.size(), floor));
      } else if (share(mutants) < LEAST_SHARE) {
        failures.add(
            "mutation: the tests of %s notice %.1f %% of the mutants, less than %.0f %%"
                .formatted(room, 100 * share(mutants), 100 * LEAST_SHARE));
      }
    });
    return failures;
  }
}
