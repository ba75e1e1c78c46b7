package org.caravanserai.platform.database;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.caravanserai.platform.database.DatabaseRefusal.Reason;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class DatabaseConfigurationTest {
  private static final ApplicationContextRunner HOUSE =
      new ApplicationContextRunner()
          .withUserConfiguration(DatabaseConfiguration.class)
          .withConfiguration(
              AutoConfigurations.of(
                  DataSourceAutoConfiguration.class, FlywayAutoConfiguration.class))
          .withPropertyValues("spring.flyway.locations=classpath:" + Inn.MIGRATIONS);

  @TempDir Path home;

  @Test
  void the_house_works_in_its_own_database_and_the_pool_outlives_a_killed_server()
      throws Exception {
    var link = EmbeddedDatabase.linkCache(home);

    HOUSE
        .withPropertyValues("serai.data=" + home)
        .run(context -> {
          var source = context.getBean(DataSource.class);
          assertThat(words(source)).isOne();
          for (long pid : ServerProcesses.in(Cluster.folder(home))) {
            ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
          }

          assertThat(wordsAfterRecovery(source)).isOne();
        });

    for (int i = 0; i < 100 && !ServerProcesses.in(Cluster.folder(home)).isEmpty(); i++) {
      Thread.sleep(100);
    }
    assertThat(ServerProcesses.in(Cluster.folder(home))).isEmpty();
    Files.delete(link);
  }

  @Test
  void with_a_database_url_no_server_is_started() {
    try (var database = EmbeddedDatabase.empty()) {
      HOUSE
          .withPropertyValues("serai.data=" + home, "serai.database.url=" + database.url())
          .run(context -> assertThat(words(context.getBean(DataSource.class))).isOne());
    }
    assertThat(home).isEmptyDirectory();
  }

  @Test
  void two_houses_that_begin_at_once_on_one_database_make_its_tables_once() throws Exception {
    try (var database = EmbeddedDatabase.empty()) {
      var house = HOUSE.withPropertyValues("serai.database.url=" + database.url());
      var failures =
          Stream.of(1, 2)
              .parallel()
              .map(number -> {
                var failure = new AtomicReference<@Nullable Throwable>();
                house.run(context -> failure.set(context.getStartupFailure()));
                return Optional.ofNullable(failure.get());
              })
              .toList();

      assertThat(failures).allSatisfy(failure -> assertThat(failure).isEmpty());
      assertThat(words(database.dataSource())).isOne();
    }
  }

  @Test
  @Timeout(60)
  void a_database_that_keeps_the_connection_and_says_nothing_counts_as_away() {
    try (var database = EmbeddedDatabase.empty()) {
      HOUSE
          .withPropertyValues(
              "serai.database.url=" + database.url(), "serai.database.answers-within=1s")
          .run(context -> {
            try (var connection = context.getBean(DataSource.class).getConnection();
                var statement = connection.createStatement()) {
              var rows = statement.executeQuery("SELECT pg_backend_pid()");
              rows.next();
              var backend = rows.getString(1);
              signal("STOP", backend);
              try {
                assertThatThrownBy(() -> statement.executeQuery("SELECT 1"))
                    .satisfies(failure -> assertThat(Outage.of(failure)).contains(Outage.AWAY));
              } finally {
                signal("CONT", backend);
              }
            }
          });
    }
  }

  private static void signal(String name, String process) throws Exception {
    assertThat(new ProcessBuilder("kill", "-" + name, process).start().waitFor()).isZero();
  }

  @Test
  void the_setting_of_spring_boot_is_refused_and_not_ignored() {
    HOUSE
        .withPropertyValues("spring.datasource.url=jdbc:postgresql://db/inn")
        .run(context -> assertRefused(Reason.OTHER_SETTING, failure(context)));
  }

  @Test
  void a_refusal_is_printed_in_words_and_without_the_password() {
    HOUSE
        .withPropertyValues("serai.database.url=mysql://m:secret@db/inn")
        .run(context -> {
          var failure = failure(context);
          assertRefused(Reason.ADDRESS, failure);
          var analysis = requireNonNull(new DatabaseRefusalAnalyzer().analyze(failure));
          assertThat(List.of(analysis.getDescription(), analysis.getAction()))
              .allSatisfy(text -> assertThat(text).isNotBlank().doesNotContain("secret"));
        });
  }

  private static Throwable failure(AssertableApplicationContext context) {
    return requireNonNull(context.getStartupFailure());
  }

  private static void assertRefused(Reason reason, Throwable failure) {
    assertThat(failure)
        .hasRootCauseInstanceOf(DatabaseRefusal.class)
        .rootCause()
        .matches(cause -> ((DatabaseRefusal) cause).reason() == reason);
  }

  private static int words(DataSource source) throws SQLException {
    try (var connection = source.getConnection();
        var statement = connection.createStatement();
        var rows = statement.executeQuery("SELECT count(*) FROM inn_word")) {
      rows.next();
      return rows.getInt(1);
    }
  }

  /** Asks again while the answer is that the connection broke. */
  private static int wordsAfterRecovery(DataSource source) throws SQLException {
    for (int attempt = 1; ; attempt++) {
      try {
        return words(source);
      } catch (SQLException e) {
        if (attempt == 20) throw e;
      }
    }
  }
}
