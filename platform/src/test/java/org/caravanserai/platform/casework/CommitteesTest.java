package org.caravanserai.platform.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.caravanserai.platform.casework.Post.refused;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.caravanserai.casework.Scope;
import org.caravanserai.platform.HouseTest;
import org.caravanserai.platform.house.Answer;
import org.caravanserai.platform.identity.Actor;
import org.caravanserai.platform.identity.Cast;
import org.caravanserai.platform.identity.Place;
import org.caravanserai.platform.identity.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@HouseTest
class CommitteesTest {
  private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

  @Autowired ApplicationContext house;
  @Autowired Committees committees;
  @Autowired Cases cases;
  @Autowired JdbcClient database;
  private Post post;
  private Actor member;
  private Actor lead;
  private Actor home;
  private Actor host;

  @BeforeEach
  void begin() {
    post = new Post(house);
    member = post.member();
    lead = post.actor(Role.DESK_LEAD, post.homeDesk.place());
    home = post.actor(Role.SIDE_COORDINATOR, new Place.OfSide(post.home.id()));
    host = post.actor(Role.SIDE_COORDINATOR, new Place.OfSide(post.host.id()));
  }

  private static <T> T done(Answer<T, Refusal> answer) {
    return answer.orThrow(refusal -> new IllegalStateException(refusal.toString()));
  }

  private static String field(Refusal refusal) {
    return ((Refusal.Invalid) refusal).faults().getFirst().key();
  }

  private CaseView raised() {
    return post.raised(member, lead);
  }

  private Meeting called() {
    return done(committees.call(home, null, post.host.id(), TODAY));
  }

  private Answer<Meeting, Refusal> decide(Actor actor, Meeting meeting, CaseView file) {
    int against = done(cases.read(actor, file.id())).count(Scope.shared());
    return committees.decide(actor, meeting.id(), file.id(), against, "Release them.\n\nToday.");
  }

  private Answer<Meeting, Refusal> confirm(Actor actor, Meeting meeting) {
    return committees.confirm(actor, meeting.id(), meeting.minutes().sha256());
  }

  @Test
  void cases_come_to_the_agenda_of_the_two_sides_by_themselves_and_no_others() {
    CaseView first = raised();
    done(post.write(lead, post.reported(member), "acknowledged", 1, Map.of()));
    Post elsewhere = new Post(house);
    elsewhere.raised(
        elsewhere.member(), elsewhere.actor(Role.DESK_LEAD, elsewhere.homeDesk.place()));

    Meeting meeting = called();
    assertThat(meeting.agenda()).extracting(item -> item.view().id()).containsExactly(first.id());

    CaseView second = raised();
    Meeting grown = done(committees.read(host, meeting.id()));
    assertThat(grown.agenda())
        .extracting(item -> item.view().id())
        .containsExactly(first.id(), second.id());
    assertThat(grown.agenda().getFirst())
        .satisfies(item -> {
          assertThat(item.decidable()).isTrue();
          assertThat(item.brought().raised())
              .extracting(raised -> raised.level().id())
              .containsExactly("lead", "coordinator", "joint-committee");
          assertThat(item.brought().last())
              .extracting(entry -> entry.kind())
              .containsExactly("escalated");
        });
    assertThat(done(committees.list(home)).waiting())
        .singleElement()
        .satisfies(waiting -> assertThat(waiting.cases()).isEqualTo(2));
  }

  @Test
  void a_decision_is_an_entry_of_the_case_which_goes_back_to_its_desk() {
    CaseView file = raised();
    Meeting meeting = called();
    Meeting decided = done(decide(host, meeting, file));

    CaseView now = done(cases.read(home, file.id()));
    assertThat(now.entries().getLast().kind()).isEqualTo("committee-decided");
    assertThat(now.state().stage()).isEqualTo("home");
    assertThat(now.state().holder().ids()).containsExactly(post.homeDesk.id().toString());
    assertThat(Objects.requireNonNull(decided.agenda().getFirst().decision()).id())
        .isEqualTo(now.entries().getLast().id());
    assertThat(field(refused(decide(home, meeting, file)))).isEqualTo("committee.field.decided");
  }

  @Test
  void who_was_overtaken_reads_first_what_came_in_between() {
    CaseView file = raised();
    Meeting meeting = called();
    int before = done(cases.read(home, file.id())).count(Scope.shared());
    done(post.write(member, file, "message", before, Map.of("text", "One loom is back.")));

    assertThat(refused(committees.decide(home, meeting.id(), file.id(), before, "Wait.")))
        .isInstanceOf(Refusal.Behind.class);
    assertThat(done(committees.read(home, meeting.id())).agenda().getFirst().decision()).isNull();
  }

  @Test
  void a_decision_about_a_plan_lets_its_desks_go_on() {
    assertThat(post.kind("implementation").findEntry("committee-decided"))
        .isNotNull()
        .satisfies(entry -> assertThat(entry.movesTo()).isEqualTo("running"));
  }

  @Test
  void the_minutes_say_what_was_decided_and_what_is_left_over_in_the_languages_of_both_sides() {
    CaseView file = raised();
    raised();
    Meeting meeting = called();
    done(decide(home, meeting, file));
    Meeting now = done(committees.read(home, meeting.id()));

    assertThat(now.minutes().texts())
        .extracting(Minutes.Text::language)
        .containsExactlyElementsOf(
            Stream.of(post.home, post.host)
                .map(side -> side.languages().getFirst())
                .distinct()
                .toList());
    assertThat(now.minutes().whole())
        .contains(file.id().toString(), "> Release them.\n> \n> Today.\n")
        .contains("> Two looms stand at the border.");
    assertThat(now.minutes().texts().getFirst().text().split("\n\n"))
        .as("a heading, two cases, and what becomes of those left over")
        .hasSize(4);
    assertThat(done(committees.read(host, meeting.id())).minutes()).isEqualTo(now.minutes());
  }

