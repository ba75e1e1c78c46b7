package org.caravanserai.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.caravanserai.platform.house.HouseAddress;
import org.caravanserai.platform.house.SettingRefused;
import org.caravanserai.platform.identity.HouseRoles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

@ResourceLock(Resources.SYSTEM_OUT)
class KnownSettingsTest {
  private static void check(String name, String value) {
    StandardEnvironment environment = new StandardEnvironment();
    environment
        .getPropertySources()
        .replace(
            StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
            new SystemEnvironmentPropertySource(
                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                name.startsWith("SERAI_") ? Map.of(name, value) : Map.of()));
    if (!name.startsWith("SERAI_")) {
      environment.getPropertySources().addFirst(new MapPropertySource("line", Map.of(name, value)));
    }
    KnownSettings.check(Settings.all(), environment);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "serai.api.per-minute",
        "serai.api.perMinute",
        "serai.data",
        "SERAI_DATABASE_URL",
        "SERAI_API_PER_MINUTE",
        "SERAI_API_PERMINUTE",
        "SERAI_PORT",
        "SERAI_JAVA_OPTS"
      })
  void settings_may_be_given_in_each_of_their_forms(String name) {
    check(name, "1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SERAI_DATABSE_URL|There is no variable SERAI_DATABSE_URL; did you mean SERAI_DATABASE_URL?",
        "serai.api.per-minuet|There is no setting serai.api.per-minuet; did you mean"
            + " serai.api.per-minute?",
        "SERAI_COFFEE_MACHINE|There is no variable SERAI_COFFEE_MACHINE; take it away",
      })
  void a_name_written_wrong_does_not_go_unseen(String name, String message) {
    assertThatThrownBy(() -> check(name, "secret"))
        .isInstanceOf(SettingRefused.class)
        .hasMessageContaining(message)
        .hasMessageNotContaining("secret");
  }

  @Test
  void a_house_with_a_wrong_setting_does_not_open_and_says_why_without_a_trace() {
    assertThat(Opened.with("--serai.api.per-minuet=5"))
        .contains("There is no setting serai.api.per-minuet.", "Did you mean serai.api.per-minute?")
        .doesNotContain("\tat ");
    assertThat(Opened.with("--serai.api.per-minute=3"))
        .contains("serai.api.per-minute is 3.", "It must be from 4 to 1000000.")
        .doesNotContain("\tat ");
    assertThat(Opened.with("--serai.api.per-minute=many"))
        .contains("serai.api.per-minute", "many")
        .doesNotContain("\tat ");
    assertThat(Opened.with("--serai.address=house.example.org"))
        .contains("serai.address is 'house.example.org'.", "It must be https:// and a host")
        .doesNotContain("\tat ");
  }

  @Test
  void a_house_whose_staff_no_browser_would_offer_passkeys_does_not_open() {
    assertThat(Opened.with("--serai.address=http://other.host"))
        .contains("serai.address is 'http://other.host', where no browser offers passkeys.")
        .contains("give it an https:// address")
        .doesNotContain("\tat ");

    String unneeded = "--serai.identity.passkey-required=false";
    assertThatCode(() -> Opened.run("--serai.address=http://other.host", unneeded).close())
        .doesNotThrowAnyException();
    for (String address : List.of("http://localhost:8080", "https://other.host")) {
      assertThatCode(() -> Opened.run("--serai.address=" + address).close())
          .as(address)
          .doesNotThrowAnyException();
    }
  }

  /** What a house says that does not open: settings are read before anything else is begun. */
  private static final class Opened {
    @org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
    @org.springframework.boot.context.properties.ConfigurationPropertiesScan(
        basePackageClasses = Platform.class)
    @Import({KnownSettings.class, HouseAddress.class, HouseRoles.class})
    static class Hall {
      @Bean
      Clock clock() {
        return Clock.systemUTC();
      }
    }

    static String with(String argument) {
      java.io.PrintStream usual = System.out;
      var said = new java.io.ByteArrayOutputStream();
      System.setOut(new java.io.PrintStream(said, true, java.nio.charset.StandardCharsets.UTF_8));
      try {
        assertThatThrownBy(() -> run(argument));
      } finally {
        System.setOut(usual);
      }
      return said.toString(java.nio.charset.StandardCharsets.UTF_8);
    }

    static ConfigurableApplicationContext run(String... arguments) {
      SpringApplication hall = new SpringApplication(Hall.class);
      hall.setWebApplicationType(org.springframework.boot.WebApplicationType.NONE);
      hall.setDefaultProperties(Map.of("serai.data", "target/no-house"));
      return hall.run(arguments);
    }
  }
}
