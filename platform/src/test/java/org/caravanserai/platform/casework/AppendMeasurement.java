package org.caravanserai.platform.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.stream.IntStream;
import org.caravanserai.platform.identity.Actor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How many entries a second are written to cases, beside bare inserts of a text of that length into
 * a table with a key, each its own transaction; both in the house's own PostgreSQL, as durable as
 * it is shipped, over the same pool of connections.
 *
 * <p>It is no test, and runs when it is asked for:
 *
 * <pre>./build -pl platform -am -Dserai.measure=true -Dtest=AppendMeasurement
 *   -Dsurefire.failIfNoSpecifiedTests=false test</pre>
 */
@EnabledIfSystemProperty(named = "serai.measure", matches = "true")
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {"serai.data=target/append-house", "serai.casework.wake-millis=600000"})
class AppendMeasurement {
  private static final int CASES_OF_ONE_WRITER = 40;
  private static final int MOST_WRITERS = 32;
  private static final int ROUNDS = 3;
  private static final Duration WARM_UP = Duration.ofSeconds(5);
  private static final Duration MEASURED = Duration.ofSeconds(3);

  @Autowired ApplicationContext house;
  @Autowired JdbcClient database;
  private final List<Cabinet> cabinets = new ArrayList<>();
  private String text = "";

  /** The cases of one writer, and the number of the last entry of each. */
  private record Cabinet(
      Actor member, Post post, List<CaseView> files, AtomicIntegerArray against) {}

  @Test
  void entries_beside_bare_inserts() {
    furnish();
    measured(8, WARM_UP, true);
    for (int writers : List.of(1, 8, MOST_WRITERS)) {
      double[] ratios = new double[ROUNDS];
      long[] entries = new long[ROUNDS];
      long[] inserts = new long[ROUNDS];
      for (int round = 0; round < ROUNDS; round++) {
        inserts[round] = measured(writers, MEASURED, false);
        entries[round] = measured(writers, MEASURED, true);
        ratios[round] = (double) entries[round] / inserts[round];
      }
      Arrays.sort(ratios);
      System.out.printf(
          "| %d | %d | %d | %.2f (%.2f to %.2f) |%n",
          writers, median(entries), median(inserts), ratios[1], ratios[0], ratios[ROUNDS - 1]);
    }
  }

  private static long median(long... numbers) {
    Arrays.sort(numbers);
    return numbers[numbers.length / 2];
  }

  private void furnish() {
    database
        .sql(
            """
            CREATE TABLE IF NOT EXISTS bare_entry (
              case_id uuid NOT NULL, position integer NOT NULL, text text NOT NULL,
              PRIMARY KEY (case_id, position))
            """)
        .update();
    for (int i = 0; i < MOST_WRITERS; i++) {
      Post post = new Post(house);
      Actor member = post.member();
      List<CaseView> files =
          IntStream.range(0, CASES_OF_ONE_WRITER).mapToObj(_ -> post.reported(member)).toList();
      int[] first = new int[CASES_OF_ONE_WRITER];
      Arrays.fill(first, 1);
      AtomicIntegerArray against = new AtomicIntegerArray(first);
      cabinets.add(new Cabinet(member, post, files, against));
    }
    text = cabinets.getFirst().files().getFirst().entries().getFirst().text();
  }

  /** So many a second. */
  private long measured(int writers, Duration time, boolean asEntries) {
    long begin = System.nanoTime();
    long end = begin + time.toNanos();
    try (ExecutorService pool = Executors.newFixedThreadPool(writers)) {
      long all =
          IntStream.range(0, writers)
              .mapToObj(writer ->
                  CompletableFuture.supplyAsync(
                      () -> asEntries ? entries(cabinets.get(writer), end) : inserts(end), pool))
              .toList()
              .stream()
              .mapToLong(CompletableFuture::join)
              .sum();
      return all * 1_000_000_000L / (System.nanoTime() - begin);
    }
  }

  private static long entries(Cabinet cabinet, long end) {
    long written = 0;
    while (System.nanoTime() < end) {
      int place = (int) (written % CASES_OF_ONE_WRITER);
      CaseView file = cabinet.files().get(place);
      Map<String, Object> body = Map.of("text", "Two looms have stood at the border. Any news?");
      int against = cabinet.against().getAndIncrement(place);
      assertThat(cabinet.post().write(cabinet.member(), file, "message", against, body).value())
          .isPresent();
      written++;
    }
    return written;
  }

  private long inserts(long end) {
    UUID id = UUID.randomUUID();
    int position = 0;
    while (System.nanoTime() < end) {
      position++;
      database
          .sql("INSERT INTO bare_entry (case_id, position, text) VALUES (:id, :position, :text)")
          .param("id", id)
          .param("position", position)
          .param("text", Objects.requireNonNull(text))
          .update();
    }
    return position;
  }
}
