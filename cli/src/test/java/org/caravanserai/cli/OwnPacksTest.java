package org.caravanserai.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caravanserai.cli.Terminal.example;
import static org.caravanserai.cli.Terminal.serai;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.caravanserai.cli.Terminal.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A node reads its own packs after the shipped ones. */
class OwnPacksTest {
  private static final String NO_HOLIDAY =
      """
      policies:
      - id: uz.sez.cit-holiday
        title: {en: Zone holiday as our lawyers read it}
        jurisdiction: UZ
        kind: incentive
        topic: tax
        status: in_force
        gives: {en: Four years for everybody.}
        instrument: {name: {en: Opinion of the chamber}}
        criteria:
        - id: participant
          says: {en: The company takes part in a zone}
          when: CONDITION
        confidence: medium
        sources: [{id: chamber.opinion, read-on: 2026-11-20}]
      """;

  @TempDir private Path folder;
  private Path pack;

  @BeforeEach
  void write_the_pack() throws IOException {
    pack = Files.createDirectories(folder.resolve("our-node"));
    Files.createDirectories(pack.resolve("policies"));
    Files.writeString(
        pack.resolve("pack.yaml"),
        """
        id: our-node
        title: {en: Our node}
        version: 2026.12.1
        stewards: [Chamber of Tashkent Region]
        licence: Apache-2.0
        extends: [base, central-asia]
        """);
    Files.writeString(
        pack.resolve("sources.yaml"),
        """
        sources:
        - id: chamber.opinion
          title: {en: Opinion of the chamber of commerce}
          quality: adviser_or_research
        """);
    writePolicy("project_country == 'UZ' && sez_participant");
  }

  @Test
  void its_item_replaces_the_shipped_one_and_the_dossier_says_so() {
    Outcome outcome = serai("policies", example("textile-machinery-angren"), "--packs", pack);

    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.out().replaceAll("\\s+", " "))
        .contains("+ Zone holiday as our lawyers read it [")
        .contains("Opinion of the chamber of commerce")
        .contains("our-node 2026.12.1")
        .containsPattern("policy uz\\.sez\\.cit-holiday[^.]* central-asia[^.]* our-node")
        .doesNotContain("SEZ holiday from corporate income tax");
  }

  @Test
  void an_item_that_took_the_place_of_another_is_explained_as_such() {
    assertThat(serai("explain", "uz.sez.cit-holiday", "--packs", pack).out())
        .contains("Zone holiday as our lawyers read it")
        .contains("policy uz.sez.cit-holiday of pack central-asia is replaced by pack our-node.");
  }

  @Test
  void without_it_the_shipped_item_stands() {
    assertThat(serai("policies", example("textile-machinery-angren")).out())
        .contains("SEZ holiday from corporate income tax")
        .doesNotContain("our-node");
  }

  @Test
  void another_pack_gives_another_digest() {
    Object[] with = {"route", "--from", "CNKHG", "--to", "XUZANG", "--packs", pack};
    Object[] without = {"route", "--from", "CNKHG", "--to", "XUZANG"};

    assertThat(digest(serai(with))).isNotEqualTo(digest(serai(without)));
  }

  @Test
  void check_is_silent_on_a_sound_pack() {
    assertThat(serai("check", pack)).isEqualTo(new Outcome(0, "", ""));
  }

  @Test
  void a_shipped_pack_named_again_is_read_once() {
    assertThat(serai("check", Terminal.HOME.resolve("packs/central-asia")).exitCode()).isZero();
  }

  @Test
  void a_condition_over_an_unknown_attribute_is_refused_with_its_place() throws IOException {
    writePolicy("sez_particpant");

    refuses("policies/zones.yaml:13:", "sez_particpant");
  }

  @Test
  void a_condition_that_would_run_long_is_refused() throws IOException {
    writePolicy("\"" + "sez_participant || ".repeat(5_000) + "sez_participant\"");

    refuses("policies/zones.yaml:13:", "characters");
  }

  @Test
  void a_condition_that_nests_too_deep_is_refused() throws IOException {
    writePolicy("\"" + "!(".repeat(2_000) + "sez_participant" + ")".repeat(2_000) + "\"");

    refuses("policies/zones.yaml:13:", "deep");
  }

  @Test
  void a_loop_in_a_condition_is_refused() throws IOException {
    writePolicy("\"site_zones.all(zone, zone.matches('(a+)+$'))\"");

    refuses("policies/zones.yaml:13:", "all");
  }

  @Test
  void a_source_that_nobody_lists_is_refused() throws IOException {
    Files.writeString(pack.resolve("sources.yaml"), "sources: []\n");

    refuses("policies/zones.yaml:15:", "chamber.opinion");
  }

  @Test
  void check_tells_all_mistakes_in_one_run() throws IOException {
    writePolicy("sez_particpant");
    Files.writeString(pack.resolve("sources.yaml"), "sources: []\n");
    Files.writeString(pack.resolve("notes.txt"), "to do\n");

    Outcome outcome = serai("check", pack);

    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.errorLines())
        .hasSizeGreaterThanOrEqualTo(3)
        .allMatch(line -> line.matches(".+:[0-9]+:[0-9]+: .+; .+"));
  }

  @Test
  void a_folder_that_is_not_there_is_named() {
    Outcome outcome = serai("check", folder.resolve("nowhere"));

    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.errorLines()).hasSize(1);
    assertThat(outcome.err()).contains("nowhere");
  }

  private void writePolicy(String when) throws IOException {
    Files.writeString(pack.resolve("policies/zones.yaml"), NO_HOLIDAY.replace("CONDITION", when));
  }

  private void refuses(String place, String named) {
    Path answer = folder.resolve("answer.txt");

    Outcome outcome = serai("policies", example("minimal"), "--out", answer, "--packs", pack);

    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.errorLines()).hasSize(1);
    assertThat(outcome.errorLines().getFirst())
        .startsWith(pack.resolve(place).toString())
        .contains(named)
        .contains("; ")
        .doesNotContain("Exception");
    assertThat(answer).doesNotExist();
  }

  private static String digest(Outcome outcome) {
    return outcome.out().replaceAll("(?s).*(sha256:[0-9a-f]{64}).*", "$1");
  }
}
