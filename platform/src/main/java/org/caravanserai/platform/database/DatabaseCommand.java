package org.caravanserai.platform.database;

import static org.caravanserai.platform.database.DatabaseRefusal.Reason.NOTHING_KEPT;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.caravanserai.message.Messages;
import org.caravanserai.platform.house.Wording;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingInitializationContext;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.core.env.StandardEnvironment;

/** The verbs {@code backup FILE} and {@code restore FILE}. */
public final class DatabaseCommand {
  private static final int DONE = 0;
  private static final int REFUSED = 2;
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Messages messages = Wording.forOperator();
  private final DatabaseSettings settings;
  private final Clock clock;
  private final PrintStream out;

  private DatabaseCommand(DatabaseSettings settings, Clock clock, PrintStream out) {
    this.settings = settings;
    this.clock = clock;
    this.out = out;
  }

  /** Runs one verb; exits with 0 when it is done and with 2 when it is refused. */
  public static void main(String[] arguments) {
    logWarningsAlone();
    System.exit(
        run(List.of(arguments), System.getenv(), Clock.systemUTC(), System.out, System.err));
  }

  private static void logWarningsAlone() {
    var logging = LoggingSystem.get(DatabaseCommand.class.getClassLoader());
    logging.beforeInitialize();
    logging.initialize(new LoggingInitializationContext(new StandardEnvironment()), null, null);
    logging.setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.WARN);
    // Else a warning at each restore that scripts may run out of order, as those of the rooms do.
    logging.setLogLevel("org.flywaydb.core.internal.command.DbMigrate", LogLevel.ERROR);
  }

  static int run(
      List<String> arguments,
      Map<String, String> environment,
      Clock clock,
      PrintStream out,
      PrintStream err) {
    if (arguments.contains("--help") || arguments.contains("-h")) {
      out.println(Wording.forOperator().get("database.command.usage"));
      return DONE;
    }
    try {
      var request = Request.read(arguments, environment);
      if (request.isEmpty()) {
        err.println(Wording.forOperator().get("database.command.usage"));
        return REFUSED;
      }
      var command = new DatabaseCommand(request.get().settings(), clock, out);
      if (request.get().saves()) command.backup(request.get().file());
      else command.restore(request.get().file());
      return DONE;
    } catch (DatabaseRefusal refusal) {
      err.println("serai: " + refusal.getMessage());
      return REFUSED;
    }
  }

  /** What is asked: {@code (backup|restore) FILE [--data FOLDER]}. */
  private record Request(boolean saves, Path file, DatabaseSettings settings) {
    static Optional<Request> read(List<String> arguments, Map<String, String> environment) {
      boolean namesData = arguments.size() == 4 && arguments.get(2).equals("--data");
      boolean isVerb =
          !arguments.isEmpty() && List.of("backup", "restore").contains(arguments.getFirst());
      if (!isVerb || !(namesData || arguments.size() == 2)) return Optional.empty();
      var named = new HashMap<>(environment);
      if (namesData) named.put("SERAI_DATA", arguments.get(3));
      boolean saves = arguments.getFirst().equals("backup");
      return path(arguments.get(1))
          .map(file -> new Request(saves, file, DatabaseSettings.of(named)));
    }

    private static Optional<Path> path(String text) {
      try {
        return text.isBlank() || text.startsWith("--")
            ? Optional.empty()
            : Optional.of(Path.of(text).toAbsolutePath());
      } catch (InvalidPathException e) {
        return Optional.empty();
      }
    }
  }

  private void backup(Path file) {
    var external = settings.external();
    if (external.isPresent()) {
      save(RunningDatabase.External.reach(external.get(), PATIENCE).address(), file);
      return;
    }
    var home = settings.home();
    if (!Files.exists(Cluster.folder(home))) {
      Cluster.refuseOtherMajors(home);
      throw new DatabaseRefusal(NOTHING_KEPT, home.toString());
    }
    var lock = InstanceLock.tryAcquire(home);
    if (lock.isEmpty()) {
      save(addressOfRunning(home), file);
      return;
    }
    try (var server = running(lock.get())) {
      save(server.address(), file);
    }
  }

  private static DatabaseAddress addressOfRunning(Path home) {
    try {
      return Credentials.read(Cluster.folder(home)).address();
    } catch (IOException e) {
      throw Folders.refusal(home, e);
    }
  }

  private void save(DatabaseAddress address, Path file) {
    var product = DatabaseCommand.class.getPackage().getImplementationVersion();
    var manifest = new Backup(address).save(file, clock.instant(), product == null ? "-" : product);
    say("backup.done", file, manifest.tables().size(), manifest.rows());
    try {
      say("backup.digest", Digests.of(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void restore(Path file) {
    try (var backup = BackupFile.open(file)) {
      backup.check();
      var external = settings.external();
      if (external.isPresent()) {
        var database = RunningDatabase.External.reach(external.get(), PATIENCE);
        restore(backup, Restore.external(database.address()));
        return;
      }
      try (var server = running(InstanceLock.acquire(settings.home()))) {
        restore(backup, new Restore(server.address(), server.adminAddress()));
      }
      for (var folder : Cluster.setAsideOtherMajors(settings.home())) {
        say("restore.set-aside", folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void restore(BackupFile backup, Restore restore) {
    restore.run(backup);
    var manifest = backup.manifest();
    say(
        "restore.done",
        manifest.takenAt().truncatedTo(ChronoUnit.SECONDS),
        manifest.tables().size(),
        manifest.rows());
    say("restore.kept", restore.replaced());
  }

  /** The house's own server, stopped even when the command is interrupted. */
  private EmbeddedPostgres running(InstanceLock lock) {
    var home = settings.home();
    var server = EmbeddedPostgres.start(lock, home, home.resolve("cache"), Cluster.DURABLE);
    Runtime.getRuntime().addShutdownHook(new Thread(server::close));
    return server;
  }

  private void say(String key, Object... parameters) {
    var texts = new ArrayList<Object>();
    for (var parameter : parameters) {
      texts.add(parameter instanceof Number ? parameter : parameter.toString());
    }
    out.println(messages.get("database." + key, texts.toArray()));
  }
}
