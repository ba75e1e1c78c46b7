package org.caravanserai.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import org.caravanserai.Seeded;
import org.caravanserai.casework.Chains.Appended;
import org.caravanserai.casework.Chains.Fault;
import org.caravanserai.casework.Chains.Verdict;
import org.caravanserai.casework.Objection.BadBody;
import org.caravanserai.knowledge.CaseKind;
import org.junit.jupiter.api.Test;

/** What may be written next, and whether what was written is still what it was. */
class ChainsTest {
  private static final Scope CAUCUS = new Scope.Caucus("claimant");

  @Test
  void who_has_not_seen_the_last_entry_of_his_scope_is_told_what_came_in_between() {
    CaseFile file = CaseFile.reported("2026-11-27T09:00");
    Draft late = file.draft("2026-11-27T10:00", CaseFile.HOME_LEAD, Scope.shared(), "acknowledged");
    file.write("2026-11-27T09:30", CaseFile.HOME_OFFICER, "acknowledged");

    assertThat(Chains.append(file.kind, file.log, late))
        .isEqualTo(new Appended.Stale(List.of(file.log.getLast())));
  }

  @Test
  void what_is_written_in_another_scope_is_no_conflict() {
    CaseFile file = CaseFile.reported("2026-11-27T09:00");
    Draft draft =
        file.draft("2026-11-27T10:00", CaseFile.HOME_LEAD, Scope.shared(), "acknowledged");
    file.write(
        "2026-11-27T09:30",
        CaseFile.HOME_OFFICER,
        new Scope.Side("maigaiti"),
        "note",
        "text",
        "Call them.");

    assertThat(Chains.append(file.kind, file.log, draft)).isInstanceOf(Appended.Next.class);
  }

  @Test
  void an_entry_is_refused_in_the_wrong_stage_scope_or_capacity() {
    CaseFile file = CaseFile.reported("2026-11-27T09:00");

    assertThat(file.refusal("2026-11-27T10:00", CaseFile.MILL, Scope.shared(), "accepted"))
        .isEqualTo(new Objection.NotInStage("reported", List.of("proposed")));
    assertThat(file.refusal("2026-11-27T10:00", CaseFile.MILL, Scope.shared(), "acknowledged"))
        .isInstanceOf(Objection.NotBy.class);
    assertThat(
            file.refusal(
                "2026-11-27T10:00",
                CaseFile.HOME_LEAD,
                new Scope.Side("tashkent"),
                "note",
                "text",
                "x"))
        .isInstanceOf(Objection.NotInScope.class);
    assertThat(file.refusal("2026-11-27T10:00", CaseFile.MILL, Scope.shared(), "sung"))
        .isEqualTo(new Objection.UnknownKind("sung"));
    assertThat(file.refusal("2026-11-27T10:00", CaseFile.MILL, Scope.shared(), "reported"))
        .isEqualTo(new Objection.Opening("reported"));
  }

  @Test
  void a_bad_body_names_its_field() {
    CaseFile file = CaseFile.reported("2026-11-27T09:00");

    assertThat(field(file, "text", 5)).isEqualTo("text WRONG_TYPE");
    assertThat(field(file)).isEqualTo("text MISSING");
    assertThat(field(file, "text", "x".repeat(8_001))).isEqualTo("text TOO_LONG");
    assertThat(field(file, "text", "x", "colour", "red")).isEqualTo("colour UNKNOWN");
    assertThat(field(file, "text", "x", "announced", "red")).isEqualTo("announced WRONG_TYPE");
  }

  private static String field(CaseFile file, Object... body) {
    BadBody bad =
        (BadBody)
            Objects.requireNonNull(
                file.refusal("2026-11-27T10:00", CaseFile.MILL, Scope.shared(), "message", body));
    return bad.field() + " " + bad.fault();
  }

  @Test
  void time_never_runs_backwards_within_a_scope() {
    CaseFile file = CaseFile.reported("2026-11-27T09:00");
    file.write("2026-11-27T08:00", CaseFile.HOME_OFFICER, "acknowledged");

    assertThat(file.log.getLast().at()).isEqualTo(CaseFile.instant("2026-11-27T09:00"));
  }

  @Test
  void an_entry_is_written_down_as_canonical_json_without_its_place_in_the_whole_log() {
    CaseFile file = CaseFile.reported("2026-11-27T09:00");
    Entry first = file.log.getFirst();

    assertThat(first.text())
        .startsWith("{\"actor\":\"aigul\",\"as\":\"enterprise\",\"at\":\"2026-11-27T04:00:00Z\"")
        .contains("\"hash\":\"" + first.hash() + "\"")
        .contains("\"previous\":\"" + Entry.NONE + "\"")
        .doesNotContain("\"position\"");
    assertThat(Entry.read(first.text(), 1)).contains(first);
  }

  @Test
  void an_empty_scope_is_whole() {
    assertThat(Chains.verify(List.of())).isEqualTo(new Verdict.Whole(0, Entry.NONE));
  }

  @Test
  void what_was_cut_off_is_found_by_who_kept_the_last_hash() {
    CaseFile file = CaseFile.reported("2026-11-27T09:00");
    file.write("2026-11-27T09:30", CaseFile.HOME_OFFICER, "acknowledged");
    String last = file.log.getLast().hash();

    assertThat(Chains.verify(file.log, 2, last)).isEqualTo(new Verdict.Whole(2, last));
    assertThat(Chains.verify(file.log.subList(0, 1), 2, last))
        .isEqualTo(new Verdict.Broken(2, Fault.CUT_OFF));
  }

