package org.caravanserai.platform.api.casework;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What the page on access to cases says of one kind of case. */
final class AccessPage {
  private static final Path PAGE =
      Path.of(System.getProperty("repository.root"), "docs/reference/case-access.md");

  /** A cell of a table: who may write this entry in this scope in this stage. */
  record Cell(String entry, String scope, String stage, Set<String> who) {}

  /** A cell of a table: whether somebody in this capacity reads this scope. */
  record Reading(String capacity, String scope, boolean may) {}

  private final List<List<String>> reading;
  private final List<List<String>> writing;

  private AccessPage(List<List<String>> reading, List<List<String>> writing) {
    this.reading = reading;
    this.writing = writing;
  }

  static AccessPage of(String kind) {
    String page;
    try {
      page = Files.readString(PAGE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String part = page.split("\\(`" + kind + "`\\)\n", 2)[1].split("\n## ", 2)[0];
    List<List<List<String>>> tables = new ArrayList<>();
    boolean inside = false;
    for (String line : part.lines().toList()) {
      if (!line.startsWith("|")) {
        inside = false;
        continue;
      }
      if (!inside) {
        tables.add(new ArrayList<>());
        inside = true;
      }
      tables.getLast().add(cells(line));
    }
    return new AccessPage(tables.getFirst(), tables.getLast());
  }

  private static List<String> cells(String line) {
    return Arrays.stream(line.substring(1).split("\\|"))
        .map(cell -> cell.strip().replace("`", ""))
        .toList();
  }

  /** The cells of a stage. */
  List<Cell> writing(String stage) {
    int column = writing.getFirst().indexOf(stage);
    return writing.stream()
        .skip(2)
        .map(row ->
            new Cell(
                row.getFirst(),
                row.get(1),
                stage,
                Arrays.stream(row.get(column).split(" "))
                    .filter(who -> who.matches("[A-Za-z]"))
                    .collect(Collectors.toSet())))
        .toList();
  }

  /** Who reads which scope; {@code outline} is one. */
  List<Reading> reading() {
    List<Reading> cells = new ArrayList<>();
    List<String> head = reading.getFirst();
    reading.stream()
        .skip(2)
        .forEach(row -> {
          for (int i = 1; i < head.size(); i++) {
            cells.add(new Reading(row.getFirst(), head.get(i), row.get(i).equals("yes")));
          }
        });
    return cells;
  }
}
