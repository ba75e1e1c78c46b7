package org.caravanserai.platform;

import java.util.Arrays;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.modulith.Modulithic;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The server: pages and JSON around the engines, PostgreSQL below. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
@Modulithic(systemName = "Caravanserai")
public class Platform {
  /** Arguments that cannot be. */
  private static final int MISUSED = 2;

  /** The system property by which the house, once open, closes again: see .launch/house.sh. */
  private static final String REHEARSAL = "serai.rehearsal";

  /** The verb {@code serai serve}; see {@code serai serve --help}. */
  @SuppressWarnings("SystemOut")
  public static void main(String[] arguments) {
    if (Arrays.asList(arguments).contains("--help")) {
      System.out.print(ServeArguments.USAGE);
      return;
    }
    try {
      ServeArguments read = ServeArguments.of(arguments);
      ServeArguments.requireLogFormat(System.getenv("SERAI_LOG_FORMAT"));
      SpringApplication house = new SpringApplication(Platform.class);
      house.setDefaultProperties(read.defaults());
      ConfigurableApplicationContext open = house.run(read.settings().toArray(String[]::new));
      if (Boolean.getBoolean(REHEARSAL)) {
        System.exit(SpringApplication.exit(open));
      }
    } catch (ServeArguments.Refused e) {
      System.err.println("serai: " + e.getMessage() + ".\n");
      System.err.print(ServeArguments.USAGE);
      System.exit(MISUSED);
    }
  }
}
