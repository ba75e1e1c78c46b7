package org.caravanserai.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.caravanserai.Seeded;
import org.caravanserai.casework.ArchiveCheck.Fault;
import org.caravanserai.casework.ArchiveCheck.Verdict;
import org.junit.jupiter.api.Test;

class CaseArchiveTest {
  private static final byte[] INVOICE = bytes("Invoice 17: two looms");
  private static final String INVOICE_HASH = CaseArchive.sha256(INVOICE);
  private static final KeyPair PAIR = pair();
  private static final SealKey KEY = SealKey.read(PAIR.getPublic().getEncoded()).orElseThrow();
  private static final byte[] ARCHIVE = zip(archive(INVOICE_HASH));

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

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** A report, a note of one side about it, and an invoice. */
  private static CaseArchive archive(String invoice) {
    CaseFile file =
        CaseFile.reported("2026-11-23T09:00")
            .write(
                "2026-11-23T10:00",
                CaseFile.HOME_OFFICER,
                new Scope.Side("maigaiti"),
                "note",
                "text",
                "再次发生")
            .write(
                "2026-11-23T11:00",
                CaseFile.MILL,
                "document-added",
                "document",
                "1",
                "title",
                "Invoice",
                "content",
                invoice);
    return CaseArchive.of(
        new CaseArchive.Contents(
            CaseFile.CASE,
            file.kind,
            "sha256:" + "a".repeat(64),
            Instant.parse("2026-11-23T07:00:00.123456Z"),
            "https://house.example.org",
            file.log,
            List.of(
                new ArchiveManifest.Document(
                    INVOICE_HASH, INVOICE.length, "invoice.txt", "text/plain"))),
        KEY,
        CaseArchiveTest::signed);
  }

