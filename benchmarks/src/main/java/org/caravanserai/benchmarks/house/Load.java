package org.caravanserai.benchmarks.house;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.caravanserai.benchmarks.Machine;
import org.caravanserai.benchmarks.MarkedPage;

/**
 * Asks a house as many do at once, {@code [--rounds N] [--seconds N]}: a bare answer of the same
 * server and what people ask for take turns in every round, first one caller at a time, then 200.
 * Callers and house share the machine, so that the ratios to the bare answer say more than the
 * times.
 */
public final class Load {
  /** What is asked for; a question that the house does not know is left out. */
  private record Target(String name, String method, String path, Path body) {}

  private record Row(
      Target target, int callers, double p50, double p99, double perSecond, int errors) {}

  private static final String PAGE = "docs/explanation/performance.md";
  private static final Path NOTHING = Path.of("");
  private static final String PROFILE = "examples/textile-machinery-angren.yaml";
  private static final int MANY = 200;
  private static final int ROUNDS = 3;
  private static final int SECONDS = 10;
  private static final List<Target> TARGETS =
      List.of(
          new Target("bare answer (liveness)", "GET", "/actuator/health/liveness", NOTHING),
          new Target("dossier, JSON, of one profile", "POST", "/api/v1/dossier", Path.of(PROFILE)),
          new Target("library search", "GET", "/api/v1/library/items?q=textile", NOTHING),
          new Target("listing search", "GET", "/api/v1/listings?q=cherries", NOTHING));

  private final ServedHouse house;
  private final String token;
  private final int rounds;
  private final int seconds;
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private Load(ServedHouse house, String token, int rounds, int seconds) {
    this.house = house;
    this.token = token;
    this.rounds = rounds;
    this.seconds = seconds;
  }

  public static void main(String[] words) throws IOException {
    int rounds = ROUNDS;
    int seconds = SECONDS;
    for (int i = 0; i < words.length; i++) {
      boolean isNumber = i + 1 < words.length && words[i + 1].matches("[1-9][0-9]{0,2}");
      if (words[i].equals("--rounds") && isNumber) {
        rounds = Integer.parseInt(words[++i]);
      } else if (words[i].equals("--seconds") && isNumber) {
        seconds = Integer.parseInt(words[++i]);
      } else {
        System.err.println("usage: ./build load [--rounds N] [--seconds N]");
        System.exit(2);
      }
    }
    ServedHouse.Plan plan =
        ServedHouse.Plan.in(ServedHouse.folder("load").resolve("data"))
            .setting("serai.api.per-minute", "1000000");
    int errors;
    try (ServedHouse house = plan.open()) {
      Caller member = Residents.of(house).newcomer("member@example.org");
      errors = new Load(house, Residents.token(member), rounds, seconds).run();
    }
    System.exit(errors == 0 ? 0 : 1);
  }

  private int run() throws IOException {
    double before = Machine.load();
    List<Target> known = new ArrayList<>();
    for (Target target : TARGETS) {
      if (status(request(target)) == 200) {
        known.add(target);
      }
    }
    known.forEach(target -> measure(target, 4));
    List<Row> rows = new ArrayList<>();
    for (int callers : new int[] {1, MANY}) {
      List<List<Sample>> samples = new ArrayList<>();
      known.forEach(_ -> samples.add(new ArrayList<>()));
      for (int round = 0; round < rounds; round++) {
        for (int i = 0; i < known.size(); i++) {
          samples.get(i).add(measure(known.get(i), callers));
        }
        System.err.printf("load: %d callers, round %d of %d%n", callers, round + 1, rounds);
      }
      for (int i = 0; i < known.size(); i++) {
        rows.add(row(known.get(i), callers, samples.get(i)));
      }
    }
    List<String> table = table(rows, before);
    System.out.println(String.join("\n", table));
    Path page = ServedHouse.root().resolve(PAGE);
    Files.writeString(page, new MarkedPage(Files.readString(page)).with("load", table).text());
    return rows.stream().mapToInt(Row::errors).sum();
  }

