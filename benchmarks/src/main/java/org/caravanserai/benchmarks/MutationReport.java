package org.caravanserai.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads what PIT left in {@code core/target/mutation}, prints one line for each room, writes the
 * same to the pages, and ends with 1 when the tests of a room bite too little. What the pages say
 * of rooms that were not asked for stays.
 *
 * <p>The page of survivors is written by hand but for its marked part: a row that begins with the
 * name of a method explains what survives there. The marked part lists all others.
 */
final class MutationReport {
  private static final Path FIGURES = Path.of("docs", "explanation", "performance.md");
  private static final Path SURVIVORS = Path.of("docs", "explanation", "surviving-mutants.md");
  private static final Pattern NAMED_ROW = Pattern.compile("\\| `([^`]+)` \\|.*");
  private static final String HEADING = "### ";

  private MutationReport() {}

  public static void main(String[] args) throws IOException {
    Path home = Path.of(System.getProperty("serai.home", "."));
    MarkedPage figures = new MarkedPage(Files.readString(home.resolve(FIGURES)));
    MarkedPage survivors = new MarkedPage(Files.readString(home.resolve(SURVIVORS)));
    Set<String> explained = rows(survivors.text().lines().toList()).keySet();
    List<MutatedRoom> rooms = new ArrayList<>();
    for (String name : args) {
      rooms.add(new MutatedRoom(name, mutants(home, name), explained));
    }
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    rooms.forEach(room -> System.out.println(room.row(today)));
    rooms.stream().flatMap(room -> room.unexplained().stream()).forEach(System.out::println);
    Files.writeString(home.resolve(FIGURES), withRows(figures, rooms, today).text());
    Files.writeString(home.resolve(SURVIVORS), withSurvivors(survivors, rooms).text());
    List<String> failures =
        rooms.stream().map(MutatedRoom::failure).flatMap(Optional::stream).toList();
    failures.forEach(System.err::println);
    System.exit(failures.isEmpty() ? 0 : 1);
  }

  private static List<Mutant> mutants(Path home, String room) throws IOException {
    if (!MutatedRoom.FLOORS.containsKey(room)) {
      throw new IllegalArgumentException(
          "mutation: no room '%s'; there are %s".formatted(room, MutatedRoom.FLOORS.keySet()));
    }
    return Mutant.read(home.resolve(Path.of("core", "target", "mutation", room, "mutations.xml")));
  }

  /** The page with the rows of these rooms in its table, beside those of other rooms. */
  static MarkedPage withRows(MarkedPage page, List<MutatedRoom> rooms, LocalDate day) {
    Map<String, String> rows = rows(page.lines("mutation"));
    rooms.forEach(room -> rows.put(room.name(), room.row(day)));
    List<String> lines = new ArrayList<>();
    lines.add("");
    lines.add(
        "| room | date | mutants | killed | timed out | survived | not covered | noticed |"
            + " explained |");
    lines.add("|---|---|--:|--:|--:|--:|--:|--:|--:|");
    lines.addAll(rows.values());
    lines.add("");
    lines.add("%s; %s.".formatted(Machine.description(), Machine.versions(List.of("PIT"))));
    lines.add("");
    return page.with("mutation", lines);
  }

  /** The page with what survives in these rooms, beside what it says of other rooms. */
  static MarkedPage withSurvivors(MarkedPage page, List<MutatedRoom> rooms) {
    Map<String, List<String>> sections = new TreeMap<>();
    List<String> section = new ArrayList<>();
    for (String line : page.lines("survivors")) {
      if (line.startsWith(HEADING)) {
        section = sections.computeIfAbsent(line, _ -> new ArrayList<>());
      } else if (!line.isBlank()) {
        section.add(line);
      }
    }
    rooms.forEach(room -> sections.put(HEADING + room.name(), room.unexplained()));
    List<String> lines = new ArrayList<>();
    sections.forEach((heading, content) -> {
      lines.addAll(List.of("", heading, ""));
      lines.addAll(content);
    });
    lines.add("");
    return page.with("survivors", lines);
  }

  /** The rows of tables whose first cell is a name in code, by that name. */
  private static Map<String, String> rows(List<String> lines) {
    return lines.stream()
        .map(NAMED_ROW::matcher)
        .filter(row -> row.matches())
        .collect(
            Collectors.toMap(
                row -> row.group(1), MatchResult::group, (first, _) -> first, TreeMap::new));
  }
}
