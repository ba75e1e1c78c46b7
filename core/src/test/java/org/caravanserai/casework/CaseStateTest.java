package org.caravanserai.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.caravanserai.Seeded;
import org.caravanserai.knowledge.CaseKind;
import org.junit.jupiter.api.Test;

/** The fold over whatever a log holds. */
class CaseStateTest {
  @Test
  void a_case_without_entries_stands_nowhere() {
    CaseState state = CaseState.of(CaseFile.kind("response"), List.of());

    assertThat(state.stage()).isNull();
    assertThat(state.holder()).isEqualTo(Holding.NOBODY);
  }

  @Test
  void an_entry_that_may_not_stand_is_kept_with_the_reason_and_does_nothing() {
    CaseFile file = CaseFile.reported("2026-11-27T09:00");
    Entry wrong =
        Entry.of(
            file.draft("2026-11-27T10:00", CaseFile.MILL, Scope.shared(), "accepted"),
            2,
            2,
            CaseFile.instant("2026-11-27T10:00"),
            file.log.getFirst().hash());
    file.log.add(wrong);

    assertThat(file.state().stage()).isEqualTo("reported");
    assertThat(file.state().ignored())
        .containsExactly(
            new CaseState.Ignored(
                wrong.id(), new Objection.NotInStage("reported", List.of("proposed"))));
  }

  @Seeded(30)
  void the_fold_and_the_clocks_never_throw_whatever_the_log_holds(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    CaseKind kind = CaseFile.kinds().get((int) (seed % CaseFile.kinds().size()));
    List<Entry> log = new ArrayList<>(RandomCases.log(random, kind, 20));
    log.addAll(random.nextInt(log.size() + 1), RandomCases.garbage(random, kind, 60));
    CaseState state = CaseState.of(kind, log);

    assertThat(state.entries()).isEqualTo(log.size());
    assertThat(Clocks.read(kind, log, CaseFile.calendars(), Instant.parse("2028-12-31T00:00:00Z")))
        .isNotNull();
    assertThat(Access.view(new Actor("x", List.of()), kind, log)).isEmpty();
  }

  @Seeded(12)
  void who_reads_fewer_scopes_sees_the_same_stage_holder_and_clocks(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    CaseKind kind = CaseFile.kinds().get((int) (seed % CaseFile.kinds().size()));
    List<Entry> log = RandomCases.log(random, kind, 120);
    List<Entry> shared = log.stream().filter(e -> e.scope() instanceof Scope.Shared).toList();
    Instant now = log.getLast().at().plusSeconds(86_400);
    CaseState all = CaseState.of(kind, log);
    CaseState some = CaseState.of(kind, shared);

    assertThat(some.ignored()).isEmpty();
    assertThat(
            List.of(
                String.valueOf(some.stage()),
                some.holder(),
                some.tasks(),
                some.parties(),
                some.signatures()))
        .isEqualTo(
            List.of(
                String.valueOf(all.stage()),
                all.holder(),
                all.tasks(),
                all.parties(),
                all.signatures()));
    assertThat(Clocks.read(kind, shared, CaseFile.calendars(), now))
        .isEqualTo(Clocks.read(kind, log, CaseFile.calendars(), now));
  }
}
