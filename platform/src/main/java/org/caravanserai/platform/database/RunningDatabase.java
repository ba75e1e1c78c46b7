package org.caravanserai.platform.database;

/** A database that answers until it is closed. */
sealed interface RunningDatabase extends AutoCloseable {
  DatabaseAddress address();

  @Override
  void close();

  /** One that somebody else starts, stops and saves. */
  record External(DatabaseAddress address) implements RunningDatabase {
    @Override
    public void close() {}
  }

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
}
