package org.caravanserai.platform.database;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;
import static org.caravanserai.platform.database.DatabaseRefusal.Reason.DISK_FULL;
import static org.caravanserai.platform.database.DatabaseRefusal.Reason.NOT_A_CLUSTER;
import static org.caravanserai.platform.database.DatabaseRefusal.Reason.OTHER_MAJOR;
import static org.caravanserai.platform.database.DatabaseRefusal.Reason.START;
import static org.caravanserai.platform.database.DatabaseRefusal.Reason.STOP;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What PostgreSQL calls a cluster: the folder {@code postgresql-18} with its data, and the server
 * that works on it. Every command here is for the holder of the {@link InstanceLock}.
 */
final class Cluster {
  /** What must hold however the cluster is configured: nothing acknowledged is ever lost. */
  static final List<String> DURABLE =
      List.of("fsync=on", "full_page_writes=on", "synchronous_commit=on");

  private static final List<String> ALWAYS =
      List.of(
          "listen_addresses=127.0.0.1",
          "unix_socket_directories=",
          "timezone=UTC",
          "log_timezone=UTC",
          "logging_collector=off",
          "log_destination=stderr",
          "log_checkpoints=off",
          // Details name the values that clashed, and those may be about people.
          "log_error_verbosity=terse");

  private static final String PREFIX = "postgresql-";
  private static final Pattern OF_SOME_MAJOR = Pattern.compile(PREFIX + "\\d+");
  private static final long ROOM_TO_CREATE = 256L << 20;
  private static final long LOG_LIMIT = 16L << 20;
  private static final int LOG_TAIL = 4000;
  private static final int ATTEMPTS = 5;
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Path home;
  private final Path folder;
  private final Path log;
  private final Tool tool;
  private final List<String> durability;

  Cluster(Path home, Tool tool, List<String> durability) {
    this.home = home;
    this.folder = folder(home);
    this.log = home.resolve("log").resolve("postgresql.log");
    this.tool = tool;
    this.durability = durability;
  }

  static Path folder(Path home) {
    return home.resolve(PREFIX + PostgresBinaries.MAJOR);
  }

  Path folder() {
    return folder;
  }

  /** The folders of other major versions in a data directory. */
  static List<Path> ofOtherMajors(Path home) throws IOException {
    return Folders.list(home, PREFIX).stream()
        .filter(path -> OF_SOME_MAJOR.matcher(path.getFileName().toString()).matches())
        .filter(path -> !path.equals(folder(home)))
        .toList();
  }

  /**
   * @throws DatabaseRefusal when the data directory was written by another major version
   */
  static void refuseOtherMajors(Path home) throws IOException {
    var others = ofOtherMajors(home);
    if (!others.isEmpty()) throw otherMajor(others.getFirst());
    var folder = folder(home);
    if (!Files.exists(folder)) return;
    var version = folder.resolve("PG_VERSION");
    if (!Files.exists(version)) throw new DatabaseRefusal(NOT_A_CLUSTER, folder.toString());
    var major = Files.readString(version, StandardCharsets.US_ASCII).strip();
    if (!major.equals(Integer.toString(PostgresBinaries.MAJOR))) throw otherMajor(folder);
  }

  private static DatabaseRefusal otherMajor(Path folder) {
    return new DatabaseRefusal(
        OTHER_MAJOR, folder.toString(), Integer.toString(PostgresBinaries.MAJOR));
  }

  /** Refuses before a byte is written when there is no room for an empty cluster. */
  static void requireRoomToCreate(Path home) throws IOException {
    if (!Files.exists(folder(home)) && Files.getFileStore(home).getUsableSpace() < ROOM_TO_CREATE) {
      throw new DatabaseRefusal(DISK_FULL, home.toString());
    }
  }

  /** Makes an empty cluster when there is none; it appears whole or not at all. */
  void createIfMissing() throws IOException {
    for (var leftover : Folders.list(home, ".creating-")) Folders.delete(leftover);
    if (Files.exists(folder)) return;
    var temporary = Files.createTempDirectory(home, ".creating-");
    try {
      var credentials = Credentials.random();
      var passwordFile = temporary.resolve("password");
      Folders.writePrivately(passwordFile, credentials.adminPassword());
      var data = temporary.resolve("data");
      var result =
          tool.run(
              home,
              "initdb",
              "--pgdata=" + data,
              "--username=" + Credentials.ADMIN,
              "--pwfile=" + passwordFile,
              "--auth=scram-sha-256",
              "--data-checksums",
              "--encoding=UTF8",
              "--locale=C",
              "--locale-provider=builtin",
              "--builtin-locale=C.UTF-8",
              "--set=max_connections=60");
      if (!result.succeeded()) throw failure(result.output());
      credentials.write(data);
      Files.move(data, folder, ATOMIC_MOVE);
      Folders.flush(home);
    } finally {
      Folders.delete(temporary);
    }
  }

