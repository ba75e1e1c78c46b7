package org.caravanserai.platform.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caravanserai.platform.casework.Post.done;
import static org.caravanserai.platform.casework.Post.refused;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.caravanserai.platform.HouseTest;
import org.caravanserai.platform.MovableClock;
import org.caravanserai.platform.identity.Actor;
import org.caravanserai.platform.identity.Place;
import org.caravanserai.platform.identity.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@HouseTest
class InboxTest {
  private static final Inbox.Filter MINE = new Inbox.Filter(Inbox.Whose.MINE, null, false);
  private static final Inbox.Filter UNASSIGNED =
      new Inbox.Filter(Inbox.Whose.UNASSIGNED, null, false);
  private static final Inbox.Filter OVERDUE = new Inbox.Filter(Inbox.Whose.ALL, null, true);

  @Autowired ApplicationContext house;
  @Autowired MovableClock clock;
  @Autowired Inbox inbox;
  @Autowired InboxRows rows;
  @Autowired JdbcClient database;
  @Autowired TransactionTemplate transactions;
  private Post post;
  private Actor member;
  private Actor officer;
  private Actor lead;

  @BeforeEach
  void begin() {
    post = new Post(house);
    member = post.member();
    officer = post.actor(Role.DESK_OFFICER, post.homeDesk.place());
    lead = post.actor(Role.DESK_LEAD, post.homeDesk.place());
  }

  @AfterEach
  void end() {
    clock.reset();
  }

  private List<UUID> turns(Actor actor, Inbox.Filter filter) {
    return inbox.list(actor, filter, Optional.empty(), 50).stream()
        .map(line -> line.file().id())
        .toList();
  }

  private List<UUID> waiting(Actor actor) {
    return inbox.waiting(actor, Optional.empty(), 50).stream().map(CaseBrief::id).toList();
  }

  @Test
  void a_turn_is_in_the_inbox_of_whose_it_is_and_waits_for_the_others() {
    UUID file = post.reported(member).id();
    Actor coordinator = post.actor(Role.SIDE_COORDINATOR, new Place.OfSide(post.home.id()));

    assertThat(turns(officer, Inbox.Filter.NONE)).containsExactly(file);
    assertThat(turns(member, Inbox.Filter.NONE)).isEmpty();
    assertThat(turns(coordinator, Inbox.Filter.NONE)).isEmpty();
    assertThat(waiting(officer)).isEmpty();
    assertThat(waiting(member)).containsExactly(file);
    assertThat(waiting(coordinator)).containsExactly(file);
    assertThat(turns(post.actor(Role.DESK_OFFICER, post.hostDesk.place()), Inbox.Filter.NONE))
        .isEmpty();
    assertThat(inbox.count(officer)).isEqualTo(1);
  }

  @Test
  void the_first_deadline_is_on_top_and_slices_follow_each_other_without_gap_or_double() {
    List<UUID> files = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      clock.forward(Duration.ofHours(-2));
      files.addFirst(post.reported(member).id());
    }
    List<UUID> found = new ArrayList<>();
    Optional<Inbox.Place> after = Optional.empty();
    List<Inbox.Line> slice;
    do {
      slice = inbox.list(officer, Inbox.Filter.NONE, after, 2);
      slice.forEach(line -> found.add(line.file().id()));
      after = slice.isEmpty() ? after : Inbox.Place.read(slice.getLast().place().text());
    } while (slice.size() == 2);

    assertThat(found).containsExactlyInAnyOrderElementsOf(files).doesNotHaveDuplicates();
    assertThat(inbox.list(officer, Inbox.Filter.NONE, Optional.empty(), 50))
        .extracting(line -> line.place().due())
        .isSorted();
  }

  @Test
  void a_case_is_taken_on_and_then_it_is_mine_and_nobody_elses() {
    UUID file = post.reported(member).id();
    assertThat(turns(officer, UNASSIGNED)).containsExactly(file);
    assertThat(turns(officer, MINE)).isEmpty();

    done(inbox.take(officer, file, null));

    assertThat(turns(officer, MINE)).containsExactly(file);
    assertThat(turns(lead, MINE)).isEmpty();
    assertThat(turns(lead, UNASSIGNED)).isEmpty();
    assertThat(refused(inbox.take(lead, file, null))).isInstanceOf(Refusal.Behind.class);
    done(inbox.take(lead, file, officer.personId().orElseThrow()));
    assertThat(turns(lead, MINE)).containsExactly(file);
    assertThat(refused(inbox.take(member, file, lead.personId().orElseThrow())))
        .isEqualTo(new Refusal.NotAllowed());
  }

  @Test
  void who_has_passed_a_case_on_is_not_its_officer_at_the_other_desk() {
    CaseView file = post.reported(member);
    done(inbox.take(officer, file.id(), null));
    done(post.write(officer, file, "acknowledged", 2, Map.of()));
    Map<String, Object> passing =
        Map.of("host-side", post.host.id().toString(), "text", "Held at the border.");
    done(post.write(officer, file, "passed-to-host", 3, passing));
    Actor other = post.actor(Role.DESK_OFFICER, post.hostDesk.place());

    assertThat(turns(other, UNASSIGNED)).containsExactly(file.id());
    assertThat(waiting(officer)).containsExactly(file.id());
  }

  @Test
  void overdue_are_those_whose_deadline_has_passed() {
    UUID file = post.reported(member).id();
    assertThat(turns(officer, OVERDUE)).isEmpty();
    clock.forward(Duration.ofDays(7));

    assertThat(turns(officer, OVERDUE)).containsExactly(file);
    assertThat(turns(officer, new Inbox.Filter(Inbox.Whose.ALL, "mediation", true))).isEmpty();
  }

  @Test
  void over_many_cases_the_index_gives_each_desk_its_first_turns() {
    List<String> plan = new ArrayList<>();
    transactions.executeWithoutResult(status -> {
      fill(20_000);
      InboxRows.Wanted wanted =
          new InboxRows.Wanted(
              List.of(post.homeDesk.id()), List.of(), List.of(), List.of(), Inbox.Filter.NONE);
      plan.addAll(
          rows.query("EXPLAIN " + InboxRows.TURNS, wanted, Optional.empty(), Instant.now(), 26)
              .query(String.class)
              .list());
      status.setRollbackOnly();
    });

    assertThat(String.join("\n", plan))
        .contains("casework_turn_ref", "casework_case_pkey")
        .doesNotContain("Seq Scan");
  }

  /** So many cases at a hundred desks, some at this one. */
  private void fill(int cases) {
    database
        .sql(
            """
            WITH made AS (
              INSERT INTO casework_case (id, kind, edition, opened_at, organisation, home_side, is_over)
              SELECT gen_random_uuid(), 'response', 'x', now(), gen_random_uuid(), :side, false
              FROM generate_series(1, :cases) RETURNING id
            )
            INSERT INTO casework_turn (case_id, task, ref, holder, side, clock, due)
            SELECT id, '', CASE WHEN number % 100 = 0 THEN CAST(:desk AS uuid)
                ELSE CAST(md5(CAST(number % 100 AS text)) AS uuid) END,
              'home-desk', :side, 'solve', now() + number * interval '1 minute'
            FROM (SELECT id, row_number() OVER () AS number FROM made) AS numbered
            """)
        .param("side", post.home.id())
        .param("desk", post.homeDesk.id())
        .param("cases", cases)
        .update();
    database.sql("ANALYZE casework_case").update();
    database.sql("ANALYZE casework_turn").update();
  }
}
