package org.caravanserai.benchmarks.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Two instances of a house over a PostgreSQL that neither of them keeps. */
@Tag("faults")
class SharedDatabaseTest {
  private static final Duration A_MINUTE = Duration.ofSeconds(60);
  private static final Duration SOON = Duration.ofSeconds(30);

  /** To be told of an outage, whatever the database does. */
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(45);

  private static final int WRITERS = 4;
  private static final int SOME = 20;
  private static final String DOSSIER = "{\"title\":\"A dossier\"}";

  private static Postgres database;
  private static ServedHouse first;
  private static ServedHouse second;
  private static JumpingClock clock;
  private static Caller member;
  private static String memberToken;
  private static Caller steward;

  @BeforeAll
  static void open() throws IOException {
    Path folder = ServedHouse.folder("shared");
    clock = JumpingClock.in(folder);
    ServedHouse builder = ServedHouse.Plan.in(folder.resolve("database")).open();
    Residents residents = Residents.of(builder);
    String stewardsToken =
        Residents.token(residents.invited("steward@example.org", "data_steward"));
    Caller browser = residents.newcomer("member@example.org");
    memberToken = Residents.token(browser);
    builder.close();
    database = Postgres.of(builder.data());
    first = instance(folder.resolve("first"));
    second = instance(folder.resolve("second"));
    member = browser.at(first.address());
    member.get("/me").mustBe(200);
    steward = new Caller(first.address()).withToken(stewardsToken);
  }

  private static ServedHouse instance(Path data) throws IOException {
    return clock
        .over(ServedHouse.Plan.in(data))
        .with("SERAI_DATABASE_URL", database.url())
        .setting("serai.api.per-minute", "1000000")
        .setting("serai.dossiers.per-person", "10000")
        .open();
  }

  @AfterAll
  static void close() throws IOException {
    first.close();
    second.close();
    database.close();
  }

  @Test
  void a_database_that_is_away_for_a_minute_is_an_outage_and_then_all_goes_on() throws IOException {
    Caller nobody = new Caller(first.address());
    database.stop();
    long back = System.nanoTime() + A_MINUTE.toNanos();
    await(() -> nobody.tryGet("/actuator/health/readiness") == 503);
    do {
      KilledTest.isOutage(nobody.get("/api/v1/sides"));
      KilledTest.isOutage(member.get("/api/v1/me"));
      KilledTest.isOutage(member.json("POST", "/api/v1/dossiers", DOSSIER));
      KilledTest.isOutage(steward.get("/api/v1/library/drafts"));
      Caller.Answer page = member.get("/me");
      assertThat(page.status()).isEqualTo(503);
      assertThat(page.header("retry-after")).isPresent();
      assertThat(page.header("content-type").orElse("")).startsWith("text/html");
      assertThat(nobody.get("/actuator/health/liveness").status()).isEqualTo(200);
      assertThat(nobody.tryGet("/actuator/health/readiness")).isEqualTo(503);
    } while (System.nanoTime() < back);
    database.start();

    await(() -> nobody.tryGet("/actuator/health/readiness") == 200);
    assertThat(member.get("/me").status()).as("the session goes on").isEqualTo(200);
    member.json("POST", "/api/v1/dossiers", DOSSIER).mustBe(201);
    assertThat(first.isAlive() && second.isAlive()).isTrue();
  }

  @Test
  void a_database_that_hangs_for_a_minute_is_an_outage_told_in_time_and_nothing_is_lost()
      throws Exception {
    Caller nobody = new Caller(first.address());
    try (Writers writers = new Writers(first.address(), memberToken, WRITERS);
        ExecutorService askers = Executors.newVirtualThreadPerTaskExecutor()) {
      writers.awaitMore(SOME);
      long back = System.nanoTime() + A_MINUTE.toNanos();
      database.hang();
      try {
        List<Future<?>> asked = new ArrayList<>();
        for (Callable<Caller.Answer> question :
            List.<Callable<Caller.Answer>>of(
                () -> nobody.get("/api/v1/sides"),
                () -> member.get("/api/v1/me"),
                () -> member.json("POST", "/api/v1/dossiers", DOSSIER),
                () -> steward.get("/api/v1/library/drafts"))) {
          asked.add(askers.submit(() -> askUntil(back, question)));
        }
        assertThat(nobody.get("/actuator/health/liveness").status()).isEqualTo(200);
        for (Future<?> each : asked) {
          each.get();
        }
        Caller.Answer page = inTime(() -> member.get("/me"));
        assertThat(page.status()).isEqualTo(503);
        assertThat(page.header("content-type").orElse("")).startsWith("text/html");
      } finally {
        database.wake();
      }
      await(() -> nobody.tryGet("/actuator/health/readiness") == 200);
      writers.awaitMore(SOME);
      writers.stop();
      assertThat(writers.unanswered()).as("requests without an answer").isZero();
      assertThat(writers.others()).isNotEmpty().allSatisfy(KilledTest::isOutage);
      KilledTest.isWhole(writers, first);
    }
    assertThat(member.get("/me").status()).as("the session goes on").isEqualTo(200);
    assertThat(first.isAlive() && second.isAlive()).isTrue();
  }

