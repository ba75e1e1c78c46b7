package org.caravanserai.platform.database;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;

/** A small house for the tests of backup and restore, whose tables no room will ever change. */
final class Inn implements AutoCloseable {
  static final String MIGRATIONS = "db/inn";

  private final EmbeddedDatabase database;

  private Inn(EmbeddedDatabase database) {
    this.database = database;
  }

  static Inn open() {
    return open("latest", MIGRATIONS);
  }

  /** The inn as the release knew it whose last migration of these folders this was. */
  static Inn open(String last, String... folders) {
    var database = EmbeddedDatabase.empty();
    Flyway.configure()
        .dataSource(database.dataSource())
        .locations(Stream.of(folders).map(folder -> "classpath:" + folder).toArray(String[]::new))
        .target(MigrationVersion.fromVersion(last))
        .load()
        .migrate();
    return new Inn(database);
  }

  /** Somebody has lived here. */
  Inn furnished() throws SQLException {
    run(
        """
        INSERT INTO inn_room (id, name) VALUES (2, 'зал'), (1, E'tab\\t back\\\\ line\\n 客房'), (3, '')
        """,
        """
        INSERT INTO inn_guest (room, name, seal, papers, paid, weight, came) VALUES
          (1, 'Ma', '\\x00ff0a5c', '{"b": 1, "a": [null, "\\u00e9"]}', 12.50, 0.1, '2026-11-22 10:00:00.123456+08'),
          (2, 'Aziz', NULL, NULL, -0.01, 'NaN', '1900-01-01 00:00:00+00')
        """,
        "UPDATE inn_guest SET invited_by = 2 WHERE id = 1",
        "UPDATE inn_room SET host = 1 WHERE id = 2",
        "INSERT INTO inn_word VALUES ('Z'), ('a'), ('ä'), ('я'), ('字')",
        "INSERT INTO inn_saying VALUES ('twice'), ('twice'), ('once')",
        "INSERT INTO spring_session VALUES ('somebody is signed in')",
        "SELECT setval('inn_bill', 41)");
    return this;
  }

  DatabaseAddress address() {
    return database.address();
  }

  void run(String... statements) throws SQLException {
    try (var connection = database.connect();
        var statement = connection.createStatement()) {
      for (var sql : statements) statement.execute(sql);
    }
  }

  /** The first column of an answer, as text. */
  List<String> ask(String query) throws SQLException {
    try (var connection = database.connect();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(query)) {
      var answers = new ArrayList<String>();
      while (rows.next()) answers.add(String.valueOf(rows.getString(1)));
      return answers;
    }
  }

  @Override
  public void close() {
    database.close();
  }
}
