package org.caravanserai.benchmarks.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Two instances of a house over a PostgreSQL that neither of them keeps. */
@Tag("faults")
class SharedDatabaseTest {
  private static final Duration A_MINUTE = Duration.ofSeconds(60);
  private static final Duration SOON = Duration.ofSeconds(30);
  private static final String DOSSIER = "{\"title\":\"A dossier\"}";

  private static Postgres database;
  private static ServedHouse first;
  private static ServedHouse second;
  private static JumpingClock clock;
  private static Caller member;
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
