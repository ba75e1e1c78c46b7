package org.caravanserai.platform.database;

import static org.caravanserai.platform.database.DatabaseRefusal.Reason.OTHER_SETTING;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Hands Spring Boot the database of the house; its pool is closed before the server stops. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseSettings.class)
class DatabaseConfiguration {
  private static final String BOOTS_OWN = "spring.datasource.url";

  @Bean
  RunningDatabase runningDatabase(DatabaseSettings settings, Environment environment) {
    if (environment.containsProperty(BOOTS_OWN))
      throw new DatabaseRefusal(OTHER_SETTING, BOOTS_OWN);
    return settings
        .external()
        .<RunningDatabase>map(RunningDatabase.External::new)
        .orElseGet(() -> new RunningDatabase.Own(EmbeddedPostgres.start(settings.home())));
  }

  @Bean
  JdbcConnectionDetails jdbcConnectionDetails(RunningDatabase database) {
    var address = database.address();
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