  /**
   * Starts the server on its last port, or on another when that is taken, and waits until it
   * answers, however long it takes to recover.
   *
   * @return how to reach it
   */
  Credentials start() throws IOException {
    var credentials = Credentials.read(folder);
    for (int attempt = 1; ; attempt++) {
      int port = attempt == 1 ? freePort(credentials.port()) : freePort(0);
      try {
        start(port);
      } catch (PortTakenException e) {
        if (attempt < ATTEMPTS) continue;
        throw e;
      }
      var chosen = credentials.withPort(port);
      if (!chosen.equals(credentials)) chosen.write(folder);
      return chosen;
    }
  }

  /** Starts the server where its clients look for it, and nowhere else. */
  void start(int port) throws IOException {
    trimLog();
    long written = Files.exists(log) ? Files.size(log) : 0;
    var result =
        tool.run(
            home,
            "pg_ctl",
            "start",
            "--pgdata=" + folder,
            "--log=" + log,
            "--wait",
            "--timeout=3600",
            "--options=" + options(port));
    if (result.succeeded()) return;
    var said = logSince(written);
    if (said.contains("could not bind")) throw new PortTakenException(port);
    throw failure(said.isBlank() ? result.output() : said);
  }

  private static final class PortTakenException extends IOException {
    PortTakenException(int port) {
      super("port " + port + " of 127.0.0.1 is taken by another program");
    }
  }

  private String options(int port) {
    var options = new StringBuilder("-p " + port);
    for (var setting : ALWAYS) options.append(" -c ").append(setting);
    for (var setting : durability) options.append(" -c ").append(setting);
    return options.toString();
  }

  /** Ends the server, whichever process started it; connected clients are cut off. */
  void stop() {
    var result = stop("fast");
    if (!result.succeeded()) result = stop("immediate");
    if (!result.succeeded() && !ServerProcesses.in(folder).isEmpty()) {
      throw new DatabaseRefusal(STOP, folder.toString(), result.output());
    }
  }

  private Tool.Result stop(String mode) {
    return tool.run(
        home, "pg_ctl", "stop", "--pgdata=" + folder, "--mode=" + mode, "--wait", "--timeout=60");
  }

  /**
   * Ends what a house that was killed has left running, and takes away a {@code postmaster.pid}
   * whose number belongs to nobody or to another program by now. The file also guards the data
   * against a second server, so it goes only after no process works in the folder.
   */
  void clearLeftovers() throws IOException {
    var pidFile = folder.resolve("postmaster.pid");
    if (Files.exists(pidFile) && ServerProcesses.isIn(folder, serverPid())) stop();
    for (long waited = 0; !ServerProcesses.in(folder).isEmpty(); waited += 50) {
      if (waited > PATIENCE.toMillis()) {
        for (long pid : ServerProcesses.in(folder)) {
          ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
        }
      }
      if (waited > 2 * PATIENCE.toMillis()) {
        throw new DatabaseRefusal(STOP, folder.toString(), ServerProcesses.in(folder).toString());
      }
      Pause.millis(50);
    }
    Files.deleteIfExists(pidFile);
  }

  /** The number in {@code postmaster.pid}; 0 when there is none. */
  long serverPid() throws IOException {
    var pidFile = folder.resolve("postmaster.pid");
    if (!Files.exists(pidFile)) return 0;
    var lines = Files.readAllLines(pidFile, StandardCharsets.ISO_8859_1);
    return lines.isEmpty() || !lines.getFirst().strip().matches("\\d{1,18}")
        ? 0
        : Long.parseLong(lines.getFirst().strip());
  }

  /** The wanted port when nobody has it, else another that is free. */
  private static int freePort(int wanted) throws IOException {
    var loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    try (var socket = new ServerSocket(wanted, 1, loopback)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      if (wanted == 0) throw e;
      return freePort(0);
    }
  }

  /** Keeps the log within bounds: what is too long becomes the previous log. */
  void trimLog() throws IOException {
    Files.createDirectories(log.getParent());
    if (!Files.exists(log) || Files.size(log) < LOG_LIMIT) return;
    Files.copy(log, log.resolveSibling("postgresql.log.1"), REPLACE_EXISTING);
    try (var channel = FileChannel.open(log, WRITE)) {
      channel.truncate(0);
    }
  }

  private String logSince(long position) throws IOException {
    if (!Files.exists(log)) return "";
    try (var channel = Files.newByteChannel(log)) {
      channel.position(Math.max(position, channel.size() - LOG_TAIL));
      var buffer = ByteBuffer.allocate(LOG_TAIL);
      while (buffer.hasRemaining() && channel.read(buffer) >= 0) {}
      return new String(buffer.array(), 0, buffer.position(), StandardCharsets.UTF_8).strip();
    }
  }

  private DatabaseRefusal failure(String said) {
    return said.contains("No space left on device")
        ? new DatabaseRefusal(DISK_FULL, home.toString())
        : new DatabaseRefusal(START, folder.toString(), said, log.toString());
  }
}
