package org.caravanserai.platform.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caravanserai.platform.casework.Post.done;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.caravanserai.casework.Author;
import org.caravanserai.casework.ClockReading;
import org.caravanserai.casework.Entry;
import org.caravanserai.casework.Json;
import org.caravanserai.casework.Scope;
import org.caravanserai.knowledge.CaseKind;
import org.caravanserai.knowledge.CaseKind.Capacity;
import org.caravanserai.platform.HouseTest;
import org.caravanserai.platform.MovableClock;
import org.caravanserai.platform.house.Wording;
import org.caravanserai.platform.identity.Actor;
import org.caravanserai.platform.identity.Cast;
import org.caravanserai.platform.identity.Place;
import org.caravanserai.platform.identity.Role;
import org.caravanserai.platform.notice.Notices;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@HouseTest
class WakingTest {
  @Autowired ApplicationContext house;
  @Autowired MovableClock clock;
  @Autowired Waker waker;
  @Autowired Cases cases;
  @Autowired CaseStore store;
  @Autowired CaseWriting writer;
  @Autowired CaseKnowledge knowledge;
  @Autowired CaseWords words;
  @Autowired Notices notices;
  @Autowired JdbcClient database;
  @Autowired TransactionTemplate transactions;
  private Post post;
  private Actor member;
  private Actor officer;
  private Actor lead;
  private Actor coordinator;

  @BeforeEach
  void begin() {
    post = new Post(house);
    member = post.member();
    officer = post.actor(Role.DESK_OFFICER, post.homeDesk.place());
    lead = post.actor(Role.DESK_LEAD, post.homeDesk.place());
    coordinator = post.actor(Role.SIDE_COORDINATOR, new Place.OfSide(post.home.id()));
    wakeAll();
  }

  @AfterEach
  void end() {
    clock.reset();
  }

  private void wakeAll() {
    while (waker.wakeAll() > 0) {
      // Until no case waits.
    }
  }

  private List<String> told(Actor person) {
    return notices.list(person.personId().orElseThrow(), Optional.empty(), 100).reversed().stream()
        .map(given -> given.notice().key().replace("cases.notice.", ""))
        .toList();
  }

  @Test
  void of_an_entry_whoever_holds_the_case_and_the_enterprise_are_told_and_not_its_author() {
    CaseView file = post.reported(member);
    wakeAll();
    assertThat(told(officer)).containsExactly("entry");
    assertThat(told(member)).isEmpty();
    assertThat(told(coordinator)).isEmpty();

    UUID id = officer.personId().orElseThrow();
    done(post.write(lead, file, "assigned", 1, Map.of("officer", id.toString())));
    wakeAll();
    done(post.write(member, file, "message", 2, Map.of("text", "Any news?")));
    wakeAll();
    wakeAll();

    assertThat(told(officer)).containsExactly("entry", "entry", "entry");
    assertThat(told(lead)).as("The officer sees to it now.").containsExactly("entry");
    assertThat(told(member)).containsExactly("entry");
  }

  @Test
  void of_a_note_of_one_side_nobody_else_is_told() {
    CaseView file = post.reported(member);
    wakeAll();
    String side = "side:" + post.home.id();
    done(cases.write(lead, file.id(), new Writing("note", side, 0, Map.of("text", "Hm."))));
    wakeAll();

    assertThat(told(officer)).containsExactly("entry", "entry");
    assertThat(told(member)).isEmpty();
  }

  @Test
  void a_house_that_slept_tells_what_it_missed_once_and_the_clocks_are_the_same() {
    CaseView file = post.reported(member);
    clock.forward(Duration.ofDays(30));
    wakeAll();
    wakeAll();

    assertThat(told(officer)).containsExactly("warning", "warning", "entry", "entry");
    assertThat(told(lead))
        .containsExactly("warning", "breach", "warning", "breach", "entry", "entry");
    assertThat(told(coordinator)).containsExactly("breach", "breach");
    assertThat(told(member)).containsExactly("breach", "entry");
    CaseView now = done(cases.read(lead, file.id()));
    assertThat(now.entries()).extracting(Entry::kind).containsExactly("reported", "escalated");
    assertThat(now.state().level()).isEqualTo("lead");
    assertThat(due(now)).isEqualTo(due(file));
    assertThat(words.why(now.entries().getLast(), now.kind(), Wording.in("en")))
        .isEqualTo(
            "The time was over: First answer. The house raised the case to the next level by itself.");
  }

  private static List<String> due(CaseView file) {
    return file.clocks().stream()
        .map(ClockReading::standing)
        .map(standing -> ((ClockReading.Standing.Running) standing).due() + "")
        .toList();
  }

  @Test
  void waking_day_by_day_and_after_a_month_tell_the_same() {
    Post other = new Post(house);
    Actor otherLead = other.actor(Role.DESK_LEAD, other.homeDesk.place());
    post.reported(member);
    for (int day = 0; day < 30; day++) {
      clock.forward(Duration.ofDays(1));
      wakeAll();
    }
    clock.reset();
    other.reported(other.member());
    clock.forward(Duration.ofDays(30));
    wakeAll();

    assertThat(told(lead)).containsExactlyInAnyOrderElementsOf(told(otherLead));
  }

