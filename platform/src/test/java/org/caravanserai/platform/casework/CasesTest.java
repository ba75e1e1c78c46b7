package org.caravanserai.platform.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.caravanserai.platform.casework.Post.done;
import static org.caravanserai.platform.casework.Post.refused;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.caravanserai.casework.Chains;
import org.caravanserai.casework.Entry;
import org.caravanserai.casework.Scope;
import org.caravanserai.knowledge.CaseKind.Holder;
import org.caravanserai.message.Messages;
import org.caravanserai.platform.HouseTest;
import org.caravanserai.platform.house.Answer;
import org.caravanserai.platform.house.Wording;
import org.caravanserai.platform.identity.Actor;
import org.caravanserai.platform.identity.Place;
import org.caravanserai.platform.identity.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@HouseTest
class CasesTest {
  @Autowired ApplicationContext house;
  @Autowired Reports reports;
  @Autowired Cases cases;
  @Autowired CaseDocuments documents;
  @Autowired CaseWords words;
  @Autowired JdbcClient database;
  private Post post;
  private Actor member;
  private Actor officer;

  @BeforeEach
  void begin() {
    post = new Post(house);
    member = post.member();
    officer = post.actor(Role.DESK_OFFICER, post.homeDesk.place());
  }

  @Test
  void a_problem_goes_to_the_desk_of_the_enterprises_side_for_its_topic() {
    CaseView file = post.reported(member);

    assertThat(file.state().stage()).isEqualTo("reported");
    assertThat(file.state().holder().who()).isEqualTo(Holder.HOME_DESK);
    assertThat(file.state().holder().ids()).containsExactly(post.homeDesk.id().toString());
    assertThat(file.opening().body().object("announced").object("due").entries())
        .containsOnlyKeys("acknowledge", "first-answer", "solve");
    for (String language : Messages.LANGUAGES) {
      assertThat(file.clocks())
          .allSatisfy(clock ->
              assertThat(words.deadline(clock, Wording.in(language)).orElseThrow())
                  .doesNotContain("case.deadline"));
    }
  }

  @Test
  void where_a_side_has_no_desk_for_the_topic_its_coordinator_passes_the_case_on() {
    Actor coordinator = post.actor(Role.SIDE_COORDINATOR, new Place.OfSide(post.home.id()));
    CaseView file = done(reports.report(member, post.report("land")));

    assertThat(file.state().holder().ids()).containsExactly(post.home.id().toString());
    assertThat(cases.read(officer, file.id()).value()).isEmpty();
    Map<String, Object> body =
        Map.of("home-desk", post.homeDesk.id().toString(), "why", "Land is seen to here.");
    CaseView passed = done(post.write(coordinator, file, "rerouted", 1, body));

    assertThat(passed.state().holder().ids()).containsExactly(post.homeDesk.id().toString());
    assertThat(cases.read(officer, file.id()).value()).isPresent();
  }

  @Test
  void of_two_who_write_at_once_one_is_told_what_came_in_between_and_nothing_is_lost() {
    CaseView file = post.reported(member);
    List<CompletableFuture<Answer<CaseView, Refusal>>> writers =
        List.of(member, officer).stream()
            .map(writer ->
                CompletableFuture.supplyAsync(
                    () -> post.write(writer, file, "message", 1, Map.of("text", "Now"))))
            .toList();
    List<Answer<CaseView, Refusal>> answers =
        writers.stream().map(CompletableFuture::join).toList();

    List<Refusal> refusals =
        answers.stream().filter(answer -> answer.value().isEmpty()).map(Post::refused).toList();
    assertThat(refusals).hasSize(1);
    List<Entry> since = ((Refusal.Behind) refusals.getFirst()).since();
    assertThat(since).extracting(Entry::kind).containsExactly("message");
    Actor second = answers.getFirst().value().isEmpty() ? member : officer;
    CaseView both = done(post.write(second, file, "message", 2, Map.of("text", "Now")));
    assertThat(both.entries())
        .extracting(Entry::kind)
        .containsExactly("reported", "message", "message");
    assertThat(both.chains().get(Scope.shared())).isInstanceOf(Chains.Verdict.Whole.class);
  }

