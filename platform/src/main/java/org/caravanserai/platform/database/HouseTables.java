package org.caravanserai.platform.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.caravanserai.platform.database.Manifest.Column;
import org.caravanserai.platform.database.Manifest.Migration;
import org.caravanserai.platform.database.Manifest.Sequence;
import org.caravanserai.platform.database.Manifest.Table;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * The tables of the house as PostgreSQL describes them, and their rows as text: the same rows give
 * the same bytes, whichever server they are read from.
 */
final class HouseTables {
  /** Who is signed in is no part of a backup: a session that was ended must not come back. */
  private static final String KEPT_OUT = "spring\\_session%";

  private static final String TABLES =
      """
      SELECT relname FROM pg_class
      WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p')
        AND NOT relispartition AND relname NOT LIKE '%s'
      ORDER BY relname COLLATE "C"
      """
          .formatted(KEPT_OUT);

  private static final String COLUMNS =
      """
      SELECT attname, format_type(atttypid, atttypmod) FROM pg_attribute
      WHERE attrelid = ('public.' || quote_ident(?))::regclass
        AND attnum > 0 AND NOT attisdropped AND attgenerated = ''
      ORDER BY attnum
      """;

  private static final String KEY =
      """
      SELECT quote_ident(a.attname) || CASE WHEN a.attcollation = 0 THEN '' ELSE ' COLLATE "C"' END
      FROM pg_index i
      CROSS JOIN unnest(i.indkey::smallint[]) WITH ORDINALITY AS k (attnum, place)
      JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = k.attnum
      WHERE i.indrelid = ('public.' || quote_ident(?))::regclass AND i.indisprimary
      ORDER BY k.place
      """;

  private static final String SEQUENCES =
      """
      SELECT relname FROM pg_class
      WHERE relnamespace = 'public'::regnamespace AND relkind = 'S'
      ORDER BY relname COLLATE "C"
      """;

  private static final String MIGRATIONS =
      """
      SELECT script, checksum FROM flyway_schema_history
      WHERE success AND type = 'SQL' AND version IS NOT NULL
      ORDER BY installed_rank
      """;

  private static final Row<Boolean> FLAG = row -> row.getBoolean(1);
  private static final Row<String> NAME = row -> row.getString(1);

  private final Connection connection;

  HouseTables(Connection connection) throws SQLException {
    this.connection = connection;
    execute("SET search_path = public");
    execute("SET datestyle = 'ISO, YMD'");
    execute("SET intervalstyle = 'postgres'");
    execute("SET timezone = 'UTC'");
    execute("SET extra_float_digits = 1");
    execute("SET bytea_output = 'hex'");
    execute("SET statement_timeout = 0");
    execute("SET idle_in_transaction_session_timeout = 0");
  }

  void execute(String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** Whether the house has ever been at work here. */
  boolean exist() throws SQLException {
    return query("SELECT to_regclass('public.flyway_schema_history') IS NOT NULL", FLAG).getFirst();
  }

  List<Migration> migrations() throws SQLException {
    return query(
        MIGRATIONS, row -> new Migration(row.getString(1), row.getObject(2, Integer.class)));
  }

  List<String> names() throws SQLException {
    return query(TABLES, NAME);
  }

  /** The release of the server, such as {@code 18.6}. */
  String version() throws SQLException {
    return query("SHOW server_version", NAME).getFirst();
  }

  /** How the database keeps text. */
  String encoding() throws SQLException {
    return query("SHOW server_encoding", NAME).getFirst();
  }

  List<Column> columns(String table) throws SQLException {
    return query(COLUMNS, row -> new Column(row.getString(1), row.getString(2)), table);
  }

  List<Sequence> sequences() throws SQLException {
    var sequences = new ArrayList<Sequence>();
    for (var name : query(SEQUENCES, NAME)) {
      sequences.addAll(
          query(
              "SELECT last_value, is_called FROM " + quoted(name),
              row -> new Sequence(name, row.getLong(1), row.getBoolean(2))));
    }
    return sequences;
  }

  /** Writes all rows in the order of the primary key and answers what the table is like. */
  Table copyOut(String table, List<Column> columns, OutputStream target)
      throws SQLException, IOException {
    var key = query(KEY, NAME, table);
    var order = key.isEmpty() ? "t::text COLLATE \"C\"" : String.join(", ", key);
    var digest = Digests.sha256();
    var counted = new CountingStream(new DigestOutputStream(target, digest));
    long rows =
        copies()
            .copyOut(
                "COPY (SELECT %s FROM %s t ORDER BY %s) TO STDOUT"
                    .formatted(names(columns), quoted(table), order),
                counted);
    return new Table(table, columns, rows, counted.bytes(), Digests.hex(digest));
  }

  /** Adds the rows, and answers how many they were. */
  long copyIn(Table table, InputStream rows) throws SQLException, IOException {
    return copies()
        .copyIn(
            "COPY %s (%s) FROM STDIN".formatted(quoted(table.name()), names(table.columns())),
            rows);
  }

  /** A name as SQL writes it; {@link Manifest} admits none with a quotation mark in it. */
  static String quoted(String name) {
    return '"' + name + '"';
  }

  private CopyManager copies() throws SQLException {
    return connection.unwrap(PGConnection.class).getCopyAPI();
  }

  private static String names(List<Column> columns) {
    return columns.stream().map(column -> quoted(column.name())).collect(Collectors.joining(", "));
  }

  /** Reads one row of an answer. */
  @FunctionalInterface
  interface Row<T> {
    T read(ResultSet row) throws SQLException;
  }

  <T> List<T> query(String sql, Row<T> reader, String... arguments) throws SQLException {
    try (var statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < arguments.length; i++) statement.setString(i + 1, arguments[i]);
      var answers = new ArrayList<T>();
      try (var rows = statement.executeQuery()) {
        while (rows.next()) answers.add(reader.read(rows));
      }
      return answers;
    }
  }
}
