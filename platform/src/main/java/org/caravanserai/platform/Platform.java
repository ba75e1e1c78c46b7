package org.caravanserai.platform;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.modulith.Modulithic;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The server: pages and JSON around the engines, PostgreSQL below. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
@Modulithic(systemName = "Caravanserai")
public class Platform {
  public static void main(String[] args) {
    SpringApplication.run(Platform.class, args);
  }
}
