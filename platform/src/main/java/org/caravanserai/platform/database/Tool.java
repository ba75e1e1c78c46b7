package org.caravanserai.platform.database;

import static org.caravanserai.platform.database.DatabaseRefusal.Reason.USER_NAMESPACES;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs PostgreSQL's own programs. PostgreSQL refuses to run as root; root therefore runs them in a
 * user namespace of their own, in which they are nobody and still own the data directory.
 */
final class Tool {
  /** How a program ended and what it said. */
  record Result(int status, String output) {
    boolean succeeded() {
      return status == 0;
    }
  }

  private final Path binaries;
  private final List<String> prefix;

  private Tool(Path binaries, List<String> prefix) {
    this.binaries = binaries;
    this.prefix = prefix;
  }

  /**
   * @param binaries the folder that holds {@code bin}
   * @throws DatabaseRefusal when this process is root and may not open a user namespace
   */
  static Tool in(Path binaries) {
    if (!isRoot()) return new Tool(binaries, List.of());
    var asNobody = List.of("unshare", "--user", "--");
    var trial = new ArrayList<>(asNobody);
    trial.add("true");
    var result = run(trial, binaries);
    if (!result.succeeded()) throw new DatabaseRefusal(USER_NAMESPACES, result.output());
    return new Tool(binaries, asNobody);
  }

  private static boolean isRoot() {
    try {
      return Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
    } catch (IOException e) {
      throw new UncheckedIOException("/proc is needed to look after PostgreSQL", e);
    }
  }

  /** Runs one of the programs in {@code bin} and waits for its end. */
  Result run(Path workingDirectory, String program, String... arguments) {
    var command = new ArrayList<>(prefix);
    command.add(binaries.resolve("bin").resolve(program).toString());
    command.addAll(List.of(arguments));
    return run(command, workingDirectory);
  }

  private static Result run(List<String> command, Path workingDirectory) {
    var builder = new ProcessBuilder(command).directory(workingDirectory.toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("PG") || name.equals("LANG"));
    builder.environment().put("LC_ALL", "C");
    builder.redirectErrorStream(true);
    try {
      var process = builder.start();
      process.getOutputStream().close();
      var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new Result(waitFor(process), output.strip());
    } catch (IOException e) {
      return new Result(127, String.valueOf(e.getMessage()));
    }
  }

  /** An interrupt is kept for later: a program that is half done helps nobody. */
  private static int waitFor(Process process) {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return process.waitFor();
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    } finally {
      if (interrupted) Thread.currentThread().interrupt();
    }
  }
}
