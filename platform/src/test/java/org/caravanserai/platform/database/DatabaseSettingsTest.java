package org.caravanserai.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.caravanserai.platform.database.DatabaseRefusal.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class DatabaseSettingsTest {
  @Test
  void an_empty_configuration_keeps_all_in_the_folder_data() {
    var settings = bound(Map.of());

    assertThat(settings.home()).isEqualTo(Path.of("data").toAbsolutePath());
    assertThat(settings.external()).isEmpty();
  }

  @Test
  void every_setting_is_read() {
    var settings =
        bound(
            Map.of(
                "serai.data", "/srv/house",
                "serai.database.url", "postgres://merchant:bread@db.example:6543/inn"));

    assertThat(settings.home()).isEqualTo(Path.of("/srv/house"));
    assertThat(settings.external())
        .contains(
            new DatabaseAddress("jdbc:postgresql://db.example:6543/inn", "merchant", "bread"));
  }

  @Test
  void a_command_beside_the_server_reads_the_same_from_its_environment() {
    var settings =
        DatabaseSettings.of(
            Map.of("SERAI_DATA", "/srv/house", "SERAI_DATABASE_URL", "postgres://m@db/inn"));

    assertThat(settings)
        .isEqualTo(
            bound(Map.of("serai.data", "/srv/house", "serai.database.url", "postgres://m@db/inn")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {" ", "/", "/srv/a\"b", "/srv/$HOME", "/srv/a`b", "/srv/a\\b", "/srv/a\nb"})
  void a_data_directory_that_the_programs_of_postgresql_cannot_take_is_refused(String data) {
    assertRefused(Reason.DATA_DIRECTORY, Map.of("SERAI_DATA", data));
  }

  @ParameterizedTest
  @CsvSource({
    "postgresql://m@db/inn, jdbc:postgresql://db/inn, m, ''",
    "postgres://m:b%40d%2Fr+e@db:5/inn, jdbc:postgresql://db:5/inn, m, b@d/r+e",
    "postgres://m:b@[::1]:5/inn, jdbc:postgresql://[::1]:5/inn, m, b",
    "postgres://m:b@db/inn?sslmode=require&connect_timeout=3, "
        + "jdbc:postgresql://db/inn?sslmode=require&connectTimeout=3, m, b",
    "jdbc:postgresql://db:5/inn?user=m, jdbc:postgresql://db:5/inn, m, ''",
    "jdbc:postgresql://db/inn?user=m&password=b%26c&ssl=true, "
        + "jdbc:postgresql://db/inn?ssl=true, m, b&c",
    "'jdbc:postgresql://one:5,two:6/inn?user=m', 'jdbc:postgresql://one:5,two:6/inn', m, ''",
  })
  void both_forms_of_a_database_url_are_read_and_the_password_is_taken_out(
      String url, String jdbcUrl, String user, String password) {
    assertThat(DatabaseAddress.parse(url)).isEqualTo(new DatabaseAddress(jdbcUrl, user, password));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mysql://m:secret@db/inn",
        "postgres:m:secret@db/inn",
        "postgres://m:secret@db",
        "postgres://m:secret@db/",
        "postgres://m:secret@one,two/inn",
        "postgres://m:secret%zz@db/inn",
        "postgres://m:sec ret@db/inn",
        "postgres://m:secret@db/inn?sslmod=require",
        "postgres://db/inn",
        "postgres://:secret@db/inn",
        "jdbc:postgresql://db/inn?password=secret",
        "jdbc:postgresql:inn?user=m&password=secret",
        "jdbc:postgresql://db?user=m&password=secret",
        "jdbc:postgresql://db:port/inn?user=m&password=secret",
      })
  void a_database_url_that_cannot_be_meant_is_refused_without_telling_the_password(String url) {
    assertThatExceptionOfType(DatabaseRefusal.class)
        .isThrownBy(() -> DatabaseSettings.of(Map.of("SERAI_DATABASE_URL", url)))
        .matches(refusal -> refusal.reason() == Reason.ADDRESS)
        .withMessageNotContaining("secret");
  }

  @Test
  void settings_can_be_logged_without_telling_the_password() {
    var settings = DatabaseSettings.of(Map.of("SERAI_DATABASE_URL", "postgres://m:secret@db/inn"));

    assertThat(settings.toString()).contains("db/inn").doesNotContain("secret");
  }

  @Test
  void another_database_of_the_same_server_has_the_same_parameters() {
    var address = DatabaseAddress.parse("postgres://m:b@db:5/inn?sslmode=require");

    assertThat(address.withDatabase("other").jdbcUrl())
        .isEqualTo("jdbc:postgresql://db:5/other?sslmode=require");
    assertThat(address.database()).isEqualTo("inn");
  }

  @Test
  void requests_wait_so_long_and_the_operators_own_parameters_stay() {
    var address = DatabaseAddress.parse("postgres://m:b@db/inn?connect_timeout=3");

    assertThat(address.answeringWithin(Duration.ofSeconds(30)).jdbcUrl())
        .isEqualTo(
            "jdbc:postgresql://db/inn?connectTimeout=3&socketTimeout=30&tcpKeepAlive=true"
                + "&logServerErrorDetail=false");
  }

  private static DatabaseSettings bound(Map<String, String> properties) {
    return new Binder(new MapConfigurationPropertySource(properties))
        .bindOrCreate("serai", DatabaseSettings.class);
  }

  private static void assertRefused(Reason reason, Map<String, String> environment) {
    assertThatExceptionOfType(DatabaseRefusal.class)
        .isThrownBy(() -> DatabaseSettings.of(environment))
        .matches(refusal -> refusal.reason() == reason);
  }
}
