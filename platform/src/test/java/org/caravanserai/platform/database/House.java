package org.caravanserai.platform.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/**
 * A process of its own that keeps a database, so that a test can kill it: writes numbered rows one
 * by one and says each number as soon as the row is committed, or the SQLSTATE of what failed.
 */
final class House implements AutoCloseable {
  static final String READY = "ready";

  private static final List<String> NAMESPACE =
      List.of("unshare", "--user", "--map-root-user", "--mount");
  private static final String REFUSED = "refused ";
  private static final int BYTES_IN_A_ROW = 50_000;
  private static final long PATIENCE_SECONDS = 20;

  private final Process process;
  private final BufferedReader output;

  private House(Process process) {
    this.process = process;
    this.output = process.inputReader();
  }

  /** Starts a house and waits until its database answers. */
  static House open(Path home) throws IOException {
    var house = start(List.of(), home);
    house.awaitLine(READY);
    return house;
  }

  /**
   * Runs a script as the root of a user namespace, with disks of its own. In the script, {@code $0}
   * is the data directory and {@code "$@"} the command that starts the house.
   */
  static House inNamespace(Path home, String script) throws IOException {
    var prefix = new ArrayList<>(NAMESPACE);
    prefix.addAll(List.of("sh", "-c", script, home.toString()));
    return start(prefix, home);
  }

  static boolean mayHaveNamespaces() throws IOException, InterruptedException {
    var trial = new ArrayList<>(NAMESPACE);
    trial.addAll(List.of("mount", "-t", "tmpfs", "tmpfs", "/mnt"));
    return new ProcessBuilder(trial).start().waitFor() == 0;
  }

  /** The command that runs a class of the tests in a small process of its own. */
  static List<String> java(Class<?> main, String... arguments) {
    var command =
        new ArrayList<>(
            List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-Xmx64m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
    command.addAll(List.of(arguments));
    return command;
  }

  private static House start(List<String> prefix, Path home) throws IOException {
    var command = new ArrayList<>(prefix);
    command.addAll(java(House.class, home.toString(), EmbeddedDatabase.cache().toString()));
    return new House(
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start());
  }

  long pid() {
    return process.pid();
  }

  /** A path as the house sees it, with the disks that only the house has. */
  Path seen(Path path) {
    return Path.of("/proc/" + pid() + "/root" + path);
  }

  /** Reads on until the house says something of that form, and answers it. */
  String awaitLine(String pattern) throws IOException {
    var last = "";
    for (var line = output.readLine(); line != null; line = output.readLine()) {
      if (line.matches(pattern)) return line;
      last = line;
    }
    throw new AssertionError("The house ended without saying " + pattern + ", but " + last);
  }

  /** Reads on until the house is refused its database, and answers why. */
  String awaitRefusal() throws IOException {
    return awaitLine(REFUSED + ".*").substring(REFUSED.length());
  }

  /** Reads on until so many more rows are written, and answers the last number. */
  int written(int more) throws IOException {
    int last = 0;
    for (int i = 0; i < more; i++) last = Integer.parseInt(awaitLine("\\d{1,4}"));
    return last;
  }

  /** Kills the process with SIGKILL, and answers the last number it said. */
  int kill() throws IOException {
    process.toHandle().destroyForcibly();
    int last = 0;
    for (var line = output.readLine(); line != null; line = output.readLine()) {
      if (line.matches("\\d{1,4}")) last = Integer.parseInt(line);
    }
    return last;
  }

  /** Lets the house stop its database and end. */
  @Override
  public void close() throws IOException {
    process.getOutputStream().close();
    try {
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) process.destroyForcibly();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** What the process does. */
  public static void main(String[] args) throws InterruptedException {
    EmbeddedPostgres server;
    try {
      server = EmbeddedPostgres.start(Path.of(args[0]), Path.of(args[1]), Cluster.DURABLE);
    } catch (DatabaseRefusal refusal) {
      System.out.println(REFUSED + refusal.reason());
      return;
    }
    Thread.ofPlatform().start(() -> closeWhenLeft(server));
    System.out.println(READY);
    var noise = new byte[BYTES_IN_A_ROW];
    new Random(1).nextBytes(noise);
    for (int next = 1; ; ) {
      try (var connection = server.address().connect();
          var table = connection.createStatement();
          var insert = connection.prepareStatement("INSERT INTO written VALUES (?, ?)")) {
        table.execute(
            "CREATE TABLE IF NOT EXISTS written (number integer PRIMARY KEY, noise bytea)");
        try (var rows = table.executeQuery("SELECT coalesce(max(number), 0) FROM written")) {
          rows.next();
          next = rows.getInt(1) + 1;
        }
        for (; ; next++) {
          insert.setInt(1, next);
          insert.setBytes(2, noise);
          insert.execute();
          System.out.println(next);
        }
      } catch (SQLException e) {
        System.out.println(e.getSQLState());
        Thread.sleep(100);
      }
    }
  }

  private static void closeWhenLeft(EmbeddedPostgres server) {
    try {
      while (System.in.read() >= 0) {}
    } catch (IOException e) {
      // Nobody is there any more, all the same.
    }
    server.close();
    Runtime.getRuntime().halt(0);
  }
}
