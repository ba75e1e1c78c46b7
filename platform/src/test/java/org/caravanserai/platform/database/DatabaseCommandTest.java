package org.caravanserai.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The verbs on a house with a PostgreSQL of its own, running and stopped. */
class DatabaseCommandTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);

  @TempDir Path folder;
  private Path home = Path.of("");
  private Path file = Path.of("");

  private record Outcome(int status, String out, String err) {}

  @BeforeEach
  void nameThePlaces() throws IOException {
    home = Files.createDirectory(folder.resolve("data"));
    file = folder.resolve("house.serai");
    EmbeddedDatabase.linkCache(home);
  }

  @AfterEach
  void takeAwayTheLink() throws IOException {
    Files.delete(home.resolve("cache"));
  }

  @Test
  void a_house_is_saved_while_it_runs_and_brought_back_when_it_is_stopped() throws Exception {
    try (var server = open()) {
      make(server);
      keep(server, "before");

      var saved = run("backup", file.toString());
      assertThat(saved.err()).isEmpty();
      assertThat(saved.status()).isZero();
      assertThat(saved.out()).contains(file.toString()).contains(Digests.of(file));
      keep(server, "after");

      var whileRunning = run("restore", file.toString());
      assertThat(whileRunning.status()).isEqualTo(2);
      assertThat(whileRunning.err()).contains(Long.toString(ProcessHandle.current().pid()));
      assertThat(kept(server)).isEqualTo("after before");
    }

    var restored = run("restore", file.toString());

    assertThat(restored.err()).isEmpty();
    assertThat(restored.status()).isZero();
    assertThat(restored.out()).contains("2026-11-22T12:00:00Z").contains("serai_replaced");
    assertThat(ServerProcesses.in(Cluster.folder(home))).isEmpty();
    try (var server = open()) {
      assertThat(kept(server)).isEqualTo("before");
    }
  }

  @Test
  void a_house_comes_back_where_another_major_version_was_and_is_saved_while_it_is_stopped()
      throws Exception {
    Manifest saved;
    try (var elsewhere = EmbeddedDatabase.migrated()) {
      saved = new Backup(elsewhere.address()).save(file, CLOCK.instant(), "1.0");
    }
    Files.createDirectory(home.resolve("postgresql-17"));

    var restored = run("restore", file.toString());

    assertThat(restored.err()).isEmpty();
    assertThat(restored.out()).contains("replaced-postgresql-17");
    assertThat(home.resolve("replaced-postgresql-17")).isDirectory();
    var again = folder.resolve("again.serai");
    assertThat(run("backup", again.toString()).err()).isEmpty();
    try (var backup = BackupFile.open(again)) {
      assertThat(backup.manifest().tables()).isEqualTo(saved.tables());
    }
    assertThat(ServerProcesses.in(Cluster.folder(home))).isEmpty();
  }

  @Test
  void the_data_directory_can_be_named_as_for_the_server() {
    var elsewhere = folder.resolve("elsewhere");

    var outcome = run("backup", file.toString(), "--data", elsewhere.toString());

    assertThat(outcome.status()).isEqualTo(2);
    assertThat(outcome.err()).contains(elsewhere.toString());
    assertThat(elsewhere).doesNotExist();
  }

  @Test
  void where_no_house_is_nothing_is_saved_and_nothing_made() {
    var outcome = run("backup", file.toString());

    assertThat(outcome.status()).isEqualTo(2);
    assertThat(outcome.err()).contains(home.toString());
    assertThat(Cluster.folder(home)).doesNotExist();
    assertThat(file).doesNotExist();
  }

  @Test
  void a_file_that_is_no_backup_is_refused_before_a_database_is_made() throws IOException {
    Files.writeString(file, "a letter");

    var outcome = run("restore", file.toString());

    assertThat(outcome.status()).isEqualTo(2);
    assertThat(outcome.err()).contains(file.toString());
    assertThat(Cluster.folder(home)).doesNotExist();
  }

  @Test
  void anything_else_shows_how_to_use_it() {
    for (var arguments :
        List.of(
            List.<String>of(),
            List.of("backup"),
            List.of("burn", "x"),
            List.of("backup", "a", "b"))) {
      var outcome = run(arguments.toArray(String[]::new));

      assertThat(outcome.status()).isEqualTo(2);
      assertThat(outcome.err()).contains("serai backup").contains("serai restore");
    }
  }

  @Test
  void who_asks_how_to_use_it_is_told() {
    var outcome = run("backup", "--help");

    assertThat(outcome.status()).isZero();
    assertThat(outcome.out()).contains("serai backup FILE");
    assertThat(outcome.err()).isEmpty();
  }

  private Outcome run(String... arguments) {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    int status =
        DatabaseCommand.run(
            List.of(arguments),
            Map.of("SERAI_DATA", home.toString()),
            CLOCK,
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8));
    return new Outcome(
        status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private EmbeddedPostgres open() {
    return EmbeddedPostgres.start(home, EmbeddedDatabase.cache(), Cluster.DURABLE);
  }

  private static void make(EmbeddedPostgres server) {
    Flyway.configure()
        .dataSource(
            server.address().jdbcUrl(), server.address().user(), server.address().password())
        .locations("classpath:" + Migrations.OF_THE_HOUSE)
        .outOfOrder(true)
        .load()
        .migrate();
  }

  /** Leaves a trace in a table that every house has. */
  private static void keep(EmbeddedPostgres server, String trace) throws SQLException {
    try (var connection = server.address().connect();
        var statement =
            connection.prepareStatement(
                "INSERT INTO api_answer (caller, key, request_digest, status, body, answered_at)"
                    + " VALUES (?, 'k', 'd', 200, '', now())")) {
      statement.setString(1, trace);
      statement.execute();
    }
  }

  private static String kept(EmbeddedPostgres server) throws SQLException {
    try (var connection = server.address().connect();
        var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                "SELECT string_agg(caller, ' ' ORDER BY caller) FROM api_answer")) {
      rows.next();
      return String.valueOf(rows.getString(1));
    }
  }
}
