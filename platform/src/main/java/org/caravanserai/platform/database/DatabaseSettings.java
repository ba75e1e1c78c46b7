package org.caravanserai.platform.database;

import static org.caravanserai.platform.database.DatabaseRefusal.Reason.DATA_DIRECTORY;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.caravanserai.platform.house.Bounds;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the operator settles about the database.
 *
 * @param data the folder that holds all the house keeps ({@code SERAI_DATA})
 * @param database how the database is reached
 */
@ConfigurationProperties("serai")
record DatabaseSettings(@DefaultValue("data") String data, @DefaultValue Server database) {
  /**
   * @param url {@code postgres://user:password@host:port/database} or the {@code jdbc:} form
   *     ({@code SERAI_DATABASE_URL}); empty for the house's own PostgreSQL
   * @param answersWithin how long the database may say nothing to a request, its own or another,
   *     before it counts as away and the request is answered 503; backups and migrations wait as
   *     long as it takes; 1s to 10m
   */
  record Server(@Nullable String url, @DefaultValue("30s") Duration answersWithin) {
    Server {
      Bounds.require(
          "serai.database.answers-within",
          answersWithin,
          Duration.ofSeconds(1),
          Duration.ofMinutes(10));
    }

    @Override
    public String toString() {
      return url == null ? "none" : "given";
    }
  }

  private static final Duration ANSWERS_WITHIN = Duration.ofSeconds(30);

  /** PostgreSQL's own tools hand paths to a shell between double quotes. */
  private static final Pattern UNSAFE = Pattern.compile("[\"$`\\\\\\p{Cntrl}]");

  DatabaseSettings {
    home(data);
    address(database);
  }

  /** The settings of a command that runs beside the server. */
  static DatabaseSettings of(Map<String, String> environment) {
    return new DatabaseSettings(
        environment.getOrDefault("SERAI_DATA", "data"),
        new Server(environment.get("SERAI_DATABASE_URL"), ANSWERS_WITHIN));
  }

  /** The data directory, absolute. */
  Path home() {
    return home(data);
  }

  Optional<DatabaseAddress> external() {
    return address(database);
  }

  private static Path home(String data) {
    try {
      var path = Path.of(data.strip()).toAbsolutePath().normalize();
      if (data.isBlank() || path.getParent() == null || UNSAFE.matcher(path.toString()).find()) {
        throw new DatabaseRefusal(DATA_DIRECTORY, data);
      }
      return path;
    } catch (InvalidPathException e) {
      throw new DatabaseRefusal(DATA_DIRECTORY, e, data);
    }
  }

  private static Optional<DatabaseAddress> address(Server database) {
    var url = database.url();
    return url == null || url.isBlank()
        ? Optional.empty()
        : Optional.of(DatabaseAddress.parse(url));
  }

  @Override
  public String toString() {
    return "data=" + data + external().map(address -> ", database=" + address).orElse("");
  }
}