  /** One turn; the times in nanoseconds. */
  private record Sample(List<long[]> nanos, int errors, double seconds) {
    LongStream times() {
      return nanos.stream().flatMapToLong(Arrays::stream);
    }
  }

  private Sample measure(Target target, int callers) {
    HttpRequest request = request(target);
    List<long[]> found = new ArrayList<>();
    AtomicInteger errors = new AtomicInteger();
    CountDownLatch ready = new CountDownLatch(callers);
    AtomicLong begun = new AtomicLong();
    CountDownLatch go = new CountDownLatch(1);
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < callers; i++) {
      threads.add(
          Thread.ofVirtual()
              .start(() -> {
                long[] nanos = new long[1_000];
                int count = 0;
                ready.countDown();
                awaited(go);
                long end = begun.get() + Duration.ofSeconds(seconds).toNanos();
                do {
                  long start = System.nanoTime();
                  if (status(request) != 200) {
                    errors.incrementAndGet();
                  }
                  if (count == nanos.length) {
                    nanos = Arrays.copyOf(nanos, 2 * count);
                  }
                  nanos[count++] = System.nanoTime() - start;
                } while (System.nanoTime() < end);
                synchronized (found) {
                  found.add(Arrays.copyOf(nanos, count));
                }
              }));
    }
    awaited(ready);
    begun.set(System.nanoTime());
    go.countDown();
    threads.forEach(Load::joined);
    double took = (System.nanoTime() - begun.get()) / 1e9;
    return new Sample(found, errors.get(), took);
  }

  private static Row row(Target target, int callers, List<Sample> samples) {
    long[] all = samples.stream().flatMapToLong(Sample::times).sorted().toArray();
    return new Row(
        target,
        callers,
        at(all, 0.50),
        at(all, 0.99),
        all.length / samples.stream().mapToDouble(Sample::seconds).sum(),
        samples.stream().mapToInt(Sample::errors).sum());
  }

  private static double at(long[] sorted, double share) {
    return sorted[(int) Math.min(sorted.length - 1L, (long) (share * sorted.length))] / 1e6;
  }

  private HttpRequest request(Target target) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(house.address() + target.path()))
            .timeout(Duration.ofMinutes(2));
    if (target.body().equals(NOTHING)) {
      return request.GET().build();
    }
    try {
      return request
          .header("Authorization", "Bearer " + token)
          .header("Content-Type", "application/yaml")
          .POST(
              HttpRequest.BodyPublishers.ofByteArray(
                  Files.readAllBytes(ServedHouse.root().resolve(target.body()))))
          .build();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** The status of the whole answer; 0 when none came. */
  private int status(HttpRequest request) {
    try {
      return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    } catch (IOException e) {
      return 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return 0;
    }
  }

  private List<String> table(List<Row> rows, double before) throws IOException {
    List<String> lines = new ArrayList<>(List.of(""));
    lines.add(
        "| asked for | callers | p50, ms | p99, ms | a second | p50 to the bare answer's | p99 to"
            + " the bare answer's | errors |");
    lines.add("|---|--:|--:|--:|--:|--:|--:|--:|");
    Row bare = rows.getFirst();
    for (Row row : rows) {
      if (row.target().equals(TARGETS.getFirst())) {
        bare = row;
      }
      lines.add(
          String.format(
              Locale.ROOT,
              "| %s | %d | %.1f | %.1f | %,.0f | %.1f | %.1f | %d |",
              row.target().name(),
              row.callers(),
              row.p50(),
              row.p99(),
              row.perSecond(),
              row.p50() / bare.p50(),
              row.p99() / bare.p99(),
              row.errors()));
    }
    lines.add("");
    lines.add(
        String.format(
            Locale.ROOT,
            "`./build load`: %s, %d rounds of %d s each, load before the run %.1f; the house ran"
                + " with %s and held at most %,d MB of memory, its PostgreSQL not counted. %s.",
            LocalDate.now(ZoneOffset.UTC),
            rounds,
            seconds,
            before,
            house.heap(),
            house.peakBytes() / 1_000_000,
            Machine.description()));
    lines.add("");
    return lines;
  }

  private static void awaited(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void joined(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
