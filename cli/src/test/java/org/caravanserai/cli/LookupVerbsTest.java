package org.caravanserai.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caravanserai.cli.Terminal.example;
import static org.caravanserai.cli.Terminal.serai;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.caravanserai.cli.Terminal.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class LookupVerbsTest {
  private static final JsonMapper JSON = new JsonMapper();
  private static final Path LEMONS = example("lemons-tajikistan");
  private static final Surroundings COLOURED =
      new Surroundings(
          Terminal.HOME, LocalDate.parse("2026-11-22"), 60, true, false, false, Terminal.KEPT);

  @TempDir private Path folder;

  @Test
  void explain_tells_the_versions_of_an_item_and_which_one_holds() {
    Outcome outcome = serai("explain", "tj.tax.vat", "--as-of", "2027-01-01");

    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.out())
        .startsWith("tj.tax.vat · VAT stepping down for cashless payments\n")
        .containsOnlyOnce("Holds on 1 Jan 2027.")
        .contains("\nSources\n");
  }

  @Test
  void explain_speaks_json_too() {
    JsonNode json = JSON.readTree(serai("explain", "CNAKL-KZDOS", "--format", "json").out());

    assertThat(json.get("asOf").asString()).isEqualTo("2026-11-22");
    assertThat(json.get("items").get(0).get("kind").asString()).isEqualTo("crossing");
  }

  @Test
  void search_finds_what_explain_explains() {
    JsonNode hits = JSON.readTree(serai("search", "bonded", "Horgos", "--format", "json").out());
    String id = hits.get("hits").get(0).get("id").asString();

    assertThat(serai("explain", id).exitCode()).isZero();
  }

  @Test
  void search_that_finds_nothing_says_so_and_is_no_error() {
    Outcome outcome = serai("search", "customms");

    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.out()).contains("Nothing in the knowledge", "customs");
  }

  @Test
  void diff_tells_what_changes_between_two_days() {
    Outcome outcome = serai("diff", LEMONS, "--from", "2026-12-31", "--to", "2027-01-01");

    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.out()).contains("tj.tax.vat", "another version is in force");
  }

  @Test
  void diff_tells_what_changes_between_two_variants() throws IOException {
    Path variant =
        Files.writeString(
            folder.resolve("variant.yaml"),
            Files.readString(LEMONS).replace("mass-tonnes: ", "mass-tonnes: 1"));

    JsonNode json =
        JSON.readTree(
            serai("diff", LEMONS, variant, "--as-of", "2026-06-01", "--format", "json").out());

    assertThat(json.get("same").asBoolean()).isFalse();
    assertThat(json.get("asOf").get("before").asString()).isEqualTo("2026-06-01");
    assertThat(json.get("facts").valueStream().map(fact -> fact.get("name").asString()))
        .containsOnly("mass-tonnes");
  }

  @ParameterizedTest
  @CsvSource({"zh, 来源", "ru, Источники", "uz, Manbalar"})
  void each_answers_in_the_language_asked_for(String language, String sources) {
    assertThat(serai("explain", "uz.bcv", "--lang", language).out()).contains(sources);
    assertThat(serai("search", "uz.bcv", "--lang", language, "--limit", "1").out())
        .doesNotContain("Shown");
    assertThat(
            serai("diff", LEMONS, "--from", "2026-12-31", "--to", "2027-01-01", "--lang", language)
                .out())
        .contains(sources);
  }

  @Test
  void pages_are_coloured_on_a_terminal_and_never_in_a_file() throws IOException {
    Path file = folder.resolve("answer.txt");

    assertThat(serai(COLOURED, "explain", "uz.bcv").out()).contains("\u001B[1m");
    assertThat(serai(COLOURED, "explain", "uz.bcv", "--out", file).out()).isEmpty();
    assertThat(Files.readString(file)).startsWith("uz.bcv").doesNotContain("\u001B");
    assertThat(Files.readAllLines(file).stream().filter(line -> !line.contains("://")))
        .allMatch(line -> line.length() <= 60);
  }
}
