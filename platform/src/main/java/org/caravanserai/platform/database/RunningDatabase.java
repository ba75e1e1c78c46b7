package org.caravanserai.platform.database;

import static org.caravanserai.platform.database.DatabaseRefusal.Reason.ENCODING;
import static org.caravanserai.platform.database.DatabaseRefusal.Reason.TOO_OLD;
import static org.caravanserai.platform.database.DatabaseRefusal.Reason.UNREACHABLE;

import java.sql.SQLException;
import java.time.Duration;

/** A database that answers until it is closed. */
sealed interface RunningDatabase extends AutoCloseable {
  DatabaseAddress address();

  @Override
  void close();

  /** The house's own. */
  record Own(EmbeddedPostgres server) implements RunningDatabase {
    @Override
    public DatabaseAddress address() {
      return server.address();
    }

    @Override
    public void close() {
      server.close();
    }
  }

  /** One that somebody else starts, stops and saves. */
  record External(DatabaseAddress address) implements RunningDatabase {
    private static final int OLDEST = 16;
    private static final long TRY_EVERY_MILLIS = 500;

    /**
     * Waits for a server that is starting too.
     *
     * @throws DatabaseRefusal when it does not answer in time, or is not fit for the house
     */
    static External reach(DatabaseAddress address, Duration patience) {
      long end = System.nanoTime() + patience.toNanos();
      while (true) {
        try {
          requireFit(address);
          return new External(address);
        } catch (SQLException e) {
          if (!isAway(e) || System.nanoTime() > end) throw refusal(address, e);
          Pause.millis(TRY_EVERY_MILLIS);
        }
      }
    }

    private static void requireFit(DatabaseAddress address) throws SQLException {
      try (var connection = address.connect()) {
        int major = connection.getMetaData().getDatabaseMajorVersion();
        if (major < OLDEST) {
          throw new DatabaseRefusal(
              TOO_OLD, address.toString(), Integer.toString(major), Integer.toString(OLDEST));
        }
        var encoding = new HouseTables(connection).encoding();
        if (!encoding.equals("UTF8")) {
          throw new DatabaseRefusal(ENCODING, address.toString(), encoding);
        }
      }
    }

    /** Not answering (class 08) or not answering yet (57P03), by SQLSTATE. */
    private static boolean isAway(SQLException e) {
      var state = String.valueOf(e.getSQLState());
      return state.startsWith("08") || state.equals("57P03");
    }

    @Override
    public void close() {}
  }

  /** What to tell the operator when a database does not let the house in. */
  static DatabaseRefusal refusal(DatabaseAddress address, SQLException cause) {
    return new DatabaseRefusal(
        UNREACHABLE, cause, address.toString(), String.valueOf(cause.getMessage()));
  }
}