  private static @Nullable Void askUntil(long end, Callable<Caller.Answer> question)
      throws Exception {
    do {
      KilledTest.isOutage(inTime(question));
    } while (System.nanoTime() < end);
    return null;
  }

  private static Caller.Answer inTime(Callable<Caller.Answer> question) throws Exception {
    long begun = System.nanoTime();
    Caller.Answer answer = question.call();
    assertThat(Duration.ofNanos(System.nanoTime() - begun))
        .as("time to an answer")
        .isLessThan(LONGEST_WAIT);
    return answer;
  }

  @Test
  void when_an_instance_is_killed_sessions_and_keys_go_on_at_the_other_and_both_see_publications()
      throws IOException {
    String key = UUID.randomUUID().toString();
    Caller.Answer made = member.keyed("POST", "/api/v1/dossiers", key, DOSSIER).mustBe(201);
    publish(steward, "before");
    assertThat(edition(first)).isEqualTo("before");
    await(() -> edition(second).equals("before"));

    first.kill();

    Caller there = member.at(second.address());
    assertThat(there.get("/me").status()).isEqualTo(200);
    Caller.Answer again = there.keyed("POST", "/api/v1/dossiers", key, DOSSIER).mustBe(201);
    assertThat(again.header("idempotency-replayed")).hasValue("true");
    assertThat(again.json().path("id")).isEqualTo(made.json().path("id"));
    publish(steward.at(second.address()), "after");

    first = first.plan().open();
    assertThat(edition(first)).isEqualTo("after");
    assertThat(member.get("/me").status()).isEqualTo(200);
  }

  @Test
  void a_clock_that_jumps_by_an_hour_forth_and_back_breaks_nothing() throws IOException {
    String key = UUID.randomUUID().toString();
    Caller.Answer made = member.keyed("POST", "/api/v1/dossiers", key, DOSSIER).mustBe(201);
    for (int hours : new int[] {1, 0, -1, 0}) {
      clock.jump(Duration.ofHours(hours));
      String now = "at " + hours + " h";
      for (ServedHouse house : List.of(first, second)) {
        assertThat(timeIn(house))
            .as("what the house takes the time to be " + now)
            .isCloseTo(Instant.now().plus(Duration.ofHours(hours)), within(1, ChronoUnit.MINUTES));
      }
      assertThat(member.get("/me").status()).as("session " + now).isEqualTo(200);
      assertThat(steward.get("/api/v1/me").status()).as("token " + now).isEqualTo(200);
      Caller.Answer again = member.keyed("POST", "/api/v1/dossiers", key, DOSSIER).mustBe(201);
      assertThat(again.json().path("id")).as("key " + now).isEqualTo(made.json().path("id"));
      String fresh = member.json("POST", "/api/v1/dossiers", DOSSIER).mustBe(201).body();
      String id = Caller.JSON.readTree(fresh).path("id").asString();
      assertThat(member.get("/api/v1/dossiers/" + id).status()).as("written " + now).isEqualTo(200);
      Residents.later(first).newcomer("guest" + hours + System.nanoTime() + "@example.org");
      String label = "hour " + hours + " " + System.nanoTime();
      publish(steward, label);
      await(() -> edition(second).equals(label));
    }
  }

  /** As its answers are dated. */
  private static Instant timeIn(ServedHouse house) {
    String date =
        new Caller(house.address()).get("/actuator/health/liveness").header("date").orElseThrow();
    return ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
  }

  /** Hands in a small pack of its own and publishes it. */
  private static void publish(Caller steward, String label) throws IOException {
    byte[] archive = archive(label);
    Caller.Answer draft =
        steward
            .send(
                steward
                    .request("/api/v1/library/archives/" + sha256(archive))
                    .header("Content-Type", "application/zip")
                    .PUT(HttpRequest.BodyPublishers.ofByteArray(archive)))
            .mustBe(201);
    steward
        .json(
            "POST",
            "/api/v1/library/drafts/" + draft.json().path("id").asString() + "/publish",
            "{\"label\":\"" + label + "\",\"note\":\"\"}",
            "If-Match",
            draft.header("etag").orElseThrow())
        .mustBe(200);
  }

  private static byte[] archive(String label) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
      zip.putNextEntry(new ZipEntry("trial/pack.yaml"));
      zip.write(
          """
          id: trial
          title: {en: "%s"}
          version: "1"
          stewards: [Trial]
          licence: Apache-2.0
          """
              .formatted(label)
              .getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String edition(ServedHouse instance) {
    return new Caller(instance.address())
        .get("/api/v1/library/editions/current")
        .mustBe(200)
        .json()
        .path("edition")
        .path("label")
        .asString();
  }

  private static void await(BooleanSupplier happens) {
    long end = System.nanoTime() + SOON.toNanos();
    while (!happens.getAsBoolean()) {
      assertThat(System.nanoTime()).as("it happens soon").isLessThan(end);
      ServedHouse.pause(200);
    }
  }
}