  @Test
  void what_goes_on_in_a_case_does_not_change_minutes_that_were_read() {
    CaseView file = raised();
    Meeting meeting = called();
    int before = done(cases.read(home, file.id())).count(Scope.shared());
    done(post.write(member, file, "message", before, Map.of("text", "One loom is back.")));
    done(post.write(lead, file, "message", before + 1, Map.of("text", "Which one?")));

    assertThat(done(committees.read(home, meeting.id())).minutes()).isEqualTo(meeting.minutes());
  }

  @Test
  void both_sides_confirm_the_same_text_and_a_decision_in_between_makes_them_begin_anew() {
    CaseView file = raised();
    Meeting meeting = called();
    Meeting once = done(confirm(home, meeting));
    assertThat(once.closedAt()).isNull();
    assertThat(once.isConfirmedBy(post.home.id())).isTrue();

    raised();
    assertThat(done(committees.read(home, meeting.id())).agenda())
        .as("what comes after a confirmation waits for the next meeting")
        .hasSize(1);

    Meeting decided = done(decide(host, meeting, file));
    assertThat(decided.isConfirmedBy(post.home.id())).isFalse();
    assertThat(field(refused(confirm(host, once)))).isEqualTo("committee.field.sha256");

    done(confirm(host, decided));
    Meeting closed = done(confirm(home, decided));
    assertThat(closed.closedAt()).isNotNull();
    assertThat(closed.minutes()).isEqualTo(decided.minutes());
    assertThat(closed.confirmations()).hasSize(3);
    assertThat(refused(confirm(home, closed))).isEqualTo(new Refusal.NotAllowed());
    assertThat(called().agenda()).as("the case that waited").hasSize(1);
  }

  @Test
  void what_was_confirmed_stays() {
    raised();
    Meeting meeting = called();
    done(confirm(home, meeting));
    done(confirm(host, meeting));

    for (String sql :
        new String[] {
          "UPDATE casework_meeting SET closed_at = now() WHERE id = :id",
          "DELETE FROM casework_meeting_minutes WHERE meeting = :id",
          "UPDATE casework_meeting_item SET position = 9 WHERE meeting = :id",
          "DELETE FROM casework_meeting_confirmation WHERE meeting = :id"
        }) {
      assertThatThrownBy(() -> database.sql(sql).param("id", meeting.id()).update())
          .as(sql)
          .isInstanceOf(DataAccessException.class);
    }
  }

  @Test
  void one_meeting_of_two_sides_is_open_at_a_time_and_its_day_is_near() {
    UUID other = post.host.id();
    called();
    assertThat(field(refused(committees.call(host, null, post.home.id(), TODAY))))
        .isEqualTo("committee.field.open");
    assertThat(field(refused(committees.call(home, null, other, TODAY.plusYears(2)))))
        .isEqualTo("committee.field.day");
    assertThat(field(refused(committees.call(home, null, post.home.id(), TODAY))))
        .isEqualTo("committee.field.other");
    assertThat(field(refused(committees.call(home, other, post.home.id(), TODAY))))
        .isEqualTo("committee.field.side");
  }

  @Test
  void coordinators_of_the_two_sides_write_auditors_read_and_nobody_else_knows_of_it() {
    CaseView file = raised();
    Meeting meeting = called();
    Actor auditor = post.actor(Role.AUDITOR, new Place.House());
    Actor stranger =
        post.actor(Role.SIDE_COORDINATOR, new Place.OfSide(Cast.of(house).side().id()));

    assertThat(done(committees.read(auditor, meeting.id())).speaksFor()).isNull();
    assertThat(refused(confirm(auditor, meeting))).isEqualTo(new Refusal.NotAllowed());
    assertThat(refused(decide(auditor, meeting, file))).isEqualTo(new Refusal.NotAllowed());
    assertThat(refused(committees.read(stranger, meeting.id()))).isEqualTo(new Refusal.NotFound());
    assertThat(refused(committees.read(lead, meeting.id()))).isEqualTo(new Refusal.NotFound());
    assertThat(refused(committees.list(lead))).isEqualTo(new Refusal.NotAllowed());
    assertThat(refused(committees.list(new Actor.Nobody()))).isEqualTo(new Refusal.SignInNeeded());
    assertThat(field(refused(committees.decide(home, meeting.id(), meeting.id(), 1, "x"))))
        .isEqualTo("committee.field.case");
    assertThat(field(refused(committees.decide(home, meeting.id(), file.id(), 1, " "))))
        .isEqualTo("committee.field.text");
  }

  @Test
  void who_coordinates_both_sides_confirms_for_one_of_them_alone() {
    raised();
    Meeting meeting = called();
    UUID both = post.account(Role.SIDE_COORDINATOR, new Place.OfSide(post.home.id()));
    Cast.of(house).give(both, Role.SIDE_COORDINATOR, new Place.OfSide(post.host.id()));
    done(confirm(post.actor(both), meeting));

    assertThat(done(confirm(post.actor(both), meeting)).closedAt()).isNull();
  }
}
