package org.caravanserai.platform.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * A process of its own that keeps a database, so that a test can kill it: writes numbers one by one
 * and says each as soon as it is committed.
 */
final class House implements AutoCloseable {
  private static final String READY = "ready";

  private final Process process;
  private final BufferedReader output;

  private House(Process process) {
    this.process = process;
    this.output = process.inputReader();
  }

  /** Starts a house and waits until its database answers. */
  static House open(Path home, String... prefix) throws IOException {
    var command = new ArrayList<>(List.of(prefix));
    command.addAll(
        List.of(
            ProcessHandle.current().info().command().orElseThrow(),
            "-Xmx64m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            House.class.getName(),
            home.toString(),
            EmbeddedDatabase.cache().toString()));
    var process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    var house = new House(process);
    house.waitFor(READY);
    return house;
  }

  long pid() {
    return process.pid();
  }

  /** Reads on until the house says so. */
  void waitFor(String line) throws IOException {
    var said = new ArrayList<String>();
    for (var next = output.readLine(); next != null; next = output.readLine()) {
      if (next.equals(line)) return;
      said.add(next);
    }
    throw new AssertionError("The house ended without saying " + line + ": " + said);
  }

  /** Reads on until so many more numbers are written, and answers the last. */
  int written(int more) throws IOException {
    int last = 0;
    for (int i = 0; i < more; i++) {
      var line = output.readLine();
      if (line == null) throw new AssertionError("The house ended after " + last);
      if (line.matches("\\d+")) last = Integer.parseInt(line);
    }
    return last;
  }

  /** Kills the process with SIGKILL, and answers the last number it said. */
  int kill() throws IOException {
    process.destroyForcibly();
    int last = 0;
    for (var line = output.readLine(); line != null; line = output.readLine()) {
      if (line.matches("\\d+")) last = Integer.parseInt(line);
    }
    return last;
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }

  /** What the process does: keeps a database and counts in it. */
  @SuppressWarnings("SystemOut")
  public static void main(String[] args) throws SQLException, InterruptedException {
    var server = EmbeddedPostgres.start(Path.of(args[0]), Path.of(args[1]), Cluster.DURABLE);
    System.out.println(READY);
    for (int next = 1; ; ) {
      try (var connection = server.address().connect();
          var statement = connection.createStatement()) {
        statement.execute("CREATE TABLE IF NOT EXISTS written (number integer PRIMARY KEY)");
        for (; ; next++) {
          statement.execute("INSERT INTO written VALUES (" + next + ") ON CONFLICT DO NOTHING");
          System.out.println(next);
        }
      } catch (SQLException e) {
        System.out.println(Outage.of(e).map(Enum::name).orElse(e.getSQLState()));
        Thread.sleep(100);
      }
    }
  }
}
