package org.caravanserai.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caravanserai.cli.Terminal.serai;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.caravanserai.casework.Author;
import org.caravanserai.casework.Chains;
import org.caravanserai.casework.Draft;
import org.caravanserai.casework.Entry;
import org.caravanserai.casework.Json;
import org.caravanserai.casework.Scope;
import org.caravanserai.cli.Terminal.Outcome;
import org.caravanserai.knowledge.CaseKind;
import org.caravanserai.knowledge.CaseKind.Capacity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyCaseTest {
  private static final Instant AT = Instant.parse("2026-11-23T04:00:00Z");
  private static final UUID CASE = UUID.fromString("0193588a-0000-7000-8000-000000000001");

  @TempDir private Path folder;

  /** A report and a message about it, as a house hands them out. */
  private static List<String> texts() {
    CaseKind kind =
        Objects.requireNonNull(
            Sample.Packs.SHIPPED.findCaseKind("response", LocalDate.parse("2026-11-23")));
    List<Entry> log = new ArrayList<>();
    Json.Obj report =
        Json.object(
            "enterprise", "mill",
            "home-desk", "customs",
            "home-side", "maigaiti",
            "topic", "customs",
            "text", "Two looms are held.");
    log.add(next(kind, log, "reported", report));
    log.add(next(kind, log, "message", Json.object("text", "Still nothing?")));
    return log.stream().map(Entry::text).toList();
  }

  private static Entry next(CaseKind kind, List<Entry> log, String what, Json.Obj body) {
    Draft draft =
        new Draft(
            new UUID(CASE.getMostSignificantBits(), log.size() - 9L),
            CASE,
            Scope.shared(),
            log.size(),
            new Author("aigul", Capacity.ENTERPRISE),
            AT,
            what,
            body);
    return ((Chains.Appended.Next) Chains.append(kind, log, draft)).entry();
  }

  private Path file(List<String> lines) throws IOException {
    return Files.write(folder.resolve("case.jsonl"), lines);
  }

  @Test
  void entries_that_are_as_they_were_written_are_said_to_be() throws IOException {
    Outcome outcome = serai("verify-case", file(texts()));

    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.out())
        .contains("2 entries of case " + CASE, "scope shared", "What this cannot show");
  }

  @Test
  void an_entry_that_was_changed_is_named_by_its_line() throws IOException {
    List<String> changed = new ArrayList<>(texts());
    changed.set(1, changed.get(1).replace("Still nothing?", "All is well."));
    Outcome outcome = serai("verify-case", file(changed));

    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err()).contains("case.jsonl:2: this entry is not as it was written");
    assertThat(serai("verify-case", file(texts().subList(1, 2))).err()).contains("missing before");
    assertThat(serai("verify-case", folder.resolve("none")).exitCode()).isEqualTo(2);
  }
}
