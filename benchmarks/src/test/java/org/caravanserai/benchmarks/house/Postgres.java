package org.caravanserai.benchmarks.house;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * A PostgreSQL that no house looks after, as an operator keeps one. It is the data directory that a
 * house has left, and the programs that came with it.
 */
final class Postgres implements AutoCloseable {
  private final Path cluster;
  private final Path programs;
  private final Properties credentials;

  private Postgres(Path cluster, Path programs, Properties credentials) {
    this.cluster = cluster;
    this.programs = programs;
    this.credentials = credentials;
  }

  /** Starts the database of a house that has ended. */
  static Postgres of(Path data) throws IOException {
    Path cluster = only(data, "postgresql-");
    Properties credentials = new Properties();
    credentials.load(new StringReader(Files.readString(cluster.resolve("serai.properties"))));
    Path programs = only(data.resolve("cache"), "postgresql-").resolve("bin");
    Postgres postgres = new Postgres(cluster, programs, credentials);
    postgres.start();
    return postgres;
  }

  /** What {@code SERAI_DATABASE_URL} is to be. */
  String url() {
    return "postgres://serai:%s@127.0.0.1:%s/serai"
        .formatted(credentials.getProperty("password"), credentials.getProperty("port"));
  }

  void start() throws IOException {
    run(
        "start",
        "--wait",
        "--log=" + cluster.resolveSibling("external.log"),
        "--options=-p "
            + credentials.getProperty("port")
            + " -c listen_addresses=127.0.0.1 -c unix_socket_directories=");
  }

  /** Cuts off all clients. */
  void stop() throws IOException {
    run("stop", "--wait", "--mode=fast");
  }

  /** Stops all its processes where they are: connections stay open and nobody answers. */
  void hang() throws IOException {
    signal("STOP");
  }

  /** Lets its processes go on. */
  void wake() throws IOException {
    signal("CONT");
  }

  private void signal(String name) throws IOException {
    ProcessHandle first = ProcessHandle.of(pidOf(cluster)).orElseThrow();
    List<String> command = new ArrayList<>(List.of("kill", "-" + name, "" + first.pid()));
    first.descendants().forEach(each -> command.add("" + each.pid()));
    wait(new ProcessBuilder(command).inheritIO().start(), () -> String.join(" ", command));
  }

  @Override
  public void close() throws IOException {
    if (Files.exists(cluster.resolve("postmaster.pid"))) {
      stop();
    }
  }

  /** The number of the server's first process, in the data of a house. */
  static long pid(Path data) throws IOException {
    return pidOf(only(data, "postgresql-"));
  }

  private static long pidOf(Path cluster) throws IOException {
    return Long.parseLong(Files.readAllLines(cluster.resolve("postmaster.pid")).getFirst().strip());
  }

  private void run(String verb, String... words) throws IOException {
    List<String> command = new ArrayList<>();
    if (Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0)) {
      command.addAll(List.of("unshare", "--user", "--"));
    }
    command.addAll(List.of(programs.resolve("pg_ctl").toString(), verb, "--pgdata=" + cluster));
    command.addAll(List.of(words));
    Path said = Files.createTempFile(cluster.getParent(), "pg_ctl", ".log");
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile()).start();
    wait(process, () -> Files.readString(said, StandardCharsets.UTF_8));
  }

  private interface Said {
    String read() throws IOException;
  }

  private static void wait(Process process, Said said) throws IOException {
    try {
      if (process.waitFor() != 0) {
        throw new IOException(said.read());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static Path only(Path folder, String prefix) throws IOException {
    try (Stream<Path> paths = Files.list(folder)) {
      return paths
          .filter(path -> path.getFileName().toString().startsWith(prefix))
          .filter(Files::isDirectory)
          .findFirst()
          .orElseThrow(() -> new IOException("No " + prefix + " in " + folder));
    }
  }
}
