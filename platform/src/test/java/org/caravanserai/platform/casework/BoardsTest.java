package org.caravanserai.platform.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caravanserai.platform.casework.Post.refused;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.caravanserai.platform.HouseTest;
import org.caravanserai.platform.house.Answer;
import org.caravanserai.platform.identity.Actor;
import org.caravanserai.platform.identity.Place;
import org.caravanserai.platform.identity.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@HouseTest
class BoardsTest {
  @Autowired ApplicationContext house;
  @Autowired Boards boards;
  @Autowired JdbcClient database;
  private Post post;
  private Actor member;
  private Actor lead;
  private Actor coordinator;

  @BeforeEach
  void begin() {
    post = new Post(house);
    member = post.member();
    lead = post.actor(Role.DESK_LEAD, post.homeDesk.place());
    coordinator = post.actor(Role.SIDE_COORDINATOR, new Place.OfSide(post.home.id()));
  }

  private Board board(Actor actor) {
    return done(boards.read(actor, Optional.empty(), Optional.empty()));
  }

  private static <T> T done(Answer<T, Refusal> answer) {
    return answer.orThrow(refusal -> new IllegalStateException(refusal.toString()));
  }

  private CaseView closed() {
    CaseView file = post.reported(member);
    Post.done(post.write(lead, file, "acknowledged", 1, Map.of()));
    Post.done(post.write(lead, file, "proposed", 2, Map.of("text", "Declare again.")));
    Post.done(post.write(member, file, "accepted", 3, Map.of()));
    return Post.done(
        post.write(lead, file, "closed", 4, Map.of("outcome", "solved", "cause", "documents")));
  }

  @Test
  void open_cases_are_on_time_or_wait_for_the_enterprise_or_are_late() {
    post.reported(member);
    CaseView asked = post.reported(member);
    Post.done(post.write(lead, asked, "acknowledged", 1, Map.of()));
    Post.done(post.write(lead, asked, "asked", 2, Map.of("text", "Which code?")));
    CaseView late = post.reported(member);
    passDeadlines(late.id());

    Board board = board(coordinator);

    assertThat(board.all()).isEqualTo(new Board.Count(3, 1, 1, 1, 0, 0, 0));
    assertThat(board.topics())
        .singleElement()
        .satisfies(group -> {
          assertThat(group.key()).isEqualTo("customs");
          assertThat(group.count()).isEqualTo(board.all());
        });
    assertThat(board.desks())
        .singleElement()
        .satisfies(group -> {
          assertThat(group.key()).isEqualTo(post.homeDesk.id().toString());
          assertThat(group.count()).isEqualTo(board.all());
        });
    assertThat(board.sides()).singleElement().satisfies(group -> assertThat(group.key()).isNull());
    assertThat(board.late()).extracting(Board.Late::id).containsExactly(late.id());
    assertThat(board.mediations()).isEqualTo(new Board.Mediations(0, 0));
    assertThat(board(lead).all()).isEqualTo(board.all());
    assertThat(board(lead).mediations()).isNull();
  }

  private void passDeadlines(UUID id) {
    OffsetDateTime past = Instant.now().minusSeconds(3600).atOffset(ZoneOffset.UTC);
    for (String table : List.of("casework_clock", "casework_turn")) {
      database
          .sql("UPDATE " + table + " SET due = :due WHERE case_id = :id AND due IS NOT NULL")
          .param("due", past)
          .param("id", id)
          .update();
    }
  }

  @Test
  void what_was_closed_counts_for_its_desk_until_it_is_reopened_against_it() {
    CaseView file = closed();
    assertThat(board(coordinator).all()).isEqualTo(new Board.Count(0, 0, 0, 0, 1, 1, 0));
    assertThat(board(lead).desks().getFirst().count().closed()).isEqualTo(1);
    assertThat(board(coordinator).paces())
        .extracting(Board.Pace::clock)
        .containsExactlyInAnyOrder("acknowledge", "first-answer", "solve");

    Post.done(post.write(member, file, "reopened", 5, Map.of("why", "Held again.")));

    Board board = board(lead);
    assertThat(board.all()).isEqualTo(new Board.Count(1, 1, 0, 0, 0, 0, 1));
    assertThat(board.desks())
        .singleElement()
        .satisfies(group -> assertThat(group.count().reopened()).isEqualTo(1));
  }

  @Test
  void what_the_enterprise_withdrew_was_answered_by_nobody() {
    CaseView file = post.reported(member);
    Post.done(post.write(member, file, "withdrawn", 1, Map.of("outcome", "withdrawn")));

    assertThat(board(coordinator).all().closed()).isEqualTo(1);
    assertThat(board(coordinator).paces()).isEmpty();
  }

  @Test
  void the_median_and_nine_in_ten_are_days_that_some_answer_took() {
    for (int i = 1; i <= 10; i++) {
      UUID id = closed().id();
      database
          .sql("UPDATE casework_clock SET working_days_used = :d WHERE case_id = :id")
          .param("d", i)
          .param("id", id)
          .update();
    }
    assertThat(board(coordinator).topics().getFirst().paces())
        .allSatisfy(pace -> {
          assertThat(pace.stopped()).isEqualTo(10);
          assertThat(pace.median()).isEqualByComparingTo("5");
          assertThat(pace.p90()).isEqualByComparingTo("9");
        });
  }

  @Test
  void what_lies_outside_the_period_is_not_counted() {
    UUID id = closed().id();
    for (String sql :
        List.of(
            "UPDATE casework_ending SET ended_at = ended_at - interval '400 days'",
            "UPDATE casework_clock SET stopped_at = stopped_at - interval '400 days'")) {
      database.sql(sql + " WHERE case_id = :id").param("id", id).update();
    }
    Board board = done(boards.read(coordinator, Optional.empty(), Optional.of("365")));
    assertThat(board.all()).isEqualTo(Board.Count.NONE);
    assertThat(board.paces()).isEmpty();
  }

  @Test
  void a_board_is_for_those_alone_who_answer_for_its_cases() {
    Post other = new Post(house);
    Actor officer = post.actor(Role.DESK_OFFICER, post.homeDesk.place());
    Actor auditor = post.actor(Role.AUDITOR, new Place.House());
    post.reported(member);

    assertThat(refused(boards.read(officer, Optional.empty(), Optional.empty())))
        .isEqualTo(new Refusal.NotAllowed());
    assertThat(refused(boards.read(new Actor.Nobody(), Optional.empty(), Optional.empty())))
        .isEqualTo(new Refusal.SignInNeeded());
    assertThat(refused(boards.read(coordinator, Optional.of(other.home.id()), Optional.empty())))
        .isEqualTo(new Refusal.NotFound());
    assertThat(refused(boards.read(lead, Optional.of(post.home.id()), Optional.empty())))
        .isEqualTo(new Refusal.NotFound());
    assertThat(board(auditor).sides())
        .anySatisfy(group -> assertThat(group.key()).isEqualTo(post.home.id().toString()));
    assertThat(refused(boards.read(coordinator, Optional.empty(), Optional.of("2019-01"))))
        .isInstanceOf(Refusal.Invalid.class);
  }
}