  @Test
  void of_several_instances_that_wake_at_once_each_case_is_seen_by_one() {
    List<CaseView> files = Stream.generate(() -> post.reported(member)).limit(12).toList();
    clock.forward(Duration.ofDays(3));
    Stream.generate(() -> CompletableFuture.supplyAsync(waker::wakeAll))
        .limit(4)
        .toList()
        .forEach(CompletableFuture::join);

    assertThat(told(lead)).hasSize(3 * files.size()).containsOnly("warning", "breach", "entry");
    assertThat(told(coordinator)).hasSize(files.size()).containsOnly("breach");
  }

  @Test
  void a_case_that_cannot_be_looked_at_keeps_no_other_waiting() {
    CaseView broken = post.reported(member);
    CaseView sound = post.reported(member);
    edition(broken, "none");
    wakeAll();

    assertThat(told(officer)).hasSize(1);
    assertThat(isDue(broken)).isFalse();
    edition(
        broken,
        database
            .sql("SELECT edition FROM casework_case WHERE id = :id")
            .param("id", sound.id())
            .query(String.class)
            .single());
    clock.forward(Duration.ofMinutes(6));
    wakeAll();
    assertThat(told(officer)).hasSize(2);
  }

  private void edition(CaseView file, String digest) {
    database
        .sql("UPDATE casework_case SET edition = :digest WHERE id = :id")
        .param("digest", digest)
        .param("id", file.id())
        .update();
  }

  private boolean isDue(CaseView file) {
    return database
        .sql("SELECT wake_at <= :now FROM casework_case WHERE id = :id")
        .param("now", clock.instant().atOffset(java.time.ZoneOffset.UTC))
        .param("id", file.id())
        .query(Boolean.class)
        .single();
  }

  @Test
  void when_a_side_works_by_another_calendar_the_case_says_which_deadlines_moved_and_why() {
    clock.forward(Duration.between(Instant.now(), Instant.parse("2026-12-01T05:00:00Z")));
    CaseView file = post.reported(member);
    wakeAll();
    database
        .sql("UPDATE identity_side SET calendar = 'cn-xj' WHERE id = :id")
        .param("id", post.home.id())
        .update();
    assertThat(due(done(cases.read(lead, file.id())))).isEqualTo(due(file));
    wakeAll();

    CaseView now = done(cases.read(lead, file.id()));
    List<Entry> moved = now.entries().subList(1, now.entries().size());
    assertThat(moved).extracting(entry -> entry.body().text("clock")).contains("solve");
    assertThat(moved)
        .allSatisfy(entry -> {
          assertThat(entry.kind()).isEqualTo("deadline-moved");
          assertThat(entry.actor()).isEqualTo(Author.HOUSE);
          assertThat(entry.body().text("why")).isEqualTo("calendar-changed");
          assertThat(due(file)).contains(entry.body().text("old"));
          assertThat(due(now)).contains(entry.body().text("new"));
        });
    assertThat(told(member)).hasSize(moved.size()).containsOnly("entry");
    wakeAll();
    assertThat(done(cases.read(lead, file.id())).entries()).hasSize(now.entries().size());
  }

  @Test
  void a_house_of_many_sides_tells_deadlines_too() {
    for (int i = 0; i < 300; i++) {
      Cast.of(house).side();
    }

    assertThat(post.reported(member).clocks()).hasSize(3);
  }

  @Test
  void of_a_caucus_the_party_and_the_mediator_are_told_that_there_is_something_and_nothing_else() {
    Cast cast = Cast.of(house);
    var mill = cast.organisation(post.host.id());
    Actor respondent = post.actor(Role.ENTERPRISE_MEMBER, new Place.OfOrganisation(mill.id()));
    Actor mediator = post.actor(Role.MEDIATOR, new Place.House());
    UUID file = post.disputed(member, mill);
    write(
        file, respondent, Capacity.RESPONDENT, Scope.shared(), "contact-confirmed", "contact", "A");
    write(file, respondent, Capacity.RESPONDENT, Scope.shared(), "replied", "text", "B");
    String chosen = mediator.personId().orElseThrow().toString();
    write(file, member, Capacity.CLAIMANT, Scope.shared(), "mediator-chosen", "mediator", chosen);
    write(
        file,
        respondent,
        Capacity.RESPONDENT,
        Scope.shared(),
        "mediator-chosen",
        "mediator",
        chosen);
    wakeAll();
    List<String> before = told(respondent);
    Scope caucus = new Scope.Caucus("claimant");
    write(file, mediator, Capacity.MEDIATOR, caucus, "caucus-message", "text", "Between us.");
    wakeAll();

    assertThat(told(member).getLast()).isEqualTo("caucus");
    assertThat(told(mediator)).doesNotContain("caucus");
    assertThat(told(respondent)).isEqualTo(before);
    assertThat(told(coordinator)).isEmpty();
    assertThat(
            notices
                .list(member.personId().orElseThrow(), Optional.empty(), 1)
                .getFirst()
                .notice()
                .parameters())
        .isEmpty();
  }

  private void write(
      UUID file, Actor actor, Capacity as, Scope scope, String entry, String... body) {
    transactions.executeWithoutResult(_ -> {
      KeptCase held = store.findForWriting(file).orElseThrow();
      List<Entry> log = store.log(file);
      CaseKind.EntryKind kind = knowledge.kind(held).findEntry(entry);
      writer.write(
          actor,
          held,
          log,
          new Author(actor.personId().orElseThrow().toString(), as),
          java.util.Objects.requireNonNull(kind),
          scope,
          CaseViews.of(scope, log).size(),
          Bodied.of(Json.Obj.EMPTY, body));
    });
  }
}
