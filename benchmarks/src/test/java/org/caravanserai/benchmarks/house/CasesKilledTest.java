package org.caravanserai.benchmarks.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A house that is killed between the entries of a case, and while it tells of them. */
@Tag("faults")
class CasesKilledTest {
  private static final int SOME = 25;

  private static ServedHouse house;
  private static Map<String, Caller> cast;

  @BeforeAll
  static void open() throws IOException {
    house =
        ServedHouse.Plan.in(ServedHouse.folder("cases-killed").resolve("data"))
            .demo()
            .setting("serai.api.per-minute", "1000000")
            .setting("serai.casework.wake-millis", "20")
            .open();
    cast = DemoMarket.cast(house);
  }

  @AfterAll
  static void close() {
    house.close();
  }

  @Test
  void every_entry_that_was_acknowledged_is_there_and_each_is_told_once() throws IOException {
    Caller member = Objects.requireNonNull(cast.get("office@yinsuo.example"));
    Caller officer = Objects.requireNonNull(cast.get("customs@counties.example"));
    int before = settled(officer);
    String organisation =
        member
            .get("/api/v1/me")
            .mustBe(200)
            .json()
            .path("memberships")
            .get(0)
            .path("organisation")
            .asString();
    String report =
        "{\"organisation\":\"%s\",\"topic\":\"customs\",\"text\":\"Held.\"}"
            .formatted(organisation);
    String path =
        "/api/v1/cases/"
            + member.json("POST", "/api/v1/cases", report).mustBe(201).json().path("id").asString();
    Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
    AtomicBoolean stopped = new AtomicBoolean();
    Thread writer = Thread.ofPlatform().start(() -> write(member, path, acknowledged, stopped));
    for (int round = 1; round <= 3; round++) {
      await(acknowledged, round * SOME);
      house.kill();
      house = house.plan().open();
    }
    await(acknowledged, 4 * SOME);
    stopped.set(true);
    join(writer);

    List<String> texts = texts(member, path);
    assertThat(texts).doesNotHaveDuplicates().containsAll(acknowledged);
    int entries = texts.size() + 1;
    long end = System.nanoTime() + ServedHouse.PATIENCE.toNanos();
    while (told(officer) - before < entries && System.nanoTime() < end) {
      ServedHouse.pause(200);
    }
    ServedHouse.pause(2_000);
    assertThat(told(officer) - before).as("entries told of").isEqualTo(entries);
  }

  /** One message after the other; of one that was not answered it looks whether it was taken. */
  private static void write(
      Caller member, String path, Queue<String> acknowledged, AtomicBoolean stopped) {
    for (int i = 0; !stopped.get(); i++) {
      String text = "message-" + i;
      while (!isThere(member, path, text)) {
        ServedHouse.pause(50);
      }
      acknowledged.add(text);
    }
  }

  private static boolean isThere(Caller member, String path, String text) {
    try {
      List<String> texts = texts(member, path);
      if (texts.contains(text)) {
        return true;
      }
      String body =
          "{\"kind\":\"message\",\"scope\":\"shared\",\"against\":%d,\"body\":{\"text\":\"%s\"}}"
              .formatted(texts.size() + 1, text);
      return member.json("POST", path + "/entries", body).status() == 201;
    } catch (UncheckedIOException | IllegalStateException e) {
      return false;
    }
  }

  /** What the messages of the case say, in order. */
  private static List<String> texts(Caller member, String path) {
    List<String> texts = new ArrayList<>();
    for (JsonNode entry : member.get(path).mustBe(200).json().path("entries")) {
      if (entry.path("kind").asString().equals("message")) {
        texts.add(entry.path("body").path("text").asString());
      }
    }
    return texts;
  }

  /** The same, once the house has told of the cases that it was furnished with. */
  private static int settled(Caller person) {
    int told = -1;
    for (int now = told(person); now != told; now = told(person)) {
      told = now;
      ServedHouse.pause(3_000);
    }
    return told;
  }

  /** Of how many entries somebody has been told; one notice may tell of several. */
  private static int told(Caller person) {
    int told = 0;
    Optional<String> after = Optional.of("");
    while (after.isPresent()) {
      String from = after.get().isEmpty() ? "" : "&after=" + after.get();
      JsonNode slice = person.get("/api/v1/me/notices?limit=100" + from).mustBe(200).json();
      for (JsonNode given : slice.path("items")) {
        JsonNode notice = given.path("notice");
        told +=
            switch (notice.path("key").asString()) {
              case "cases.notice.entry" -> 1;
              case "cases.notice.entries" ->
                  Integer.parseInt(notice.path("parameters").get(0).asString());
              default -> 0;
            };
      }
      String next = slice.path("next").asString("");
      after = next.isEmpty() ? Optional.empty() : Optional.of(next);
    }
    return told;
  }

  private static void await(Queue<String> acknowledged, int wanted) {
    long end = System.nanoTime() + ServedHouse.PATIENCE.toNanos();
    while (acknowledged.size() < wanted) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException("No more than " + acknowledged.size() + " acknowledged");
      }
      ServedHouse.pause(20);
    }
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
