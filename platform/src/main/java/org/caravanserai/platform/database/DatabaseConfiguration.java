package org.caravanserai.platform.database;

import static org.caravanserai.platform.database.DatabaseRefusal.Reason.OTHER_SETTING;

import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Hands Spring Boot the database of the house; its pool is closed before the server stops. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseSettings.class)
class DatabaseConfiguration {
  private static final String BOOTS_OWN = "spring.datasource.url";
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @Bean
  RunningDatabase runningDatabase(DatabaseSettings settings, Environment environment) {
    if (environment.containsProperty(BOOTS_OWN))
      throw new DatabaseRefusal(OTHER_SETTING, BOOTS_OWN);
    return settings
        .external()
        .<RunningDatabase>map(address -> RunningDatabase.External.reach(address, PATIENCE))
        .orElseGet(() -> new RunningDatabase.Own(EmbeddedPostgres.start(settings.home())));
  }

  /** A migration may take longer than a request may: it has connections of its own. */
  @Bean
  FlywayConfigurationCustomizer patientMigrations(RunningDatabase database) {
    var address = database.address();
    return flyway -> flyway.dataSource(address.jdbcUrl(), address.user(), address.password());
  }

  @Bean
  JdbcConnectionDetails jdbcConnectionDetails(RunningDatabase database, DatabaseSettings settings) {
    var address = database.address().answeringWithin(settings.database().answersWithin());
    return new JdbcConnectionDetails() {
      @Override
      public String getUsername() {
        return address.user();
      }

      @Override
      public String getPassword() {
        return address.password();
      }

      @Override
      public String getJdbcUrl() {
        return address.jdbcUrl();
      }
    };
  }
}
