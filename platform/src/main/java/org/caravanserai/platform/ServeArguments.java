package org.caravanserai.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The arguments of {@code serai serve}, as settings.
 *
 * @param settings each {@code --name=value}, as Spring Boot reads it
 * @param defaults what holds where neither they nor the environment say anything
 */
record ServeArguments(List<String> settings, Map<String, Object> defaults) {
  static final String USAGE =
      """
      Usage: serai serve [--demo] [--port PORT] [--data FOLDER]

      Opens the house: the server with its pages, its JSON and its own PostgreSQL.

        --demo          a house of invented people to look around in; anybody may be any of them
        --port PORT     where it answers, 1 to 65535; 8080 when nothing is said
        --data FOLDER   where it keeps everything; when nothing is said ./data, for a demo ./data-demo

      Settings of the environment: docs/reference/configuration.md
      """;

  private static final String DEMO = "--serai.demo=true";
  private static final int MOST_PORT = 65_535;
  private static final List<String> LOG_FORMATS = List.of("ecs", "gelf", "logstash");

  /** Why arguments are refused; the message says what is wanted. */
  static final class Refused extends Exception {
    private static final long serialVersionUID = 1L;

    Refused(String message) {
      super(message);
    }
  }

  ServeArguments {
    settings = List.copyOf(settings);
    defaults = Map.copyOf(defaults);
  }

  static ServeArguments of(String... arguments) throws Refused {
    List<String> settings = new ArrayList<>();
    for (int i = 0; i < arguments.length; i++) {
      switch (arguments[i]) {
        case "--demo" -> settings.add(DEMO);
        case "--port" -> settings.add("--server.port=" + port(value(arguments, ++i)));
        case "--data" -> settings.add("--serai.data=" + value(arguments, ++i));
        default -> throw new Refused("'" + arguments[i] + "' is not an argument of serve");
      }
    }
    return new ServeArguments(
        settings, settings.contains(DEMO) ? Map.of("serai.data", "data-demo") : Map.of());
  }

  /** Refuses a form of the log that there is not; it is needed before settings are read. */
  static void requireLogFormat(@Nullable String format) throws Refused {
    if (format != null && !format.isBlank() && !LOG_FORMATS.contains(format)) {
      throw new Refused(
          "SERAI_LOG_FORMAT is '"
              + format
              + "'; it must be one of "
              + String.join(", ", LOG_FORMATS)
              + ", or nothing for plain lines");
    }
  }

  private static String value(String[] arguments, int i) throws Refused {
    if (i >= arguments.length || arguments[i].startsWith("--")) {
      throw new Refused(arguments[i - 1] + " needs a value");
    }
    return arguments[i];
  }

  private static int port(String text) throws Refused {
    if (text.matches("[0-9]{1,5}")) {
      int port = Integer.parseInt(text);
      if (port >= 1 && port <= MOST_PORT) {
        return port;
      }
    }
    throw new Refused("--port is '" + text + "'; it must be from 1 to " + MOST_PORT);
  }
}