  @Test
  void what_was_written_is_neither_changed_nor_taken_out() {
    UUID id = post.reported(member).id();
    for (String sql :
        List.of(
            "UPDATE casework_entry SET text = '' WHERE case_id = :id",
            "DELETE FROM casework_entry WHERE case_id = :id")) {
      assertThatThrownBy(() -> database.sql(sql).param("id", id).update())
          .isInstanceOf(DataAccessException.class)
          .hasMessageContaining("neither changed nor taken out");
    }
    assertThatThrownBy(() -> database.sql("TRUNCATE casework_entry").update())
        .isInstanceOf(DataAccessException.class);
  }

  @Test
  void a_case_is_there_for_those_alone_who_take_part_in_it() {
    CaseView file = post.reported(member);
    Post other = new Post(house);
    List<Actor> strangers =
        List.of(
            other.member(),
            post.actor(Role.DESK_OFFICER, post.hostDesk.place()),
            post.actor(Role.SIDE_COORDINATOR, new Place.OfSide(post.host.id())),
            post.actor(Role.ADMINISTRATOR, new Place.House()),
            post.actor(Role.DATA_STEWARD, new Place.House()),
            post.actor(Role.MEDIATOR, new Place.House()),
            new Actor.Nobody());
    assertThat(strangers)
        .allSatisfy(stranger -> {
          assertThat(refused(cases.read(stranger, file.id()))).isEqualTo(new Refusal.NotFound());
          assertThat(refused(post.write(stranger, file, "message", 1, Map.of("text", "x"))))
              .isEqualTo(new Refusal.NotFound());
          assertThat(cases.mine(stranger, false, Optional.empty(), 10)).isEmpty();
        });
    Actor auditor = post.actor(Role.AUDITOR, new Place.House());
    assertThat(done(cases.read(auditor, file.id())).writable()).isEmpty();
    assertThat(cases.mine(officer, true, Optional.empty(), 10))
        .extracting(CaseBrief::id)
        .containsExactly(file.id());
  }

  @Test
  void an_officer_who_belongs_to_the_enterprise_meets_its_case_as_the_enterprise() {
    CaseView file = post.reported(member);
    UUID both = post.account(Role.DESK_LEAD, post.homeDesk.place());
    org.caravanserai.platform.identity.Cast.of(house)
        .give(both, Role.ENTERPRISE_MEMBER, new Place.OfOrganisation(post.mill.id()));

    assertThat(refused(post.write(post.actor(both), file, "acknowledged", 1, Map.of())))
        .isEqualTo(new Refusal.NotAllowed());
  }

  @Test
  void a_note_of_one_side_is_read_there_alone_and_is_no_conflict_elsewhere() {
    CaseView file = post.reported(member);
    String side = "side:" + post.home.id();
    Writing note = new Writing("note", side, 0, Map.of("text", "Third time."));
    CaseView noted = done(cases.write(officer, file.id(), note));

    assertThat(noted.entries()).hasSize(2);
    assertThat(done(cases.read(member, file.id())).entries()).hasSize(1);
    assertThat(refused(cases.chain(member, file.id(), side))).isEqualTo(new Refusal.NotFound());
    assertThat(Chains.verifyTexts(cases.chain(officer, file.id(), side).value().orElseThrow()))
        .isInstanceOf(Chains.Verdict.Whole.class);
    done(post.write(member, file, "message", 1, Map.of("text", "Any news?")));
  }

  @Test
  void deadlines_are_announced_by_the_house_alone() {
    CaseView file = post.reported(member);
    Map<String, Object> body = Map.of("text", "x", "announced", Map.of("digest", "x"));

    assertThat(refused(post.write(member, file, "message", 1, body)))
        .isInstanceOf(Refusal.Invalid.class);
  }

  @Test
  void a_document_is_read_by_those_who_read_the_entry_that_names_it() {
    CaseView file = post.reported(member);
    String side = "side:" + post.home.id();
    byte[] bytes = ("Invoice " + file.id()).getBytes(StandardCharsets.UTF_8);
    Map<String, Object> body =
        Map.of("content", org.caravanserai.platform.files.Files.sha256(bytes), "title", "Invoice");
    Writing adding = new Writing("document-added", side, 0, body);
    assertThat(refused(cases.write(officer, file.id(), adding)))
        .isInstanceOf(Refusal.Invalid.class);

    String sha256 =
        documents
            .handIn(officer, file.id(), side, "invoice.txt", null, bytes)
            .value()
            .orElseThrow();
    done(cases.write(officer, file.id(), adding));

    assertThat(documents.open(officer, file.id(), sha256).value().orElseThrow()).isEqualTo(bytes);
    assertThat(refused(documents.open(member, file.id(), sha256)))
        .isEqualTo(new Refusal.NotFound());
  }
}
