package org.caravanserai.platform.database;

import static org.caravanserai.platform.database.DatabaseRefusal.Reason.ADDRESS;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import org.caravanserai.platform.database.DatabaseRefusal.Because;
import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;

/**
 * Where a PostgreSQL database is and as whom to sign in there.
 *
 * @param jdbcUrl without the password, so that it may be logged
 * @param password empty when the server asks for none
 */
record DatabaseAddress(String jdbcUrl, String user, String password) {
  /** Parameters of libpq that are called otherwise by the JDBC driver. */
  private static final Map<String, String> PARAMETERS =
      Map.of(
          "sslmode", "sslmode",
          "sslrootcert", "sslrootcert",
          "sslcert", "sslcert",
          "sslkey", "sslkey",
          "channel_binding", "channelBinding",
          "connect_timeout", "connectTimeout",
          "application_name", "ApplicationName");

  private static final long CONNECT_SECONDS = 10;
  private static final String JDBC = "jdbc:postgresql:";
  private static final Pattern NAMES_A_DATABASE = Pattern.compile(JDBC + "//[^/?]+/[^/?]+");

  /**
   * Reads {@code postgres://user:password@host:port/database} (the form of libpq, with its
   * parameters) or a {@code jdbc:postgresql:} URL.
   *
   * @throws DatabaseRefusal when it is neither; the message does not repeat the password
   */
  static DatabaseAddress parse(String url) {
    var text = url.strip();
    if (text.startsWith(JDBC)) return ofJdbc(text);
    if (text.startsWith("postgres://") || text.startsWith("postgresql://")) return ofLibpq(text);
    throw refusal("scheme");
  }

  private static DatabaseAddress ofJdbc(String url) {
    var properties = Driver.parseURL(url, new Properties());
    if (properties == null) throw refusal("driver");
    if (!NAMES_A_DATABASE.matcher(url).lookingAt()) throw refusal("no-host");
    var user = properties.getProperty("user", "");
    if (user.isEmpty()) throw refusal("no-user");
    int query = url.indexOf('?');
    var kept = new ArrayList<String>();
    if (query >= 0) {
      for (var pair : url.substring(query + 1).split("&", -1)) {
        if (!pair.startsWith("user=") && !pair.startsWith("password=")) kept.add(pair);
      }
    }
    var base = query < 0 ? url : url.substring(0, query);
    return new DatabaseAddress(withQuery(base, kept), user, properties.getProperty("password", ""));
  }

  private static DatabaseAddress ofLibpq(String url) {
    URI uri;
    try {
      uri = new URI(url);
    } catch (URISyntaxException e) {
      throw refusal("character");
    }
    if (uri.getHost() == null) throw refusal("several-hosts");
    var path = uri.getRawPath() == null ? "" : uri.getRawPath();
    if (path.length() < 2) throw refusal("no-host");
    var userInfo = uri.getRawUserInfo() == null ? "" : uri.getRawUserInfo();
    int colon = userInfo.indexOf(':');
    if (userInfo.isEmpty() || colon == 0) throw refusal("no-user");
    var port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
    return new DatabaseAddress(
        withQuery(JDBC + "//" + uri.getHost() + port + path, parameters(uri.getRawQuery())),
        decode(colon < 0 ? userInfo : userInfo.substring(0, colon)),
        colon < 0 ? "" : decode(userInfo.substring(colon + 1)));
  }

  private static List<String> parameters(@Nullable String query) {
    var kept = new ArrayList<String>();
    if (query == null || query.isEmpty()) return kept;
    for (var pair : query.split("&", -1)) {
      int equals = pair.indexOf('=');
      var name = equals < 0 ? pair : pair.substring(0, equals);
      var known = PARAMETERS.get(name);
      if (known == null) throw refusal("parameter", name);
      kept.add(known + "=" + (equals < 0 ? "" : pair.substring(equals + 1)));
    }
    return kept;
  }

  private static String withQuery(String base, List<String> parameters) {
    return parameters.isEmpty() ? base : base + "?" + String.join("&", parameters);
  }

  /** The name of the database. */
  String database() {
    var properties = Driver.parseURL(jdbcUrl, new Properties());
    return properties == null ? "" : properties.getProperty("PGDBNAME", "");
  }

  /** The same server and user, another database. */
  DatabaseAddress withDatabase(String database) {
    int query = jdbcUrl.indexOf('?');
    var base = query < 0 ? jdbcUrl : jdbcUrl.substring(0, query);
    var parameters = query < 0 ? "" : jdbcUrl.substring(query);
    return new DatabaseAddress(
        base.substring(0, base.lastIndexOf('/') + 1)
            + URLEncoder.encode(database, StandardCharsets.UTF_8)
            + parameters,
        user,
        password);
  }

  /**
   * For the requests of people: a server that keeps the connection and says nothing for so long has
   * failed. Not for backups and migrations, whose statements take as long as they take.
   */
  DatabaseAddress answeringWithin(Duration patience) {
    return with("socketTimeout", Long.toString(patience.toSeconds()))
        .with("connectTimeout", Long.toString(CONNECT_SECONDS))
        .with("tcpKeepAlive", "true")
        .with("logServerErrorDetail", "false");
  }

  /** The same with a parameter of the driver, unless it is there already. */
  private DatabaseAddress with(String parameter, String value) {
    int query = jdbcUrl.indexOf('?');
    boolean there =
        query >= 0
            && List.of(jdbcUrl.substring(query + 1).split("&", -1)).stream()
                .anyMatch(pair -> pair.startsWith(parameter + "="));
    return there
        ? this
        : new DatabaseAddress(
            jdbcUrl + (query < 0 ? "?" : "&") + parameter + "=" + value, user, password);
  }

  Connection connect() throws SQLException {
    var properties = new Properties();
    properties.setProperty("user", user);
    properties.setProperty("password", password);
    return DriverManager.getConnection(jdbcUrl, properties);
  }

  private static String decode(String text) {
    try {
      return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw refusal("character");
    }
  }

  private static DatabaseRefusal refusal(String because, String... details) {
    return new DatabaseRefusal(ADDRESS, new Because(because, details));
  }

  @Override
  public String toString() {
    return jdbcUrl;
  }
}