  private static byte[] zip(CaseArchive archive) {
    try {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      archive.write(out, _ -> INVOICE);
      return out.toByteArray();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static Verdict check(byte[] file) {
    try {
      return ArchiveCheck.of(new ByteArrayInputStream(file));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static Fault fault(byte[] file) {
    return ((Verdict.Broken) check(file)).fault();
  }

  private static Map<String, byte[]> unpacked(byte[] file) throws IOException {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(file))) {
      for (ZipEntry next = in.getNextEntry(); next != null; next = in.getNextEntry()) {
        parts.put(next.getName(), in.readAllBytes());
      }
    }
    return parts;
  }

  @Test
  void an_archive_says_what_it_holds_and_is_checked_without_the_house() {
    Verdict.Genuine genuine = (Verdict.Genuine) check(ARCHIVE);

    assertThat(genuine.key()).isEqualTo(KEY);
    assertThat(genuine.notHeld()).isEmpty();
    assertThat(genuine.manifest().seal()).isEqualTo(KEY.fingerprint());
    assertThat(genuine.manifest().madeAt()).isEqualTo("2026-11-23T07:00:00.123Z");
    assertThat(genuine.manifest().chains())
        .extracting(chain -> chain.scope().text() + " " + chain.count())
        .containsExactly("shared 2", "side:maigaiti 1");
    assertThat(genuine.manifest().documents())
        .extracting(ArchiveManifest.Document::name)
        .containsExactly("invoice.txt");
  }

  @Test
  void the_same_moment_makes_the_same_bytes_as_many_as_were_foretold() {
    assertThat(zip(archive(INVOICE_HASH))).isEqualTo(ARCHIVE);
    assertThat(archive(INVOICE_HASH).size()).isEqualTo(ARCHIVE.length);
  }

  @Test
  void any_program_that_reads_zip_files_reads_it() throws IOException {
    assertThat(unpacked(ARCHIVE))
        .containsOnlyKeys(
            "manifest.json",
            "manifest.sig",
            "seal.pem",
            "kind.json",
            "chains/shared.jsonl",
            "chains/side+maigaiti.jsonl",
            "documents/" + INVOICE_HASH)
        .containsEntry("documents/" + INVOICE_HASH, INVOICE);
  }

  @Seeded(15)
  void one_bit_changed_anywhere_is_found(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < 30; i++) {
      int place =
          switch (i % 3) {
            case 0 -> random.nextInt(1_500);
            case 1 -> ARCHIVE.length - 1 - random.nextInt(4_000);
            default -> random.nextInt(ARCHIVE.length);
          };
      byte[] changed = ARCHIVE.clone();
      changed[place] ^= (byte) (1 << random.nextInt(8));

      assertThat(check(changed)).as("byte %d", place).isNotInstanceOf(Verdict.Genuine.class);
    }
  }

  @Seeded(10)
  void bytes_cut_off_or_put_in_are_found(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int place = random.nextInt(ARCHIVE.length);
    byte[] longer = new byte[ARCHIVE.length + 1];
    System.arraycopy(ARCHIVE, 0, longer, 0, place);
    System.arraycopy(ARCHIVE, place, longer, place + 1, ARCHIVE.length - place);

    assertThat(check(Arrays.copyOf(ARCHIVE, place))).isNotInstanceOf(Verdict.Genuine.class);
    assertThat(check(longer)).isNotInstanceOf(Verdict.Genuine.class);
    assertThat(check(Arrays.copyOf(ARCHIVE, ARCHIVE.length + 1)))
        .isNotInstanceOf(Verdict.Genuine.class);
  }

  @Test
  void what_was_put_together_by_another_hand_is_no_archive() throws IOException {
    Map<String, byte[]> parts = unpacked(ARCHIVE);

    assertThat(fault(repacked(parts))).isEqualTo(Fault.REPACKED);
    assertThat(fault(bytes("Not a zip file"))).isEqualTo(Fault.NO_ARCHIVE);
    assertThat(fault(new byte[0])).isEqualTo(Fault.NO_ARCHIVE);
    String file = new String(ARCHIVE, StandardCharsets.ISO_8859_1);
    byte[] climbing =
        file.replaceFirst("manifest.json", "../../etc/pwd").getBytes(StandardCharsets.ISO_8859_1);
    assertThat(check(climbing))
        .isEqualTo(new Verdict.Broken("manifest.json", Fault.OTHER_PART, "../../etc/pwd"));
  }

  private static byte[] repacked(Map<String, byte[]> parts) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
        zip.closeEntry();
      }
    }
    return out.toByteArray();
  }

  @Test
  void a_part_that_claims_to_be_huge_is_refused_before_it_is_read() {
    byte[] huge = ARCHIVE.clone();
    Arrays.fill(huge, 18, 26, (byte) 0xFF);

    assertThat(fault(huge)).isEqualTo(Fault.TOO_LARGE);
  }

  @Test
  void a_part_that_stands_twice_is_refused() {
    int second = ZipLayout.HEADER + "manifest.json".length() + (int) ZipLayout.size(ARCHIVE);
    byte[] twice = new byte[ARCHIVE.length + second];
    System.arraycopy(ARCHIVE, 0, twice, 0, second);
    System.arraycopy(ARCHIVE, 0, twice, second, ARCHIVE.length);

    assertThat(fault(twice)).isEqualTo(Fault.TWICE);
  }

  @Test
  void a_manifest_under_another_seal_is_not_of_this_house() {
    KeyPair other = pair();
    SealKey foreign = SealKey.read(other.getPublic().getEncoded()).orElseThrow();
    String file = new String(ARCHIVE, StandardCharsets.ISO_8859_1);
    byte[] changed = file.replace(KEY.pem(), foreign.pem()).getBytes(StandardCharsets.ISO_8859_1);

    assertThat(check(changed))
        .isEqualTo(new Verdict.Broken("manifest.sig", Fault.OTHER_SIGNATURE, null));
  }

  @Test
  void a_document_that_entries_name_and_the_house_had_not_is_told() {
    String lost = "b".repeat(64);

    assertThat(((Verdict.Genuine) check(zip(archive(lost)))).notHeld()).containsExactly(lost);
  }

  @Test
  void a_party_of_a_dispute_takes_nothing_of_the_other_ones_caucus_away() {
    CaseFile file =
        CaseFile.notified("2026-11-23T10:00")
            .write(
                "2026-11-24T10:00", CaseFile.RESPONDENT, "contact-confirmed", "contact", "Office")
            .write("2026-11-25T10:00", CaseFile.RESPONDENT, "replied", "text", "They were late.")
            .write("2026-11-26T10:00", CaseFile.CLAIMANT, "mediator-chosen", "mediator", "sadykova")
            .write(
                "2026-11-26T11:00", CaseFile.RESPONDENT, "mediator-chosen", "mediator", "sadykova")
            .write("2026-11-27T10:00", CaseFile.MEDIATOR, "mediator-accepted", "interests", "None.")
            .write(
                "2026-11-28T10:00",
                CaseFile.CLAIMANT,
                new Scope.Caucus("claimant"),
                "caucus-message",
                "text",
                "We would take half.")
            .write(
                "2026-11-28T11:00",
                CaseFile.RESPONDENT,
                new Scope.Caucus("respondent"),
                "caucus-message",
                "text",
                "We have a buyer.");

    assertThat(taken(file, "zhao", new Actor.Role.EnterpriseMember("looms")))
        .contains("We would take half.", "caucus:claimant")
        .doesNotContain("We have a buyer.", "caucus:respondent");
    assertThat(taken(file, "aliev", new Actor.Role.EnterpriseMember("spinning")))
        .contains("We have a buyer.", "caucus:respondent")
        .doesNotContain("We would take half.", "caucus:claimant");
    assertThat(taken(file, "sadykova", new Actor.Role.Mediator()))
        .contains("We would take half.", "We have a buyer.");
  }

  /** What somebody's archive holds, as one text. */
  private static String taken(CaseFile file, String person, Actor.Role role) {
    List<Entry> entries = Access.export(new Actor(person, List.of(role)), file.kind, file.log);
    byte[] zip =
        zip(
            CaseArchive.of(
                new CaseArchive.Contents(
                    CaseFile.CASE,
                    file.kind,
                    "sha256:" + "a".repeat(64),
                    Instant.parse("2026-11-29T07:00:00Z"),
                    "https://house.example.org",
                    entries,
                    List.of()),
                KEY,
                CaseArchiveTest::signed));
    assertThat(check(zip)).isInstanceOf(Verdict.Genuine.class);
    return new String(zip, StandardCharsets.UTF_8);
  }
}
