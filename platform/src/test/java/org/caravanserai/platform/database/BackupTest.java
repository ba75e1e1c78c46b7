package org.caravanserai.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.caravanserai.platform.database.DatabaseRefusal.Reason;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupTest {
  private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

  @TempDir Path folder;
  private Path file = Path.of("");

  @BeforeEach
  void nameTheFile() {
    file = folder.resolve("house.serai");
  }

  @Test
  void what_is_restored_equals_what_was_saved() throws Exception {
    try (var inn = Inn.open().furnished()) {
      var saved = save(inn);
      inn.run("DELETE FROM inn_word", "UPDATE inn_guest SET name = 'Nobody'");

      restore(inn);

      Files.delete(file);
      assertThat(save(inn)).isEqualTo(saved);
      assertThat(inn.ask("SELECT greeting FROM inn_guest ORDER BY id"))
          .containsExactly("Welcome, Ma", "Welcome, Aziz");
    }
  }

  @Test
  void a_restored_house_keeps_its_numbers_its_promises_and_its_guards() throws Exception {
    try (var inn = Inn.open().furnished()) {
      save(inn);
      restore(inn);

      assertThat(inn.ask("SELECT nextval('inn_bill')")).containsExactly("42");
      inn.run("INSERT INTO inn_guest (room, name) VALUES (1, 'Dilnoza')");
      assertThat(inn.ask("SELECT max(id) FROM inn_guest")).containsExactly("3");
      assertThatExceptionOfType(SQLException.class)
          .isThrownBy(() -> inn.run("INSERT INTO inn_guest (room, name) VALUES (9, 'Lost')"))
          .withMessageContaining("foreign key");
      assertThatExceptionOfType(SQLException.class)
          .isThrownBy(() -> inn.run("DELETE FROM inn_saying"))
          .withMessageContaining("stays said");
    }
  }

  @Test
  void what_was_there_before_is_kept_beside() throws Exception {
    try (var inn = Inn.open().furnished()) {
      save(inn);
      inn.run("INSERT INTO inn_word VALUES ('after the backup')");

      restore(inn);

      var replaced = inn.address().withDatabase(inn.address().database() + "_replaced");
      try (var connection = replaced.connect();
          var statement = connection.createStatement();
          var rows =
              statement.executeQuery(
                  "SELECT count(*) FROM inn_word WHERE word = 'after the backup'")) {
        rows.next();
        assertThat(rows.getInt(1)).isOne();
      }
    }
  }

  @Test
  void all_rows_are_of_one_moment_while_others_write() throws Exception {
    try (var inn = Inn.open()) {
      var enough = new AtomicBoolean();
      var begun = new CountDownLatch(1);
      var writer =
          Thread.ofPlatform()
              .start(() -> {
                try (var connection = inn.address().connect();
                    var statement = connection.createStatement()) {
                  connection.setAutoCommit(false);
                  for (int i = 1; !enough.get(); i++) {
                    statement.execute("INSERT INTO inn_room VALUES (" + i + ", 'r')");
                    statement.execute("INSERT INTO inn_word VALUES ('" + i + "')");
                    connection.commit();
                    if (i == 20) begun.countDown();
                  }
                } catch (SQLException e) {
                  throw new IllegalStateException(e);
                }
              });
      begun.await();

      var saved = save(inn);

      enough.set(true);
      writer.join();
      assertThat(rows(saved, "inn_word") - 1)
          .isEqualTo(rows(saved, "inn_room"))
          .isGreaterThanOrEqualTo(20);
    }
  }

  @Test
  void the_file_is_for_its_owner_alone_and_never_replaces_another() throws Exception {
    try (var inn = Inn.open()) {
      save(inn);

      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
          .isEqualTo("rw-------");
      assertRefused(Reason.FILE_EXISTS, () -> save(inn));
      try (var files = Files.list(folder)) {
        assertThat(files).containsExactly(file);
      }
    }
  }

  @Test
  void nobody_is_signed_in_by_a_backup() throws Exception {
    try (var inn = Inn.open().furnished()) {
      save(inn);
      restore(inn);

      assertThat(inn.ask("SELECT * FROM spring_session")).isEmpty();
    }
  }

  @Test
  void a_database_without_a_house_is_not_saved() throws Exception {
    try (var empty = EmbeddedDatabase.empty()) {
      assertRefused(Reason.NOTHING_KEPT, () -> new Backup(empty.address()).save(file, NOW, "1"));
      assertThat(file).doesNotExist();
    }
  }

  @Test
  void a_file_that_was_changed_is_refused() throws Exception {
    try (var inn = Inn.open().furnished()) {
      save(inn);
      rewrite("tables/inn_guest.tsv", text -> text.replace("Aziz", "Azim"));

      assertRefused(Reason.NOT_WHOLE, () -> restore(inn));
      assertUntouched(inn);
    }
  }

  @Test
  void a_file_that_was_cut_short_is_refused() throws Exception {
    try (var inn = Inn.open().furnished()) {
      save(inn);
      var bytes = Files.readAllBytes(file);
      Files.write(file, Arrays.copyOf(bytes, bytes.length - 100));

      assertRefused(Reason.NOT_WHOLE, () -> restore(inn));
      assertUntouched(inn);
    }
  }

  @Test
  void a_file_that_lacks_a_table_is_refused() throws Exception {
    try (var inn = Inn.open().furnished()) {
      save(inn);
      rewrite("tables/inn_word.tsv", text -> "");

      assertRefused(Reason.NOT_WHOLE, () -> restore(inn));
      assertUntouched(inn);
    }
  }

  @Test
  void rows_that_break_a_promise_of_the_tables_are_refused_even_with_the_right_digest()
      throws Exception {
    try (var inn = Inn.open().furnished()) {
      save(inn);
      forge("inn_guest", text -> text.replace("1\t1\t2\tMa", "1\t7\t2\tMa"));

      assertRefused(Reason.NOT_RESTORED, () -> restore(inn));
      assertUntouched(inn);
    }
  }

  @Test
  void a_manifest_that_would_run_its_own_sql_is_refused() throws Exception {
    try (var inn = Inn.open().furnished()) {
      save(inn);
      rewrite("manifest.json", text -> text.replace("\"inn_word\"", "\"inn_word; DROP\""));

      assertRefused(Reason.NOT_WHOLE, () -> restore(inn));
      assertUntouched(inn);
    }
  }

  @Test
  void a_backup_of_an_earlier_release_is_brought_up_to_this_one() throws Exception {
    try (var earlier = Inn.open("1", Inn.MIGRATIONS).furnished();
        var inn = Inn.open()) {
      save(earlier);

      restore(inn);

      assertThat(inn.ask("SELECT doors FROM inn_room")).containsExactly("1", "1", "1");
    }
  }

  @Test
  void a_backup_of_a_later_release_is_refused() throws Exception {
    try (var later = Inn.open("latest", Inn.MIGRATIONS, "db/inn-next").furnished();
        var inn = Inn.open().furnished()) {
      save(later);

      assertRefused(Reason.NEWER_BACKUP, () -> restore(inn));
      assertUntouched(inn);
    }
  }

  @Test
  void a_format_that_is_not_known_yet_is_refused() throws Exception {
    try (var inn = Inn.open().furnished()) {
      save(inn);
      rewrite("manifest.json", text -> text.replace("\"format\" : 1", "\"format\" : 2"));

      assertRefused(Reason.NEWER_BACKUP, () -> restore(inn));
      assertUntouched(inn);
    }
  }

  @Test
  void a_database_that_is_in_use_is_not_replaced() throws Exception {
    try (var inn = Inn.open().furnished()) {
      save(inn);
      try (var guest = inn.address().connect()) {
        assertRefused(Reason.DATABASE_IN_USE, () -> restore(inn));
        assertThat(guest.isValid(1)).isTrue();
      }
      assertUntouched(inn);
    }
  }

  @Test
  void who_may_not_create_a_database_is_told_before_anything_is_made() throws Exception {
    try (var inn = Inn.open().furnished()) {
      save(inn);
      EmbeddedDatabase.execute("ALTER ROLE serai NOCREATEDB");
      try {
        assertRefused(Reason.MAY_NOT_CREATE, () -> restore(inn));
      } finally {
        EmbeddedDatabase.execute("ALTER ROLE serai CREATEDB");
      }
      assertUntouched(inn);
    }
  }

  @Test
  void the_house_as_it_is_comes_back() throws Exception {
    try (var house = EmbeddedDatabase.migrated()) {
      new Backup(house.address()).save(file, NOW, "1");

      try (var backup = BackupFile.open(file)) {
        Restore.external(house.address()).run(backup);
      }

      var second = folder.resolve("second.serai");
      assertThat(new Backup(house.address()).save(second, NOW, "1"))
          .isEqualTo(BackupFile.open(file).manifest());
    }
  }

  private Manifest save(Inn inn) {
    return new Backup(inn.address()).save(file, NOW, "1.0");
  }

  private void restore(Inn inn) {
    try (var backup = BackupFile.open(file)) {
      Restore.external(inn.address()).knowing(Inn.MIGRATIONS).run(backup);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static long rows(Manifest manifest, String table) {
    return manifest.tables().stream()
        .filter(saved -> saved.name().equals(table))
        .mapToLong(Manifest.Table::rows)
        .sum();
  }

  /** Rewrites one entry of the file; it is left out when nothing remains. */
  private void rewrite(String entry, UnaryOperator<String> change) throws IOException {
    var entries = new LinkedHashMap<String, String>();
    try (var zip = new ZipFile(file.toFile())) {
      for (var each : zip.stream().toList()) {
        var text = new String(zip.getInputStream(each).readAllBytes(), StandardCharsets.UTF_8);
        entries.put(each.getName(), each.getName().equals(entry) ? change.apply(text) : text);
      }
    }
    try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (Map.Entry<String, String> each : entries.entrySet()) {
        if (each.getValue().isEmpty() && each.getKey().equals(entry)) continue;
        zip.putNextEntry(new ZipEntry(each.getKey()));
        zip.write(each.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
  }

  /** Changes the rows of a table and what the manifest says of them. */
  private void forge(String table, UnaryOperator<String> change) throws IOException {
    String before;
    try (var backup = BackupFile.open(file)) {
      before =
          backup.manifest().tables().stream()
              .filter(saved -> saved.name().equals(table))
              .findFirst()
              .orElseThrow()
              .sha256();
    }
    var digest = Digests.sha256();
    rewrite(
        Manifest.Table.entry(table),
        text -> {
          var forged = change.apply(text);
          assertThat(forged).isNotEqualTo(text).hasSameSizeAs(text);
          digest.update(forged.getBytes(StandardCharsets.UTF_8));
          return forged;
        });
    var after = Digests.hex(digest);
    rewrite("manifest.json", text -> text.replace(before, after));
  }

  private static void assertRefused(Reason reason, Runnable attempt) {
    assertThatExceptionOfType(DatabaseRefusal.class)
        .isThrownBy(attempt::run)
        .matches(refusal -> refusal.reason() == reason, "refused as " + reason);
  }

  /** The live database is as it was, and no half-made one lies beside it. */
  private static void assertUntouched(Inn inn) throws SQLException {
    assertThat(inn.ask("SELECT name FROM inn_guest ORDER BY id")).containsExactly("Ma", "Aziz");
    var name = inn.address().database();
    assertThat(inn.ask("SELECT datname FROM pg_database WHERE datname LIKE '" + name + "%'"))
        .filteredOn(found -> found.equals(name) || found.startsWith(name + "_"))
        .containsExactly(name);
  }
}
