package org.caravanserai.platform.database;

import static org.caravanserai.platform.database.DatabaseRefusal.Reason.DATA_DIRECTORY;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the operator settles about the database.
 *
 * @param data the folder that holds all the house keeps ({@code SERAI_DATA})
 * @param database the database of somebody else, when there is one
 */
@ConfigurationProperties("serai")
record DatabaseSettings(@DefaultValue("data") String data, @DefaultValue External database) {
  /**
   * @param url {@code postgres://user:password@host:port/database} or the {@code jdbc:} form
   *     ({@code SERAI_DATABASE_URL}); empty for the house's own PostgreSQL
   */
  record External(@Nullable String url) {}

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
        new External(environment.get("SERAI_DATABASE_URL")));
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

  private static Optional<DatabaseAddress> address(External database) {
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
