package org.caravanserai.platform.database;

import static org.caravanserai.platform.database.DatabaseRefusal.Reason.DATABASE_IN_USE;
import static org.caravanserai.platform.database.DatabaseRefusal.Reason.DISK_FULL;
import static org.caravanserai.platform.database.DatabaseRefusal.Reason.ENCODING;
import static org.caravanserai.platform.database.DatabaseRefusal.Reason.MAY_NOT_CREATE;
import static org.caravanserai.platform.database.DatabaseRefusal.Reason.NOT_RESTORED;
import static org.caravanserai.platform.database.HouseTables.quoted;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import org.flywaydb.core.api.FlywayException;

/**
 * Brings a backup back. It is loaded into a database beside the live one and compared there with
 * what was saved, byte by byte; the tables are brought up to this release; only then the two change
 * names, both in one transaction. Before that nothing of the live database is touched; whatever
 * goes wrong, it is as it was.
 */
final class Restore {
  private static final String INSUFFICIENT_PRIVILEGE = "42501";
  private static final String DISK_IS_FULL = "53100";
  private static final String OBJECT_IN_USE = "55006";

  /** A session that was closed a moment ago may still be seen for as long. */
  private static final int LOOKS = 10;

  private static final long LOOK_EVERY_MILLIS = 100;

  private final DatabaseAddress live;
  private final DatabaseAddress admin;
  private final String migrations;
  private final String name;
  private final String fresh;
  private final String replaced;

  /**
   * @param live the database that is to be replaced
   * @param admin another database of the same server, as a user who may create and rename
   */
  Restore(DatabaseAddress live, DatabaseAddress admin) {
    this(live, admin, Migrations.OF_THE_HOUSE);
  }

  private Restore(DatabaseAddress live, DatabaseAddress admin, String migrations) {
    this.live = live;
    this.admin = admin;
    this.migrations = migrations;
    this.name = live.database();
    this.fresh = name + "_restoring";
    this.replaced = name + "_replaced";
  }

  /** Restores with the rights of the house alone, in a database that somebody else keeps. */
  static Restore external(DatabaseAddress live) {
    var other = live.database().equals("postgres") ? "template1" : "postgres";
    return new Restore(live, live.withDatabase(other));
  }

  /** Restores a house whose tables are made by the scripts in another folder of the class path. */
  Restore knowing(String folder) {
    return new Restore(live, admin, folder);
  }

  /** The name under which what was there before is kept. */
  String replaced() {
    return replaced;
  }

  /**
   * @throws DatabaseRefusal when the backup is not whole, not of this house, or the database is in
   *     use; nothing has been changed then
   */
  void run(BackupFile backup) {
    backup.check();
    try (var connection = admin.connect()) {
      refuseWhenInUse(connection);
      create(connection);
      try {
        fill(backup);
        exchange(connection);
      } catch (SQLException | IOException | RuntimeException e) {
        discard(connection, e);
        throw e;
      }
    } catch (SQLException e) {
      throw refusal(backup, e);
    } catch (IOException | FlywayException e) {
      throw new DatabaseRefusal(
          NOT_RESTORED, e, backup.file().toString(), String.valueOf(e.getMessage()));
    }
  }

  private DatabaseRefusal refusal(BackupFile backup, SQLException e) {
    var state = String.valueOf(e.getSQLState());
    if (state.startsWith("08") || state.startsWith("28")) {
      return RunningDatabase.refusal(admin, e);
    }
    return switch (state) {
      case INSUFFICIENT_PRIVILEGE -> new DatabaseRefusal(MAY_NOT_CREATE, e, admin.user());
      case DISK_IS_FULL -> new DatabaseRefusal(DISK_FULL, e, live.toString());
      case OBJECT_IN_USE -> new DatabaseRefusal(DATABASE_IN_USE, e, name, "1");
      default ->
          new DatabaseRefusal(
              NOT_RESTORED, e, backup.file().toString(), String.valueOf(e.getMessage()));
    };
  }

  private void refuseWhenInUse(Connection connection) throws SQLException {
    int open = sessions(connection);
    for (int look = 0; open > 0 && look < LOOKS; look++) {
      Pause.millis(LOOK_EVERY_MILLIS);
      open = sessions(connection);
    }
    if (open > 0) throw new DatabaseRefusal(DATABASE_IN_USE, name, Integer.toString(open));
  }

  /** Those of people and programs; the server's own have no user. */
  private int sessions(Connection connection) throws SQLException {
    try (var statement =
        connection.prepareStatement(
            "SELECT count(*) FROM pg_stat_activity WHERE datname = ? AND usesysid IS NOT NULL")) {
      statement.setString(1, name);
      try (var rows = statement.executeQuery()) {
        rows.next();
        return rows.getInt(1);
      }
    }
  }

  private void discard(Connection connection, Exception because) {
    try {
      if (!connection.getAutoCommit()) {
        connection.rollback();
        connection.setAutoCommit(true);
      }
      drop(connection, fresh);
    } catch (SQLException e) {
      because.addSuppressed(e);
    }
  }

  private void create(Connection connection) throws SQLException {
    drop(connection, fresh);
    execute(connection, "CREATE DATABASE " + quoted(fresh) + " OWNER " + quoted(live.user()));
  }

  private static void drop(Connection connection, String database) throws SQLException {
    execute(connection, "DROP DATABASE IF EXISTS " + quoted(database));
  }

  private void fill(BackupFile backup) throws SQLException, IOException {
    var target = live.withDatabase(fresh);
    try (var connection = target.connect()) {
      var encoding = new HouseTables(connection).encoding();
      if (!encoding.equals("UTF8")) throw new DatabaseRefusal(ENCODING, fresh, encoding);
    }
    var house = new Migrations(target, migrations);
    house.runThoseOf(backup);
    try (var connection = target.connect()) {
      new Loading(connection, backup).run();
    }
    house.runAll();
    try (var connection = target.connect()) {
      execute(connection, "ANALYZE");
    }
  }

  /** The one step in which the house changes. */
  private void exchange(Connection connection) throws SQLException {
    drop(connection, replaced);
    connection.setAutoCommit(false);
    rename(connection, name, replaced);
    rename(connection, fresh, name);
    connection.commit();
    connection.setAutoCommit(true);
  }

  private static void rename(Connection connection, String from, String to) throws SQLException {
    execute(connection, "ALTER DATABASE " + quoted(from) + " RENAME TO " + quoted(to));
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