  @Seeded(15)
  void any_interleaving_of_writers_gives_one_valid_log_and_loses_nothing(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    CaseKind kind = CaseFile.kinds().get((int) (seed % CaseFile.kinds().size()));
    List<Map<String, Integer>> writers = List.of(new HashMap<>(), new HashMap<>(), new HashMap<>());
    List<Entry> log = new ArrayList<>();
    List<Entry> acknowledged = new ArrayList<>();
    Instant at = Instant.parse("2026-11-02T05:00:00Z");
    for (int i = 0; i < 100; i++) {
      at = at.plusSeconds(random.nextInt(-60, 3_600));
      Map<String, Integer> seen = writers.get(random.nextInt(writers.size()));
      Draft draft = RandomCases.draft(random, kind, seen, at);
      switch (Chains.append(kind, log, draft)) {
        case Appended.Next(Entry next) -> {
          log.add(next);
          acknowledged.add(next);
          seen.merge(draft.scope().text(), 1, Integer::sum);
        }
        case Appended.Stale(List<Entry> since) -> {
          assertThat(since).allMatch(entry -> entry.scope().equals(draft.scope()));
          seen.merge(draft.scope().text(), since.size(), Integer::sum);
        }
        case Appended.Refused _ -> {}
      }
    }

    assertThat(log).isEqualTo(acknowledged);
    assertThat(CaseState.of(kind, log).ignored()).isEmpty();
    for (int i = 0; i < log.size(); i++) {
      assertThat(log.get(i).position()).isEqualTo(i + 1);
    }
    for (Scope scope : log.stream().map(Entry::scope).distinct().toList()) {
      List<Entry> own = log.stream().filter(e -> e.scope().equals(scope)).toList();
      assertThat(Chains.verify(own)).isEqualTo(new Verdict.Whole(own.size(), own.getLast().hash()));
    }
  }

  @Seeded(25)
  void one_byte_changed_anywhere_is_found(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<Entry> log =
        RandomCases.log(random, CaseFile.kind(seed % 2 == 0 ? "response" : "mediation"), 60);
    List<String> texts =
        log.stream().filter(e -> e.scope() instanceof Scope.Shared).map(Entry::text).toList();
    int at = random.nextInt(texts.size());
    byte[] bytes = texts.get(at).getBytes(StandardCharsets.UTF_8);
    int place = random.nextInt(bytes.length);
    bytes[place] = (byte) (bytes[place] ^ 1 << random.nextInt(8));
    List<String> changed = new ArrayList<>(texts);
    changed.set(at, new String(bytes, StandardCharsets.UTF_8));

    assertThat(Chains.verifyTexts(texts)).isInstanceOf(Verdict.Whole.class);
    assertThat(Chains.verifyTexts(changed))
        .as("byte %d of entry %d", place, at + 1)
        .isInstanceOfSatisfying(
            Verdict.Broken.class, broken -> assertThat(broken.place()).isLessThanOrEqualTo(at + 1));
  }

  @Seeded(15)
  void an_entry_taken_out_put_in_twice_or_moved_is_found(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<Entry> log = RandomCases.log(random, CaseFile.kind("response"), 60);
    List<Entry> shared =
        new ArrayList<>(log.stream().filter(e -> e.scope() instanceof Scope.Shared).toList());
    if (shared.size() < 2) {
      return;
    }
    int at = random.nextInt(shared.size() - 1);
    switch (random.nextInt(3)) {
      case 0 -> shared.remove(at);
      case 1 -> shared.add(at, shared.get(at));
      default -> shared.add(at, shared.remove(at + 1));
    }

    assertThat(Chains.verify(shared)).isInstanceOf(Verdict.Broken.class);
  }

  @Test
  void nothing_of_a_caucus_goes_into_the_shared_chain() {
    CaseFile plain = mediated();
    CaseFile talkative = mediated();
    for (int i = 0; i < 5; i++) {
      talkative.write(
          "2026-12-01T10:0" + i, CaseFile.CLAIMANT, CAUCUS, "caucus-message", "text", "Offer " + i);
    }
    plain.write("2026-12-02T10:00", CaseFile.MEDIATOR, "session-held", "text", "We met.");
    Draft same = again(plain.log.getLast(), talkative);
    talkative.log.add(((Appended.Next) Chains.append(talkative.kind, talkative.log, same)).entry());

    assertThat(talkative.of(Scope.shared()).stream().map(Entry::text))
        .isEqualTo(plain.of(Scope.shared()).stream().map(Entry::text).toList());
    assertThat(Chains.verify(talkative.of(CAUCUS))).isInstanceOf(Verdict.Whole.class);
  }

  private static Draft again(Entry entry, CaseFile file) {
    return new Draft(
        entry.id(),
        entry.caseId(),
        entry.scope(),
        file.of(entry.scope()).size(),
        entry.actor(),
        entry.at(),
        entry.kind(),
        entry.body());
  }

  private static CaseFile mediated() {
    return CaseFile.notified("2026-11-23T10:00")
        .write("2026-11-24T10:00", CaseFile.RESPONDENT, "contact-confirmed", "contact", "Office")
        .write(
            "2026-11-25T10:00", CaseFile.RESPONDENT, "replied", "text", "Half the looms were late.")
        .write("2026-11-26T10:00", CaseFile.CLAIMANT, "mediator-chosen", "mediator", "sadykova")
        .write("2026-11-26T11:00", CaseFile.RESPONDENT, "mediator-chosen", "mediator", "sadykova")
        .write("2026-11-27T10:00", CaseFile.MEDIATOR, "mediator-accepted", "interests", "None.");
  }
}
