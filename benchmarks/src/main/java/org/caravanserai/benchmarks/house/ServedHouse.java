package org.caravanserai.benchmarks.house;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.caravanserai.benchmarks.Memory;

/** A process started as {@code ./serai serve} starts it, from the product that was built last. */
final class ServedHouse implements AutoCloseable {
  /** How to start one. */
  static final class Plan {
    private final Path data;
    private final int port;
    private final List<String> prefix = new ArrayList<>();
    private final List<String> words = new ArrayList<>();
    private final Map<String, String> environment = new HashMap<>();
    private String options = "";

    private Plan(Path data, int port) {
      this.data = data;
      this.port = port;
    }

    /** A house whose data is in a folder, on a port that is free now. */
    static Plan in(Path data) throws IOException {
      return new Plan(data.toAbsolutePath(), freePort());
    }

    /** With a variable of the environment. */
    Plan with(String name, String value) {
      environment.put(name, value);
      return this;
    }

    /** With a setting of the application. */
    Plan setting(String name, String value) {
      options = options + " -D" + name + "=" + value;
      return this;
    }

    /** Furnished as a demo house. */
    Plan demo() {
      words.add("--demo");
      return this;
    }

    /** Started by another command, which is given the house's as its last words. */
    Plan through(String... words) {
      prefix.addAll(List.of(words));
      return this;
    }

    ServedHouse start() throws IOException {
      return new ServedHouse(this);
    }

    /** Starts and waits until it is ready. */
    ServedHouse open() throws IOException {
      ServedHouse house = start();
      try {
        house.awaitReady(PATIENCE);
        return house;
      } catch (IOException | RuntimeException e) {
        house.kill();
        throw e;
      }
    }
  }

  static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final Pattern FIRST_LINK = Pattern.compile("/first-administrator\\?token=(\\S+)");
  private static final Pattern HEAP = Pattern.compile("-Xmx\\S+");
  private static final String LAUNCH =
      "root=$0; cd \"$root\"; . .launch/jdk.sh; . .launch/house.sh; find_jdk;"
          + " build=measured; aot=-XX:AOTMode=auto; quiet_aot=; open_house serve"
          + " \"$@\"";

  private final Plan plan;
  private final Path console;
  private final Process process;

  private ServedHouse(Plan plan) throws IOException {
    this.plan = plan;
    Files.createDirectories(plan.data);
    this.console = plan.data.resolveSibling(plan.data.getFileName() + "-" + plan.port + ".console");
    List<String> words = new ArrayList<>(plan.prefix);
    words.addAll(List.of("sh", "-c", LAUNCH, root().toString()));
    words.addAll(List.of("--port", String.valueOf(plan.port), "--data", plan.data.toString()));
    words.addAll(plan.words);
    ProcessBuilder builder =
        new ProcessBuilder(words)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(console.toFile()));
    builder.environment().put("LC_ALL", "C.UTF-8");
    builder.environment().put("SERAI_JAVA_OPTS", plan.options.strip());
    // A program has no finger to show.
    builder.environment().put("SERAI_IDENTITY_PASSKEY_REQUIRED", "false");
    builder.environment().putAll(plan.environment);
    this.process = builder.start();
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
  }

  /** The repository. */
  static Path root() {
    return Path.of(System.getProperty("repository.root", System.getProperty("serai.home", ".")))
        .toAbsolutePath()
        .normalize();
  }

  /** A folder of its own for the data of houses, below {@code benchmarks/target}. */
  static Path folder(String name) throws IOException {
    Path target = Files.createDirectories(root().resolve("benchmarks/target/houses"));
    return Files.createTempDirectory(target, name + "-");
  }

  static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  Plan plan() {
    return plan;
  }

  Path data() {
    return plan.data;
  }

  int port() {
    return plan.port;
  }

  URI address() {
    return URI.create("http://localhost:" + plan.port);
  }

  long pid() {
    return process.pid();
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** A path as the house sees it, with the disks that it alone has. */
  Path seen(Path path) {
    return Path.of("/proc/" + pid() + "/root" + path.toAbsolutePath());
  }

  /** All that it said so far. */
  String said() throws IOException {
    return Files.readString(console);
  }

  /** Waits until it says that it takes requests. */
  void awaitReady(Duration patience) throws IOException {
    long end = System.nanoTime() + patience.toNanos();
    Caller caller = new Caller(address());
    while (System.nanoTime() < end) {
      if (!process.isAlive()) {
        throw new IOException("The house ended with " + process.exitValue() + ":\n" + tail());
      }
      if (caller.tryGet("/actuator/health/readiness") == 200) {
        return;
      }
      pause(100);
    }
    throw new IOException("The house is not ready after " + patience + ":\n" + tail());
  }

  /** The secret of the link that a new house prints for its first administrator. */
  String firstAdministrator() throws IOException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
    while (System.nanoTime() < end) {
      Matcher link = FIRST_LINK.matcher(said());
      if (link.find()) {
        return link.group(1);
      }
      pause(100);
    }
    throw new IOException("The house printed no link for the first administrator:\n" + tail());
  }

  /** The most memory that it held at once so far, in bytes; 0 where {@code /proc} has none. */
  long peakBytes() {
    return Memory.ofStatus(pid(), "VmHWM").orElse(0);
  }

  /** What it was allowed of heap: {@code -Xmx768m}. */
  String heap() throws IOException {
    String line = Files.readString(Path.of("/proc/" + pid() + "/cmdline")).replace('\0', ' ');
    Matcher heap = HEAP.matcher(line);
    return heap.find() ? heap.group() : "the usual heap";
  }

  /** SIGKILL. */
  void kill() {
    process.destroyForcibly();
    await(60);
  }

  /** SIGTERM, and SIGKILL when that takes too long. */
  @Override
  public void close() {
    process.destroy();
    if (!await(60)) {
      kill();
    }
  }

  private boolean await(int seconds) {
    try {
      return process.waitFor(seconds, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private String tail() throws IOException {
    String all = said();
    return all.substring(Math.max(0, all.length() - 4_000));
  }

  static void pause(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
