package org.caravanserai.platform.database;

import static java.util.stream.Collectors.joining;
import static org.caravanserai.platform.database.DatabaseRefusal.Reason.NOT_RESTORED;
import static org.caravanserai.platform.database.HouseTables.quoted;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.caravanserai.platform.database.DatabaseRefusal.Because;
import org.caravanserai.platform.database.Manifest.Table;

/** Puts the rows of a backup into tables that are as they were when it was taken. */
final class Loading {
  private static final String FOREIGN_KEYS =
      """
      SELECT conrelid::regclass::text, quote_ident(conname), pg_get_constraintdef(oid)
      FROM pg_constraint
      WHERE contype = 'f' AND connamespace = 'public'::regnamespace AND conparentid = 0
      ORDER BY 1, 2
      """;

  private final Connection connection;
  private final HouseTables tables;
  private final BackupFile backup;

  /** A promise of one table to another; it is taken off while rows are loaded in any order. */
  private record ForeignKey(String table, String name, String definition) {}

  Loading(Connection connection, BackupFile backup) throws SQLException {
    this.connection = connection;
    this.tables = new HouseTables(connection);
    this.backup = backup;
  }

  /**
   * @throws DatabaseRefusal when the tables are others than those saved, or what was loaded is not
   *     what was saved
   */
  void run() throws SQLException, IOException {
    requireSameShape();
    connection.setAutoCommit(false);
    var foreignKeys =
        tables.query(
            FOREIGN_KEYS,
            row -> new ForeignKey(row.getString(1), row.getString(2), row.getString(3)));
    for (var key : foreignKeys) {
      tables.execute("ALTER TABLE %s DROP CONSTRAINT %s".formatted(key.table(), key.name()));
    }
    var names = tables.names();
    eachTable(names, "DISABLE");
    tables.execute(names.stream().map(HouseTables::quoted).collect(joining(", ", "TRUNCATE ", "")));
    for (var table : backup.manifest().tables()) load(table);
    for (var key : foreignKeys) {
      tables.execute(
          "ALTER TABLE %s ADD CONSTRAINT %s %s"
              .formatted(key.table(), key.name(), key.definition()));
    }
    eachTable(names, "ENABLE");
    loadSequences();
    for (var table : backup.manifest().tables()) compare(table);
    connection.commit();
  }

  private void requireSameShape() throws SQLException {
    var saved = backup.manifest().tables();
    if (!saved.stream().map(Table::name).toList().equals(tables.names())) {
      throw refusal("other-tables");
    }
    for (var table : saved) {
      if (!Set.copyOf(tables.columns(table.name())).equals(Set.copyOf(table.columns()))) {
        throw refusal("other-columns", table.name());
      }
    }
  }

  /** Triggers guard against changes by people; a loaded row is none. */
  private void eachTable(List<String> names, String enableOrDisable) throws SQLException {
    for (var name : names) {
      tables.execute("ALTER TABLE %s %s TRIGGER USER".formatted(quoted(name), enableOrDisable));
    }
  }

  private void load(Table table) throws SQLException, IOException {
    try (var rows = backup.rows(table)) {
      tables.copyIn(table, rows);
    }
  }

  private void loadSequences() throws SQLException {
    for (var sequence : backup.manifest().sequences()) {
      tables.query(
          "SELECT setval(%s, %d, %b)"
              .formatted("'" + quoted(sequence.name()) + "'", sequence.last(), sequence.called()),
          row -> row.getLong(1));
    }
  }

  /** What lies in the table, written out again, must be what was saved. */
  private void compare(Table saved) throws SQLException, IOException {
    var loaded = tables.copyOut(saved.name(), saved.columns(), OutputStream.nullOutputStream());
    if (!loaded.equals(saved)) {
      throw refusal("other-rows", saved.name());
    }
  }

  private DatabaseRefusal refusal(String because, String... details) {
    return new DatabaseRefusal(
        NOT_RESTORED, backup.file().toString(), new Because(because, details));
  }
}
