package org.caravanserai.platform.database;

import java.sql.SQLException;
import java.util.Optional;

/** Why the database could not do what was asked although nothing was wrong with the asking. */
public enum Outage {
  /** The disk of the database is full: reading works, writing does not. */
  FULL,
  /** The database does not answer, or has ended while it was asked. */
  AWAY;

  /** What HikariCP says of a connection that it has taken out of the pool. */
  private static final String TAKEN_OUT = "Connection is closed";

  /**
   * Looks through an exception and its causes; empty when the database is not to blame. The states
   * are those of SQLSTATE classes 53 (insufficient resources), 08 (connection) and 57P
   * (intervention).
   */
  public static Optional<Outage> of(Throwable failure) {
    for (var cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException e && e.getSQLState() != null) {
        var state = e.getSQLState();
        if (state.equals("53100")) return Optional.of(FULL);
        if (state.startsWith("08") || state.startsWith("57P") || state.startsWith("53")) {
          return Optional.of(AWAY);
        }
      }
      if (cause instanceof java.sql.SQLTransientConnectionException) return Optional.of(AWAY);
      if (cause instanceof SQLException e && TAKEN_OUT.equals(e.getMessage())) {
        return Optional.of(AWAY);
      }
    }
    return Optional.empty();
  }
}
