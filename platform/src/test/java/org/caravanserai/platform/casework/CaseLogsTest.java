package org.caravanserai.platform.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caravanserai.platform.casework.Post.done;
import static org.caravanserai.platform.casework.Post.refused;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.caravanserai.casework.Chains;
import org.caravanserai.casework.Entry;
import org.caravanserai.casework.Scope;
import org.caravanserai.platform.HouseTest;
import org.caravanserai.platform.house.Answer;
import org.caravanserai.platform.identity.Actor;
import org.caravanserai.platform.identity.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

@HouseTest
class CaseLogsTest {
  @Autowired ApplicationContext house;
  @Autowired Cases cases;
  @Autowired CaseStore store;
  @Autowired CaseLogs logs;
  @Autowired TransactionTemplate transactions;
  private Cases other;
  private Post post;
  private Actor member;
  private Actor officer;
  private CaseView file;

  @BeforeEach
  void begin() {
    other = otherInstance();
    post = new Post(house);
    member = post.member();
    officer = post.actor(Role.DESK_OFFICER, post.homeDesk.place());
    file = post.reported(member);
  }

  /** One that has the database in common with the first, and remembers logs of its own. */
  private Cases otherInstance() {
    CaseLogs itsLogs = new CaseLogs(store);
    CaseWriting itsWriter =
        new CaseWriting(
            store,
            itsLogs,
            house.getBean(TaskStore.class),
            house.getBean(CaseKnowledge.class),
            house.getBean(Reckonings.class),
            house.getBean(CaseViews.class),
            house.getBean(Clock.class));
    return new Cases(
        store,
        itsLogs,
        house.getBean(CaseKnowledge.class),
        house.getBean(CaseViews.class),
        itsWriter,
        house.getBean(Completing.class),
        house.getBean(Settling.class),
        house.getBean(CaseBriefs.class));
  }

  private Answer<CaseView, Refusal> write(Cases instance, Actor actor, int against, String text) {
    Writing writing = new Writing("message", "shared", against, Map.of("text", text));
    return Objects.requireNonNull(
        transactions.execute(_ -> instance.write(actor, file.id(), writing)));
  }

  private static List<String> texts(CaseView view) {
    return view.entries().stream()
        .skip(1)
        .map(entry -> Objects.requireNonNull(entry.body().text("text")))
        .toList();
  }

  @Test
  void what_another_instance_wrote_meanwhile_is_seen_and_not_written_over() {
    done(write(cases, member, 1, "one"));
    done(write(other, officer, 2, "two"));

    assertThat(texts(done(cases.read(member, file.id())))).containsExactly("one", "two");
    done(write(other, officer, 3, "three"));
    Refusal refusal = refused(write(cases, member, 3, "stale"));
    assertThat(refusal)
        .isInstanceOfSatisfying(
            Refusal.Behind.class,
            behind -> {
              assertThat(behind.since()).extracting(Entry::scopePosition).containsExactly(4);
            });
    CaseView last = done(write(cases, member, 4, "four"));
    assertThat(texts(last)).containsExactly("one", "two", "three", "four");
    assertThat(last.chains().get(Scope.shared())).isInstanceOf(Chains.Verdict.Whole.class);
  }

  @Test
  void what_was_taken_back_is_not_remembered() {
    done(write(cases, member, 1, "one"));
    transactions.executeWithoutResult(status -> {
      done(write(cases, member, 2, "taken back"));
      assertThat(texts(done(cases.read(member, file.id())))).containsExactly("one", "taken back");
      status.setRollbackOnly();
    });

    assertThat(texts(done(cases.read(member, file.id())))).containsExactly("one");
    assertThat(texts(done(write(cases, officer, 2, "two")))).containsExactly("one", "two");
    assertThat(texts(done(cases.read(member, file.id())))).containsExactly("one", "two");
  }

  @Test
  void a_log_that_was_written_lately_is_not_read_again() {
    done(write(cases, member, 1, "one"));
    KeptCase kept = store.find(file.id()).orElseThrow();

    assertThat(logs.of(kept)).isSameAs(logs.of(kept)).isEqualTo(store.log(file.id()));
  }

  @Test
  void an_entry_of_a_sides_own_does_not_count_to_what_is_shared() {
    Actor lead = post.actor(Role.DESK_LEAD, post.homeDesk.place());
    List<Entry> log = store.log(file.id());
    Scope side = new Scope.Side(post.home.id().toString());
    done(
        Objects.requireNonNull(
            transactions.execute(_ ->
                cases.write(
                    lead,
                    file.id(),
                    new Writing("note", side.text(), 0, Map.of("text", "Ours alone"))))));
    List<Entry> grown = store.log(file.id());

    assertThat(logs.bytes(file.id(), grown, Scope.shared()))
        .isEqualTo(logs.bytes(file.id(), log, Scope.shared()))
        .isEqualTo(log.getFirst().text().length());
    assertThat(logs.bytes(file.id(), grown, side)).isEqualTo(grown.getLast().text().length());
  }
}
