package org.caravanserai.benchmarks.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A house with its own PostgreSQL, while one of the two is killed under those who write. */
@Tag("faults")
class KilledTest {
  private static final int WRITERS = 4;
  private static final int SOME = 40;

  private static ServedHouse house;
  private static Caller member;
  private static String token;

  @BeforeAll
  static void open() throws IOException {
    Path folder = ServedHouse.folder("killed");
    house =
        ServedHouse.Plan.in(folder.resolve("data"))
            .setting("serai.api.per-minute", "1000000")
            .setting("serai.dossiers.per-person", "10000")
            .open();
    member = Residents.of(house).newcomer("member@example.org");
    token = Residents.token(member);
  }

  @AfterAll
  static void close() {
    house.close();
  }

  @Test
  void nothing_acknowledged_is_lost_and_nothing_is_done_twice_when_the_server_is_killed()
      throws IOException {
    try (Writers writers = new Writers(house.address(), token, WRITERS)) {
      for (int round = 0; round < 2; round++) {
        writers.awaitMore(SOME);
        house.kill();
        house = house.plan().open();
      }
      writers.awaitMore(SOME);
      writers.stop();
      assertThat(writers.unanswered()).as("requests cut off").isPositive();
      isWhole(writers, house);
    }
    assertThat(member.get("/me").status()).as("the session goes on").isEqualTo(200);
  }

  @Test
  void a_database_that_is_killed_is_answered_as_an_outage_and_comes_back_by_itself()
      throws IOException {
    try (Writers writers = new Writers(house.address(), token, WRITERS)) {
      for (int round = 0; round < 3; round++) {
        writers.awaitMore(SOME);
        ProcessHandle.of(Postgres.pid(house.data())).orElseThrow().destroyForcibly();
        for (int look = 0; look < 20; look++) {
          assertThat(member.get("/me").status()).isIn(200, 503);
        }
      }
      writers.awaitMore(SOME);
      writers.stop();
      assertThat(writers.unanswered()).isZero();
      assertThat(writers.others()).isNotEmpty().allSatisfy(KilledTest::isOutage);
      isWhole(writers, house);
    }
    assertThat(house.isAlive()).isTrue();
  }

  /** All that was acknowledged is there, once. */
  static void isWhole(Writers writers, ServedHouse house) {
    writers.finish();
    var kept = writers.kept();
    assertThat(kept).containsKeys(writers.acknowledged().keySet().toArray(String[]::new));
    assertThat(kept.values()).as("each dossier once").containsOnly(1);
    Caller reader = writers.reader(house.address());
    writers
        .acknowledged()
        .forEach((title, id) ->
            assertThat(reader.get("/api/v1/dossiers/" + id).mustBe(200).json().path("title"))
                .hasToString("\"" + title + "\""));
  }

  /** 503, a time to come again, a problem. */
  static void isOutage(Caller.Answer answer) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(503);
    assertThat(answer.header("retry-after")).hasValueSatisfying(s -> assertThat(s).matches("\\d+"));
    assertThat(answer.header("content-type")).hasValue("application/problem+json");
    assertThat(answer.json().path("type").asString()).isEqualTo("/problems/unavailable");
  }
}
