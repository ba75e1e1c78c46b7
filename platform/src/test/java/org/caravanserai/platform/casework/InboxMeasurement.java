package org.caravanserai.platform.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.caravanserai.platform.identity.Actor;
import org.caravanserai.platform.identity.Place;
import org.caravanserai.platform.identity.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How long the inbox of a desk takes, and the board of its side, over 50,000 cases with 1,000,000
 * entries in the house's own PostgreSQL. A third of the cases is open.
 *
 * <p>It is no test, and runs when it is asked for:
 *
 * <pre>./build -pl platform -am -Dserai.measure=true -Dtests.tier=4 -Dtest=InboxMeasurement
 *   -Dsurefire.failIfNoSpecifiedTests=false test</pre>
 */
@EnabledIfSystemProperty(named = "serai.measure", matches = "true")
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {"serai.data=target/inbox-house", "serai.casework.wake-millis=600000"})
class InboxMeasurement {
  private static final int CASES = 50_000;
  private static final int ENTRIES_OF_ONE = 20;
  private static final List<Integer> TURNS = List.of(10, 100, 1_000, 5_000);
  private static final int PAGE = 26;
  private static final int WARM_UP = 300;
  private static final int LISTS = 2_000;
  private static final int BOARDS = 100;

  @Autowired ApplicationContext house;
  @Autowired Inbox inbox;
  @Autowired Boards boards;
  @Autowired JdbcClient database;

  @Test
  void inboxes_over_many_cases() {
    List<Post> posts = TURNS.stream().map(_ -> new Post(house)).toList();
    for (int i = 0; i < posts.size(); i++) {
      open(posts.get(i), TURNS.get(i) - 1);
    }
    Post others = new Post(house);
    spread(others, CASES - count("casework_case") - 1);
    write();
    List.of("case", "entry", "turn", "clock", "ending")
        .forEach(table -> database.sql("VACUUM ANALYZE casework_" + table).update());
    System.out.printf(
        "| %,d cases, %,d entries, %,d turns |%n",
        count("casework_case"), count("casework_entry"), count("casework_turn"));

    for (int i = 0; i < posts.size(); i++) {
      Post post = posts.get(i);
      Actor officer = post.actor(Role.DESK_OFFICER, post.homeDesk.place());
      assertThat(inbox.count(officer)).isEqualTo(TURNS.get(i));
      tell(
          "inbox of %,d turns".formatted(TURNS.get(i)),
          LISTS,
          () ->
              assertThat(inbox.list(officer, Inbox.Filter.NONE, Optional.empty(), PAGE))
                  .isNotEmpty());
    }
    Actor coordinator = others.actor(Role.SIDE_COORDINATOR, new Place.OfSide(others.home.id()));
    tell(
        "board of a side with %,d cases".formatted(cases(others.home.id())),
        BOARDS,
        () ->
            assertThat(boards.read(coordinator, Optional.empty(), Optional.empty()).value())
                .isPresent());
  }

  private static void tell(String what, int times, Runnable work) {
    IntStream.range(0, Math.min(WARM_UP, times)).forEach(_ -> work.run());
    double[] millis = new double[times];
    for (int i = 0; i < times; i++) {
      long begin = System.nanoTime();
      work.run();
      millis[i] = (System.nanoTime() - begin) / 1e6;
    }
    Arrays.sort(millis);
    System.out.printf(
        "| %s | %.1f ms | %.1f ms |%n", what, millis[times / 2], millis[times * 99 / 100]);
  }

  private int count(String table) {
    return database.sql("SELECT count(*) FROM " + table).query(Integer.class).single();
  }

  private int cases(UUID side) {
    return database
        .sql("SELECT count(*) FROM casework_case WHERE home_side = :side")
        .param("side", side)
        .query(Integer.class)
        .single();
  }

  /** Cases like one that was reported, all open and at the one desk. */
  private void open(Post post, int cases) {
    copy(
        post.reported(post.member()).id(),
        cases,
        "CAST('{}' AS jsonb)",
        post.homeDesk.id(),
        post.home.id());
  }

  /** Cases of three hundred desks, two thirds of them over. */
  private void spread(Post post, int cases) {
    copy(
        post.reported(post.member()).id(),
        cases,
        """
        jsonb_build_object('home_desk', CAST(md5('desk' || n % 300) AS uuid),
          'organisation', CAST(md5('mill' || n % 5000) AS uuid), 'is_over', n % 3 <> 0)
        """,
        null,
        post.home.id());
  }

  private void copy(UUID file, int cases, String changed, @Nullable UUID desk, UUID side) {
    database
        .sql(
            """
            WITH made AS (
              INSERT INTO casework_case
              SELECT (jsonb_populate_record(file, jsonb_build_object('id', gen_random_uuid()) || %s)).*
              FROM casework_case AS file, generate_series(1, :cases) AS n WHERE file.id = :file
              RETURNING id, home_desk, is_over
            ), numbered AS (
              SELECT *, row_number() OVER () AS n FROM made
            ), turns AS (
              INSERT INTO casework_turn (case_id, task, ref, holder, side, clock, due)
              SELECT id, '', coalesce(CAST(:desk AS uuid), home_desk), 'home-desk', :side, 'home-acknowledges',
                now() + (n - 100) * interval '7 minutes'
              FROM numbered WHERE NOT is_over
            ), endings AS (
              INSERT INTO casework_ending (case_id, number, ended_at, desk, outcome, cause)
              SELECT id, 1, now() - n %% 400 * interval '1 day', home_desk, 'solved', 'documents'
              FROM numbered WHERE is_over
            )
            INSERT INTO casework_clock
            SELECT (jsonb_populate_record(began, jsonb_build_object('case_id', numbered.id) ||
              CASE WHEN is_over THEN jsonb_build_object('standing', 'stopped', 'in_time', n %% 7 <> 0,
                'stopped_at', now() - n %% 400 * interval '1 day', 'working_days_used', n %% 9)
              ELSE CAST('{}' AS jsonb) END)).*
            FROM numbered, casework_clock AS began WHERE began.case_id = :file
            """
                .formatted(changed))
        .param("file", file)
        .param("cases", cases)
        .param("desk", desk)
        .param("side", side)
        .update();
  }

  /** Entries of some 700 characters; no list reads them, but they fill the tables. */
  private void write() {
    database
        .sql(
            """
            INSERT INTO casework_entry (case_id, position, scope, scope_position, actor, text)
            SELECT id, position, 'shared', position, CAST(organisation AS text),
              repeat(md5(CAST(id AS text) || position), 22)
            FROM casework_case, generate_series(1, :entries) AS position
            ON CONFLICT DO NOTHING
            """)
        .param("entries", ENTRIES_OF_ONE)
        .update();
    database
        .sql("UPDATE casework_case SET entries = :entries")
        .param("entries", ENTRIES_OF_ONE)
        .update();
  }
}
