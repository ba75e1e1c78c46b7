package org.caravanserai.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** Runs the command as a user does, with the shipped packs, which are kept for the next run. */
final class Terminal {
  static final Path HOME = Path.of(System.getProperty("repository.root", ".."));

  /** What these tests keep; no other build, nor another run of the tests, knows its name. */
  static final SnapshotFolder KEPT =
      new SnapshotFolder(Path.of("target", "knowledge"), UUID.randomUUID().toString());

  static final Surroundings PLAIN =
      new Surroundings(HOME, LocalDate.parse("2026-11-22"), 100, false, false, false, KEPT);

  private Terminal() {}

  /** What a run leaves behind. */
  record Outcome(int exitCode, String out, String err) {
    List<String> errorLines() {
      return err.lines().toList();
    }
  }

  static Outcome serai(Object... arguments) {
    return serai(PLAIN, arguments);
  }

  static Outcome serai(Surroundings surroundings, Object... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int exitCode =
        Serai.run(
            surroundings,
            new PrintWriter(out),
            new PrintWriter(err),
            Arrays.stream(arguments).map(Object::toString).toArray(String[]::new));
    return new Outcome(exitCode, out.toString(), err.toString());
  }

  static Path example(String name) {
    return HOME.resolve("examples").resolve(name + ".yaml");
  }
}
