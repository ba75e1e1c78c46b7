package org.caravanserai.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Databases for tests: one PostgreSQL for each JVM, started when the first is asked for, and a
 * database of its own for whoever asks. It forgets everything with the JVM and is therefore quicker
 * and less careful than the house's own.
 *
 * <p>A test of the whole house hands {@link #url()} to the setting {@code serai.database.url}.
 */
public final class EmbeddedDatabase implements AutoCloseable {
  /** What makes PostgreSQL quick where nothing need survive. */
  static final List<String> CARELESS =
      List.of("fsync=off", "full_page_writes=off", "synchronous_commit=off");

  /** Many houses at once work in the one server of the tests. */
  private static final List<String> SHARED =
      Stream.concat(CARELESS.stream(), Stream.of("max_connections=200")).toList();

  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final DatabaseAddress address;
  private final String name;

  private EmbeddedDatabase(String name) {
    this.name = name;
    this.address = Server.POSTGRES.address().withDatabase(name);
  }

  /** A database with all tables of the house and nothing in them but what the migrations put. */
  public static EmbeddedDatabase migrated() {
    return cloned(Template.NAME);
  }

  /** A database without tables. */
  public static EmbeddedDatabase empty() {
    return cloned("template1");
  }

  private static EmbeddedDatabase cloned(String template) {
    return with("TEMPLATE " + template);
  }

  /** A database made with other options of {@code CREATE DATABASE}. */
  static EmbeddedDatabase with(String options) {
    var name = "test_" + NUMBER.incrementAndGet();
    execute("CREATE DATABASE " + name + " OWNER " + Credentials.USER + " " + options);
    return new EmbeddedDatabase(name);
  }

  /** A {@code jdbc:} URL with user and password, as {@code serai.database.url} takes it. */
  public String url() {
    return address.jdbcUrl()
        + "&user="
        + address.user()
        + "&password="
        + URLEncoder.encode(address.password(), StandardCharsets.UTF_8);
  }

  public DataSource dataSource() {
    return dataSource(address);
  }

  public Connection connect() throws SQLException {
    return address.connect();
  }

  DatabaseAddress address() {
    return address;
  }

  /** Drops the database, and cuts off who still works in it. */
  @Override
  public void close() {
    execute("DROP DATABASE IF EXISTS " + name + " WITH (FORCE)");
  }

  /** Runs a statement as who may do everything. */
  static void execute(String sql) {
    try (var connection = Server.POSTGRES.adminAddress().connect();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static DataSource dataSource(DatabaseAddress address) {
    var source = new PGSimpleDataSource();
    source.setUrl(address.jdbcUrl());
    source.setUser(address.user());
    source.setPassword(address.password());
    return source;
  }

  /** The folder of the programs, shared by all tests. */
  static Path cache() {
    return Path.of("target", "postgresql").toAbsolutePath();
  }

  /** Lets a data directory use those programs instead of its own. */
  static Path linkCache(Path home) throws IOException {
    PostgresBinaries.unpacked(cache());
    return Files.createSymbolicLink(home.resolve("cache"), cache());
  }

  private static final class Server {
    static final EmbeddedPostgres POSTGRES = start();

    private static EmbeddedPostgres start() {
      var home = Path.of("target", "test-database").toAbsolutePath();
      int number = 1;
      var lock = InstanceLock.tryAcquire(home);
      while (lock.isEmpty()) {
        number++;
        home = home.resolveSibling("test-database-" + number);
        lock = InstanceLock.tryAcquire(home);
      }
      try {
        if (!ServerProcesses.in(Cluster.folder(home)).isEmpty()) {
          new Cluster(home, Tool.in(PostgresBinaries.unpacked(cache())), CARELESS).stop();
        }
        Folders.delete(Cluster.folder(home));
        var server = EmbeddedPostgres.start(lock.get(), home, cache(), SHARED);
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        return server;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static final class Template {
    static final String NAME = make();

    private static String make() {
      var name = "house_template";
      execute("CREATE DATABASE " + name + " OWNER " + Credentials.USER);
      Flyway.configure()
          .dataSource(dataSource(Server.POSTGRES.address().withDatabase(name)))
          .locations("classpath:db/migration")
          .outOfOrder(true)
          .load()
          .migrate();
      return name;
    }
  }
}
