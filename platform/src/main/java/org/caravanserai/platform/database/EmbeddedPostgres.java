package org.caravanserai.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
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
  private final CountDownLatch closing = new CountDownLatch(1);
  private boolean closed;
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
    } catch (RuntimeException e) {
      lock.close();
      throw e;
    }
    return start(lock, home, cache, durability);
  }

  /**
   * As {@link #start(Path)}, for whoever holds the lock, and whatever else is in the directory. The
   * lock is given back when the server is closed, or cannot be started.
   */
  static EmbeddedPostgres start(InstanceLock lock, Path home, Path cache, List<String> durability) {
    try {
      Cluster.requireRoomToCreate(home);
      var cluster = new Cluster(home, Tool.in(PostgresBinaries.unpacked(cache)), durability);
      cluster.createIfMissing();
      cluster.requireOwnMajor();
      cluster.clearLeftovers();
      return start(lock, cluster);
    } catch (IOException e) {
      lock.close();
      throw Folders.refusal(home, e);
    } catch (RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  private static EmbeddedPostgres start(InstanceLock lock, Cluster cluster) throws IOException {
    try {
      var credentials = cluster.start();
      prepare(credentials);
      var server = new EmbeddedPostgres(lock, cluster, credentials);
      LOG.info("PostgreSQL in {} answers on port {}", cluster.folder(), credentials.port());
      server.watch.start();
      return server;
    } catch (IOException | RuntimeException e) {
      cluster.stop();
      throw e;
    }
  }

  DatabaseAddress address() {
    return credentials.address();
  }

  DatabaseAddress adminAddress() {
    return credentials.adminAddress();
  }

  /** The role and the database of the house, made at the first start. */
  private static void prepare(Credentials credentials) {
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
    } catch (SQLException e) {
      throw RunningDatabase.refusal(credentials.adminAddress(), e);
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
    for (int look = 0; !closesWithin(LOOK_EVERY_MILLIS); look++) {
      if (!ServerProcesses.isIn(cluster.folder(), pid)) restart();
      if (look % LOOKS_PER_ROUND == 0) full = tendRoom(full);
    }
  }

  private boolean closesWithin(long millis) {
    try {
      return closing.await(millis, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
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
    long pause = LOOK_EVERY_MILLIS;
    do {
      if (tryToStart()) return;
      pause = Math.min(2 * pause, LONGEST_PAUSE_MILLIS);
    } while (!closesWithin(pause));
  }

  private synchronized boolean tryToStart() {
    if (closed) return true;
    LOG.error("PostgreSQL in {} has ended; it is started again", cluster.folder());
    try {
      cluster.clearLeftovers();
      cluster.start(credentials.port());
      pid = cluster.serverPid();
      LOG.info("PostgreSQL answers again on port {}", credentials.port());
      return true;
    } catch (IOException | RuntimeException e) {
      LOG.error("PostgreSQL cannot be started again yet: {}", e.getMessage());
      return false;
    }
  }

  /** Stops the server; what was committed is on disk. */
  @Override
  public void close() {
    closing.countDown();
    stop();
    try {
      watch.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized void stop() {
    if (closed) return;
    closed = true;
    try (lock) {
      cluster.stop();
    }
    LOG.info("PostgreSQL in {} has stopped", cluster.folder());
  }
}
