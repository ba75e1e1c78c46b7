package org.caravanserai.platform.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.caravanserai.cli.Run;
import org.caravanserai.platform.HouseTest;
import org.caravanserai.platform.identity.Cast;
import org.caravanserai.platform.identity.Scope;
import org.caravanserai.platform.library.Library;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the command is told by a house when it asks it with a token. */
@HouseTest
class CommandTest {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Path MILL =
      Path.of(System.getProperty("repository.root")).resolve("examples/minimal.yaml");

  @Autowired ApplicationContext house;
  @Autowired Library library;
  @TempDir private Path folder;
  private String address;
  private String token;

  @BeforeEach
  void begin() {
    Cast cast = Cast.of(house);
    address = cast.stranger().at("").toString();
    token = cast.token(cast.person().id(), Scope.DOSSIERS_READ);
  }

  private Run serai(Object... arguments) {
    return askedWith(token, arguments);
  }

  private Run askedWith(String secret, Object... arguments) {
    return Run.of(
        Map.of(),
        Stream.concat(Stream.of(arguments), Stream.of("--server", address, "--token", secret))
            .toArray());
  }

  private static String answer(Run run) {
    assertThat(run.err()).isEmpty();
    assertThat(run.exitCode()).isZero();
    return run.out();
  }

  private JsonNode json(Object... arguments) {
    JsonNode answer = JSON.readTree(answer(serai(arguments)));
    assertThat(answer.at("/knowledge/digest").stringValue()).isEqualTo(library.current().digest());
    return answer;
  }

  @ParameterizedTest
  @CsvSource({"policies,/policies", "plan,/plan"})
  void a_verb_for_a_part_is_answered_with_that_part_by_the_edition_of_the_house(
      String verb, String part) {
    JsonNode answer = json(verb, MILL, "--format", "json", "--as-of", "2027-01-01", "--lang", "zh");
    assertThat(answer.at(part).size()).isPositive();
    assertThat(answer.has("risks")).isFalse();
    assertThat(answer.path("asOf").stringValue()).isEqualTo("2027-01-01");
    assertThat(answer.path("language").stringValue()).isEqualTo("zh");
  }

  @Test
  void a_whole_dossier_is_saved_as_a_page() throws IOException {
    Path page = folder.resolve("dossier.html");
    assertThat(answer(serai("dossier", MILL, "--format", "html", "--lang", "ru", "--out", page)))
        .isEmpty();
    assertThat(page).content().startsWith("<!doctype html>").contains("<html lang=\"ru\"");
  }

  @Test
  void a_way_between_two_places_is_found_without_a_profile() {
    assertThat(
            json(
                    "route",
                    "--from",
                    "CNSIA",
                    "--to",
                    "UZTAS",
                    "--tonnes",
                    "24",
                    "--avoid",
                    "road",
                    "--closed",
                    "CNAKL-KZDOS",
                    "--depart",
                    "2027-03-01",
                    "--format",
                    "json")
                .at("/routes/0/itineraries")
                .size())
        .isPositive();
  }

  @Test
  void server_and_token_in_the_environment_do_as_well() {
    Map<String, String> environment =
        Map.of("SERAI_SERVER", address, "SERAI_TOKEN", token, "SERAI_COLUMNS", "60");
    assertThat(answer(Run.of(environment, "plan", MILL)))
        .contains("The plan\nstarts on 22 Nov 2026.");
  }

  @Test
  void items_are_explained_and_found_without_a_token() {
    Map<String, String> environment = Map.of("SERAI_SERVER", address);
    assertThat(answer(Run.of(environment, "explain", "CNAKL-KZDOS"))).contains("CNAKL-KZDOS");
    assertThat(answer(Run.of(environment, "search", "bonded", "Horgos", "--limit", "5")))
        .contains("Horgos");
    assertThat(Run.of(environment, "plan", MILL).err())
        .contains(address + " wants to know who asks", "/me/tokens");
  }

  @Test
  void an_id_that_is_unknown_is_told_with_those_that_are_near() {
    Run run = serai("explain", "CNAKL-KZDOZ");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("there is no item 'CNAKL-KZDOZ'", "did you mean", "CNAKL-KZDOS");
  }

  @Test
  void mistakes_of_a_profile_and_of_words_are_told_where_they_are() throws IOException {
    Path wrong =
        Files.writeString(folder.resolve("wrong.yaml"), "project: P\nfacts: {no_such: 1}\n");
    Run profile = serai("dossier", wrong);
    assertThat(profile.exitCode()).isEqualTo(2);
    assertThat(profile.err()).startsWith(wrong + ":2:9: ").contains("no_such");
    Run word = serai("dossier", MILL, "--avoid", "atlantis");
    assertThat(word.exitCode()).isEqualTo(2);
    assertThat(word.err()).startsWith("--avoid atlantis: no place, link, service or mode");
  }

  @ParameterizedTest
  @CsvSource({"plan,PROFILE", "explain,CNAKL-KZDOS"})
  void a_token_that_is_wrong_is_refused(String verb, String what) {
    Run run = askedWith("serai_wrong", verb, what.equals("PROFILE") ? MILL : what);
    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains(address + " refuses the token").doesNotContain("serai_wrong");
  }
}
