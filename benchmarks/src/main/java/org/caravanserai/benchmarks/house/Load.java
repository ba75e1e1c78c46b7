package org.caravanserai.benchmarks.house;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.caravanserai.benchmarks.Machine;
import org.caravanserai.benchmarks.MarkedPage;
import org.caravanserai.benchmarks.Memory;
import tools.jackson.databind.JsonNode;

/**
 * Asks a demo house as many do at once, {@code [--rounds N] [--seconds N]}: a bare answer of the
 * same server and what people ask for take turns in every round, first one caller at a time, then
 * 200. Callers and house share the machine, so that the ratios to the bare answer say more than the
 * times. The exit code is 1 when anything was answered by another status than 200, or when the
 * memory that the house keeps grows from round to round.
 */
public final class Load {
  private static final String PAGE = "docs/explanation/performance.md";
  private static final String EXAMPLE = "examples/textile-machinery-angren.yaml";
  private static final String INVESTMENT = "investment_usd: 8600000";
  private static final int INVESTED = 8_600_000;
  private static final String COMPOSE = "/api/v1/dossier";

  /** How many requests each caller of the API may send in a minute while it is measured. */
  private static final String PER_MINUTE = "1000000";

  private static final int MANY = 200;
  private static final int WARM_UP_CALLERS = 4;
  private static final int ROUNDS = 3;
  private static final int SECONDS = 5;
  private static final int MOST_ROUNDS = 50;
  private static final int MOST_SECONDS = 600;

  private final ServedHouse house;
  private final int rounds;
  private final Duration time;
  private final AtomicInteger number = new AtomicInteger();

  private Load(ServedHouse house, int rounds, int seconds) {
    this.house = house;
    this.rounds = rounds;
    this.time = Duration.ofSeconds(seconds);
  }

  public static void main(String[] words) throws IOException {
    int rounds = ROUNDS;
    int seconds = SECONDS;
    for (int i = 0; i < words.length; i += 2) {
      int count =
          i + 1 < words.length && words[i + 1].matches("[1-9][0-9]{0,2}")
              ? Integer.parseInt(words[i + 1])
              : 0;
      if (words[i].equals("--rounds") && count >= 1 && count <= MOST_ROUNDS) {
        rounds = count;
      } else if (words[i].equals("--seconds") && count >= 1 && count <= MOST_SECONDS) {
        seconds = count;
      } else {
        System.err.printf(
            "usage: ./build load [--rounds 1..%d] [--seconds 1..%d]%n", MOST_ROUNDS, MOST_SECONDS);
        System.exit(2);
      }
    }
    System.exit(run(rounds, seconds) ? 0 : 1);
  }

  private static boolean run(int rounds, int seconds) throws IOException {
    ServedHouse.Plan plan =
        ServedHouse.Plan.in(ServedHouse.folder("load").resolve("data"))
            .demo()
            .setting("serai.api.per-minute", PER_MINUTE);
    double before = Machine.load();
    try (ServedHouse house = plan.open()) {
      System.err.println("load: filling the market of a demo house");
      DemoMarket market = DemoMarket.fill(house);
      Load load = new Load(house, rounds, seconds);
      LoadTable table = load.measure(market);
      List<String> section = new ArrayList<>(List.of(""));
      section.addAll(table.lines());
      section.addAll(List.of("", load.conditions(market, before), ""));
      System.out.println(String.join("\n", section));
      if (rounds >= ROUNDS && seconds >= SECONDS) {
        Path page = ServedHouse.root().resolve(PAGE);
        Files.writeString(
            page, new MarkedPage(Files.readString(page)).with("load", section).text());
      } else {
        System.err.println("load: a run as short as this is not written to " + PAGE);
      }
      table.faults().forEach(fault -> System.err.println("load: FAILED: " + fault));
      return table.faults().isEmpty();
    }
  }

  private LoadTable measure(DemoMarket market) throws IOException {
    List<Target> targets = targets(market);
    LoadTable table = new LoadTable(targets);
    for (Target target : targets) {
      Turn.of(house.port(), target, number, WARM_UP_CALLERS, time);
    }
    table.note("before the first round", Memory.of(house.pid()));
    for (int callers : new int[] {1, MANY}) {
      for (int round = 1; round <= rounds; round++) {
        for (Target target : targets) {
          table.note(target, callers, Turn.of(house.port(), target, number, callers, time));
        }
        System.err.printf("load: %d callers, round %d of %d%n", callers, round, rounds);
        if (callers == MANY) {
          table.note(
              "after round %d of %d callers".formatted(round, callers), Memory.of(house.pid()));
        }
      }
    }
    return table;
  }

  private String conditions(DemoMarket market, double before) throws IOException {
    return String.format(
        Locale.ROOT,
        "`./build load`: %s, %d rounds of %d s each, load before the run %.1f, %,d public listings;"
            + " the house ran with %s and `serai.api.per-minute=%s`, all else as it comes, and held"
            + " at most %,d MB, its PostgreSQL not counted. %s.",
        LocalDate.now(ZoneOffset.UTC),
        rounds,
        time.toSeconds(),
        before,
        market.listings(),
        house.heap(),
        PER_MINUTE,
        house.peakBytes() / 1_000_000,
        Machine.description());
  }

  /**
   * The bare answer is the first. Each is tried beforehand: what it answers must be of some use.
   */
  private List<Target> targets(DemoMarket market) throws IOException {
    String example = Files.readString(ServedHouse.root().resolve(EXAMPLE));
    if (!example.contains(INVESTMENT)) {
      throw new IllegalStateException(EXAMPLE + " no longer says " + INVESTMENT);
    }
    Caller holder = new Caller(house.address()).withToken(market.token());
    JsonNode dossier =
        holder
            .send(
                holder
                    .request(COMPOSE)
                    .header("Content-Type", "application/yaml")
                    .POST(java.net.http.HttpRequest.BodyPublishers.ofString(example)))
            .mustBe(200)
            .json();
    require(dossier.path("policies").size() > 0, "The dossier has no policies");
    String library = "/api/v1/library/items?q=textile";
    require(items(library) > 0, "Nothing is found by " + library);
    market.questions().forEach(asked -> require(items(asked) > 0, "Nothing is found by " + asked));
    byte[] remembered = Target.profile(COMPOSE, market.token(), example);
    return List.of(
        Target.get("bare answer (liveness)", List.of("/actuator/health/liveness")),
        new Target("dossier as JSON, composed before", _ -> remembered),
        new Target(
            "dossier as JSON, composed anew",
            count ->
                Target.profile(
                    COMPOSE,
                    market.token(),
                    example.replace(INVESTMENT, "investment_usd: " + (INVESTED + 1 + count)))),
        Target.get("library search", List.of(library)),
        Target.get("listing search", market.questions()));
  }

  private int items(String path) {
    return new Caller(house.address()).get(path).mustBe(200).json().path("items").size();
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalStateException(otherwise);
    }
  }
}
