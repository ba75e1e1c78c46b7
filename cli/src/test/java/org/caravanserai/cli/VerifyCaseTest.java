package org.caravanserai.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caravanserai.cli.Terminal.serai;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.caravanserai.casework.Author;
import org.caravanserai.casework.CaseArchive;
import org.caravanserai.casework.Chains;
import org.caravanserai.casework.Draft;
import org.caravanserai.casework.Entry;
import org.caravanserai.casework.Json;
import org.caravanserai.casework.Scope;
import org.caravanserai.casework.SealKey;
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

  private static final KeyPair PAIR = pair();
  private static final SealKey KEY = SealKey.read(PAIR.getPublic().getEncoded()).orElseThrow();

  private static KeyPair pair() {
    try {
      return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  private static byte[] signed(byte[] bytes) {
    try {
      Signature signature = Signature.getInstance("Ed25519");
      signature.initSign(PAIR.getPrivate());
      signature.update(bytes);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  private Path archive() throws IOException {
    List<Entry> entries = texts().stream().map(text -> Entry.read(text, 1).orElseThrow()).toList();
    CaseKind kind =
        Objects.requireNonNull(
            Sample.Packs.SHIPPED.findCaseKind("response", LocalDate.parse("2026-11-23")));
    CaseArchive archive =
        CaseArchive.of(
            new CaseArchive.Contents(
                CASE, kind, "sha256:0", AT, "https://house.example.org", entries, List.of()),
            KEY,
            VerifyCaseTest::signed);
    Path file = folder.resolve("case.zip");
    try (OutputStream out = Files.newOutputStream(file)) {
      archive.write(out, _ -> new byte[0]);
    }
    return file;
  }

  @Test
  void a_whole_archive_is_checked_and_its_seal_is_told() throws IOException {
    Outcome outcome = serai("verify-case", archive());

    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.out())
        .contains(
            "archive of case " + CASE,
            "https://house.example.org",
            "Scope shared: 2 entries",
            "Documents: 0",
            "seal " + KEY.fingerprint());
    assertThat(serai("verify-case", archive(), "--seal", KEY.fingerprint()).out())
        .contains("the one that was asked for");
  }

  @Test
  void an_archive_that_was_changed_or_has_another_seal_is_refused_by_name() throws IOException {
    Path file = archive();
    Outcome other = serai("verify-case", file, "--seal", "a".repeat(64));
    assertThat(other.exitCode()).isEqualTo(2);
    assertThat(other.err()).contains("has the seal " + KEY.fingerprint());
    assertThat(serai("verify-case", file, "--seal", "a").err()).contains("64 hexadecimal digits");
    assertThat(serai("verify-case", file(texts()), "--seal", "a".repeat(64)).err())
        .contains("is no archive");

    String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
    Files.writeString(
        file, bytes.replace("Still nothing?", "All is settled"), StandardCharsets.ISO_8859_1);
    Outcome changed = serai("verify-case", file);
    assertThat(changed.exitCode()).isEqualTo(2);
    assertThat(changed.err())
        .contains("case.zip: chains/shared.jsonl:2: this entry is not as it was written");
    Files.writeString(file, bytes.substring(0, 900), StandardCharsets.ISO_8859_1);
    assertThat(serai("verify-case", file).err()).contains("ends too early");
    Files.writeString(
        file, bytes.replaceFirst("kind.json", "../../etc"), StandardCharsets.ISO_8859_1);
    assertThat(serai("verify-case", file).err())
        .contains("kind.json: ", "another stands in its place: ../../etc");
  }
}
