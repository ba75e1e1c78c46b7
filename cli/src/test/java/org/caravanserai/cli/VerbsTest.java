package org.caravanserai.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caravanserai.cli.Terminal.example;
import static org.caravanserai.cli.Terminal.serai;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.caravanserai.cli.Terminal.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class VerbsTest {
  private static final JsonMapper JSON = new JsonMapper();
  private static final Path LEMONS = example("lemons-tajikistan");

  @TempDir private Path folder;

  @Test
  void dossier_answers_everything_at_once() {
    Outcome outcome = serai("dossier", LEMONS);

    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.out())
        .startsWith("Tajik lemons to Almaty, and perhaps to Kashgar\n")
        .contains("\nIn short\n", "\nPolicies\n", "\nPlan\n", "\nRoutes\n", "\nRisks\n")
        .contains("\nSources\n")
        .endsWith("\n");
  }

  @ParameterizedTest
  @CsvSource({
    "policies, policies questions",
    "plan, plan",
    "route, routes",
    "dossier, policies questions plan routes risks openRisks screening matches"
  })
  void a_verb_gives_its_part_alone(String verb, String keys) {
    Outcome outcome = serai(verb, LEMONS, "--format", "json");

    assertThat(outcome.exitCode()).isZero();
    JsonNode json = JSON.readTree(outcome.out());
    assertThat(json.propertyNames().stream().skip(4)).containsExactly(keys.split(" "));
    assertThat(json.get("project").asString()).startsWith("Tajik lemons");
  }

  @Test
  void the_day_comes_from_the_command_line_before_the_profile() {
    Outcome outcome = serai("policies", LEMONS, "--as-of", "2024-02-29", "--format", "json");

    assertThat(JSON.readTree(outcome.out()).get("asOf").asString()).isEqualTo("2024-02-29");
  }

  @Test
  void the_day_is_today_when_nobody_says_otherwise() throws IOException {
    Path profile = write("project: A mill\nfacts: {project_country: UZ}\n");
    Surroundings tomorrow =
        new Surroundings(
            Terminal.HOME, LocalDate.parse("2026-11-23"), 100, false, false, false, Terminal.KEPT);

    assertThat(serai(tomorrow, "policies", profile).out()).contains("As of 23 Nov 2026");
  }

  @Test
  void a_profile_may_be_written_in_json() throws IOException {
    Path profile = write("{\"project\": \"A mill\", \"facts\": {\"project_country\": \"KZ\"}}");

    assertThat(serai("policies", profile).out()).startsWith("A mill\n").contains("kz.tax.cit");
  }

  @Test
  void answers_come_in_the_language_asked_for() {
    Outcome outcome = serai("policies", LEMONS, "--lang", "ru", "--format", "json");

    assertThat(JSON.readTree(outcome.out()).get("language").asString()).isEqualTo("ru");
    assertThat(outcome.out()).containsPattern("[а-я]{4}");
  }

  @Test
  void route_needs_no_profile() {
    Outcome outcome = serai("route", "--from", "CNKHG", "--to", "XUZANG", "--tonnes", "24");

    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.out()).contains("CNKHG-XUZANG", "Irkeshtam");
  }

  @Test
  void route_keeps_clear_of_what_it_is_told() {
    Outcome outcome =
        serai(
            "route",
            "--from",
            "CNKHG",
            "--to",
            "XUZANG",
            "--avoid",
            "rail",
            "--avoid",
            "CNTRT",
            "--closed",
            "CNYRK-XKGIRK");

    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.out()).contains("USD").doesNotContain("CNYRK", "CNTRT", "rail 1520");
  }

  @Test
  void route_says_when_there_is_no_way() {
    Outcome outcome =
        serai(
            "route", "--from", "CNKHG", "--to", "XUZANG", "--avoid", "rail", "--avoid", "road",
            "--avoid", "air");

    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.out()).contains("CNKHG-XUZANG").doesNotContain("USD");
  }

  @Test
  void all_consignments_leave_on_the_day_given() {
    Outcome outcome = serai("route", LEMONS, "--depart", "2027-03-15", "--format", "json");

    assertThat(
            JSON.readTree(outcome.out())
                .get("routes")
                .valueStream()
                .flatMap(route -> route.get("itineraries").valueStream())
                .map(itinerary -> itinerary.get("departs").asString().substring(0, 10)))
        .isNotEmpty()
        .allMatch(day -> day.equals("2027-03-15") || day.equals("2027-03-14"));
  }

  @Test
  void check_is_silent_when_the_packs_hold_together() {
    assertThat(serai("check")).isEqualTo(new Outcome(0, "", ""));
  }

  @Test
  void out_writes_the_same_bytes_to_a_file() throws IOException {
    Path file = folder.resolve("answer.txt");

    Outcome outcome = serai("policies", LEMONS, "--out", file);

    assertThat(outcome).isEqualTo(new Outcome(0, "", ""));
    assertThat(Files.readString(file)).isEqualTo(serai("policies", LEMONS).out());
    assertThat(filesIn(folder)).containsExactly(file);
  }

  @ParameterizedTest
  @CsvSource({"dossier, risks", "policies, questions", "plan, documents", "route, routes"})
  void every_answer_can_be_one_html_file_of_its_parts(String verb, String part) {
    Outcome outcome = serai(verb, LEMONS, "--format", "html", "--lang", "zh");

    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.out())
        .startsWith("<!doctype html>\n<html lang=\"zh-Hans\">")
        .endsWith("</html>\n")
        .contains("<section id=\"" + part + "\"", "<section id=\"sources\"");
  }

  @Test
  void out_replaces_an_older_answer() throws IOException {
    Path file = Files.writeString(folder.resolve("answer.json"), "old");

    serai("plan", LEMONS, "--format", "json", "--out", file);

    assertThat(JSON.readTree(Files.readString(file)).has("plan")).isTrue();
    assertThat(filesIn(folder)).containsExactly(file);
  }

  @Test
  void a_failure_leaves_the_older_answer_as_it_was() throws IOException {
    Path file = Files.writeString(folder.resolve("answer.txt"), "old");
    Path profile = write("project: A mill\nfacts: {project_country: ZZ}\n");

    Outcome outcome = serai("policies", profile, "--out", file);

    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(Files.readString(file)).isEqualTo("old");
    assertThat(filesIn(folder)).containsExactlyInAnyOrder(file, profile);
  }

  @Test
  void out_does_not_make_folders() {
    Outcome outcome = serai("policies", LEMONS, "--out", folder.resolve("none/answer.txt"));

    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.errorLines()).hasSize(1);
    assertThat(outcome.err()).contains("--out", "name a file in a folder that exists");
  }

  private Path write(String text) throws IOException {
    return Files.writeString(folder.resolve("profile.yaml"), text);
  }

  private static List<Path> filesIn(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.toList();
    }
  }
}
