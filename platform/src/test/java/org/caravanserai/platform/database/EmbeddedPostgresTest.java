package org.caravanserai.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import org.caravanserai.platform.database.DatabaseRefusal.Reason;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The house's own PostgreSQL on a real disk, with real processes that are really killed. The tests
 * share a data directory, as the days of one house do.
 */
class EmbeddedPostgresTest {
  private static final int SOME = 20;

  @TempDir static Path home;

  @Test
  void nothing_acknowledged_is_lost_when_the_house_is_killed() throws Exception {
    int last;
    try (var house = House.open(home)) {
      house.written(SOME);
      last = house.kill();
    }
    assertThat(ServerProcesses.in(Cluster.folder(home))).as("the server outlives").isNotEmpty();

    try (var server = open()) {
      assertThat(highest(server)).isGreaterThanOrEqualTo(last);
    }
  }

  @Test
  void nothing_acknowledged_is_lost_when_house_and_server_are_killed() throws Exception {
    int last;
    try (var house = House.open(home)) {
      house.written(SOME);
      killServer();
      last = house.kill();
    }

    try (var server = open()) {
      assertThat(highest(server)).isGreaterThanOrEqualTo(last);
    }
  }

  @Test
  void a_server_that_is_killed_is_started_again_while_the_house_runs() throws Exception {
    try (var house = House.open(home)) {
      int before = house.written(SOME);
      killServer();

      assertThat(house.written(SOME)).isGreaterThan(before);
    }
  }

  @Test
  void a_second_house_on_the_same_directory_is_refused_and_told_who_holds_it() throws Exception {
    try (var house = House.open(home)) {
      assertThatExceptionOfType(DatabaseRefusal.class)
          .isThrownBy(EmbeddedPostgresTest::open)
          .matches(refusal -> refusal.reason() == Reason.IN_USE)
          .withMessageContaining(Long.toString(house.pid()))
          .withMessageContaining(home.toString());
      house.written(SOME);
    }
  }

  @Test
  void a_second_server_in_the_same_process_is_refused_and_the_first_keeps_its_lock()
      throws SQLException {
    try (var first = open()) {
      for (int i = 0; i < 2; i++) {
        assertThatExceptionOfType(DatabaseRefusal.class)
            .isThrownBy(EmbeddedPostgresTest::open)
            .matches(refusal -> refusal.reason() == Reason.IN_USE);
      }
      assertThat(answer(first, "SELECT 'here'")).isEqualTo("here");
    }
    open().close();
  }

  @Test
  void a_pid_file_that_names_another_program_by_now_does_no_harm() throws Exception {
    open().close();
    var pidFile = Cluster.folder(home).resolve("postmaster.pid");
    Files.writeString(
        pidFile,
        "%d%n%s%n1%n5432%n%n127.0.0.1%n%nready%n"
            .formatted(ProcessHandle.current().pid(), Cluster.folder(home)));

    try (var server = open()) {
      assertThat(answer(server, "SELECT 'here'")).isEqualTo("here");
    }
  }

  @Test
  void a_clean_stop_leaves_no_process_and_keeps_port_and_password() throws Exception {
    DatabaseAddress first;
    try (var server = open()) {
      first = server.address();
    }
    assertThat(ServerProcesses.in(Cluster.folder(home))).isEmpty();

    try (var server = open()) {
      assertThat(server.address()).isEqualTo(first);
    }
  }

  @Test
  void it_is_durable_checked_private_and_on_the_loopback_alone() throws Exception {
    try (var server = open()) {
      assertThat(setting(server, "fsync")).isEqualTo("on");
      assertThat(setting(server, "synchronous_commit")).isEqualTo("on");
      assertThat(setting(server, "full_page_writes")).isEqualTo("on");
      assertThat(setting(server, "data_checksums")).isEqualTo("on");
      assertThat(setting(server, "listen_addresses")).isEqualTo("127.0.0.1");
      assertThat(setting(server, "unix_socket_directories")).isEmpty();
      assertThat(answer(server, "SHOW is_superuser")).isEqualTo("off");
      assertThat(
              answer(
                  server,
                  "SELECT datlocprovider::text || ' ' || datlocale || ' ' || pg_encoding_to_char(encoding)"
                      + " FROM pg_database WHERE datname = current_database()"))
          .isEqualTo("b C.UTF-8 UTF8");
      var wrong = new DatabaseAddress(server.address().jdbcUrl(), Credentials.USER, "guess");
      assertThatExceptionOfType(SQLException.class)
          .isThrownBy(wrong::connect)
          .matches(e -> "28P01".equals(e.getSQLState()));
      assertThat(permissions("serai.properties")).isEqualTo("rw-------");
    }
  }

  @Test
  void data_of_another_major_version_is_refused_with_the_way_to_upgrade(@TempDir Path old)
      throws IOException {
    Files.createDirectories(old.resolve("postgresql-17"));

    assertThatExceptionOfType(DatabaseRefusal.class)
        .isThrownBy(() -> open(old))
        .matches(refusal -> refusal.reason() == Reason.OTHER_MAJOR)
        .withMessageContaining("postgresql-17")
        .withMessageContaining("serai backup")
        .withMessageContaining("serai restore");
    assertThat(Cluster.folder(old)).doesNotExist();
  }

  @Test
  void a_folder_whose_version_file_names_another_major_is_refused(@TempDir Path old)
      throws IOException {
    Files.createDirectories(Cluster.folder(old));
    Files.writeString(Cluster.folder(old).resolve("PG_VERSION"), "17\n");

    assertThatExceptionOfType(DatabaseRefusal.class)
        .isThrownBy(() -> open(old))
        .matches(refusal -> refusal.reason() == Reason.OTHER_MAJOR);
  }

  @Test
  void a_start_that_was_cut_short_leaves_nothing_in_the_way() throws Exception {
    Files.createDirectories(home.resolve(".creating-123").resolve("data"));

    try (var server = open()) {
      assertThat(answer(server, "SELECT 'here'")).isEqualTo("here");
    }
    assertThat(Folders.list(home, ".creating-")).isEmpty();
  }

  private static EmbeddedPostgres open() {
    return open(home);
  }

  private static EmbeddedPostgres open(Path directory) {
    return EmbeddedPostgres.start(directory, EmbeddedDatabase.cache(), Cluster.DURABLE);
  }

  private static void killServer() throws IOException {
    var pid = Files.readAllLines(Cluster.folder(home).resolve("postmaster.pid")).getFirst();
    ProcessHandle.of(Long.parseLong(pid)).orElseThrow().destroyForcibly();
  }

  /** The highest number that a {@link House} has written; 0 when there was none. */
  private static int highest(EmbeddedPostgres server) throws SQLException {
    if (answer(server, "SELECT to_regclass('written')") == null) return 0;
    return Integer.parseInt(answer(server, "SELECT coalesce(max(number), 0) FROM written"));
  }

  private static String setting(EmbeddedPostgres server, String name) throws SQLException {
    return String.valueOf(answer(server.adminAddress(), "SHOW " + name));
  }

  private static @Nullable String answer(EmbeddedPostgres server, String query)
      throws SQLException {
    return answer(server.address(), query);
  }

  private static @Nullable String answer(DatabaseAddress address, String query)
      throws SQLException {
    try (var connection = address.connect();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(query)) {
      rows.next();
      return rows.getString(1);
    }
  }

  private static String permissions(String file) throws IOException {
    return PosixFilePermissions.toString(
        Files.getPosixFilePermissions(Cluster.folder(home).resolve(file)));
  }
}
