package org.caravanserai.platform.database;

import static org.caravanserai.platform.database.DatabaseRefusal.Reason.START;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The house's own PostgreSQL: started with the house, looked after while it runs, stopped with it.
 * A server that dies is started again on the same port; what a killed house has left behind is
 * cleared at the next start.
 */
final class EmbeddedPostgres implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);
  private static final long LOOK_EVERY_MILLIS = 250;
  private static final int LOOKS_PER_ROUND = 40;
  private static final long LONGEST_PAUSE_MILLIS = 10_000;
  private static final long LITTLE_ROOM = 64L << 20;

  private final InstanceLock lock;
  private final Cluster cluster;
  private final Thread watch;
  private final Credentials credentials;
  private volatile boolean closing;
  private long pid;

  private EmbeddedPostgres(InstanceLock lock, Cluster cluster, Credentials credentials)
      throws IOException {
    this.lock = lock;
    this.cluster = cluster;
    this.credentials = credentials;
    this.pid = cluster.serverPid();
    this.watch = Thread.ofPlatform().daemon().name("database-watch").unstarted(this::watch);
  }

  /**
   * Starts the server of a data directory, which is made when it is not there.
   *
   * @throws DatabaseRefusal when it cannot be started; it says why and what to do
   */
  static EmbeddedPostgres start(Path home) {
    return start(home, home.resolve("cache"), Cluster.DURABLE);
  }

  /**
   * @param cache where the programs are unpacked
   * @param durability settings of PostgreSQL, {@link Cluster#DURABLE} for everything but tests
   */
  static EmbeddedPostgres start(Path home, Path cache, List<String> durability) {
    var lock = InstanceLock.acquire(home);
    try {
      Cluster.refuseOtherMajors(home);
      return start(lock, home, cache, durability);
    } catch (IOException e) {
      lock.close();
      throw Folders.refusal(home, e);
    } catch (RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  /** As {@link #start(Path)}, for whoever holds the lock; closing the server gives it back. */
  static EmbeddedPostgres start(InstanceLock lock, Path home, Path cache, List<String> durability)
      throws IOException {
    Cluster.requireRoomToCreate(home);
    var tool = Tool.in(PostgresBinaries.unpacked(cache));
    var cluster = new Cluster(home, tool, durability);
    cluster.createIfMissing();
    cluster.clearLeftovers();
    var credentials = cluster.start();
    try {
      prepare(credentials);
      var server = new EmbeddedPostgres(lock, cluster, credentials);
      LOG.info("PostgreSQL in {} answers on port {}", cluster.folder(), credentials.port());
      server.watch.start();
      return server;
    } catch (SQLException e) {
      cluster.stop();
      throw new DatabaseRefusal(START, e, cluster.folder().toString(), e.getMessage(), "-");
    }
  }

  DatabaseAddress address() {
    return credentials.address();
  }

  DatabaseAddress adminAddress() {
    return credentials.adminAddress();
  }

  /** The role and the database of the house, made at the first start. */
  private static void prepare(Credentials credentials) throws SQLException {
    try (var connection = credentials.adminAddress().connect()) {
      if (!exists(connection, "SELECT 1 FROM pg_roles WHERE rolname = ?", Credentials.USER)) {
        execute(
            connection,
            "CREATE ROLE %s LOGIN CREATEDB PASSWORD '%s'"
                .formatted(Credentials.USER, credentials.password()));
      }
      if (!exists(
          connection, "SELECT 1 FROM pg_database WHERE datname = ?", Credentials.DATABASE)) {
        execute(
            connection,
            "CREATE DATABASE %s OWNER %s".formatted(Credentials.DATABASE, Credentials.USER));
      }
    }
  }

  private static boolean exists(Connection connection, String query, String name)
      throws SQLException {
    try (var statement = connection.prepareStatement(query)) {
      statement.setString(1, name);
      return statement.executeQuery().next();
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private void watch() {
    boolean full = false;
    for (int look = 0; !closing; look++) {
      Pause.millis(LOOK_EVERY_MILLIS);
      if (!ServerProcesses.isIn(cluster.folder(), pid)) restart();
      if (look % LOOKS_PER_ROUND == 0) full = tendRoom(full);
    }
  }

  private boolean tendRoom(boolean wasFull) {
    try {
      cluster.trimLog();
      boolean isFull = Files.getFileStore(cluster.folder()).getUsableSpace() < LITTLE_ROOM;
      if (isFull && !wasFull) {
        LOG.error(
            "The disk with {} is full. Nothing can be saved until there is room again: free some.",
            cluster.folder());
      } else if (wasFull && !isFull) {
        LOG.info("There is room again on the disk with {}", cluster.folder());
      }
      return isFull;
    } catch (IOException e) {
      LOG.warn("The log of PostgreSQL cannot be looked after: {}", e.getMessage());
      return wasFull;
    }
  }

  /** Tries until it works or the house closes, at first at once, then less and less often. */
  private void restart() {
    LOG.error("PostgreSQL in {} has ended; it is started again", cluster.folder());
    for (long pause = LOOK_EVERY_MILLIS; ; pause = Math.min(2 * pause, LONGEST_PAUSE_MILLIS)) {
      synchronized (this) {
        if (closing) return;
        try {
          cluster.clearLeftovers();
          cluster.start(credentials.port());
          pid = cluster.serverPid();
          LOG.info("PostgreSQL answers again on port {}", credentials.port());
          return;
        } catch (IOException | RuntimeException e) {
          LOG.error("PostgreSQL cannot be started again yet: {}", e.getMessage());
        }
      }
      for (long waited = 0; waited < pause && !closing; waited += LOOK_EVERY_MILLIS) {
        Pause.millis(LOOK_EVERY_MILLIS);
      }
    }
  }

  /** Stops the server; what was committed is on disk. */
  @Override
  public void close() {
    if (closing) return;
    closing = true;
    synchronized (this) {
      try (lock) {
        cluster.stop();
      }
    }
    LOG.info("PostgreSQL in {} has stopped", cluster.folder());
  }
}
