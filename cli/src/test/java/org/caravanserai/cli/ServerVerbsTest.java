package org.caravanserai.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.caravanserai.cli.Terminal.example;
import static org.caravanserai.cli.Terminal.serai;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.caravanserai.cli.Terminal.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServerVerbsTest {
  private static final String TEXT = "text/plain;charset=UTF-8";
  private static final String PROBLEM = "application/problem+json";
  private static final Path MILL = example("minimal");
  private static final Path SHIPPED = Terminal.HOME.resolve("packs/central-asia");

  @TempDir private Path folder;
  private HouseStub house;

  @BeforeEach
  void open() throws IOException {
    house = new HouseStub();
  }

  @AfterEach
  void close() {
    house.close();
  }

  private Outcome ask(Object... arguments) {
    return serai(
        Stream.concat(
                Stream.of(arguments), Stream.of("--server", house.address(), "--token", "serai_x"))
            .toArray());
  }

  @Test
  void the_server_is_sent_the_profile_and_what_was_asked_for_and_its_answer_is_printed()
      throws IOException {
    house.answering(200, TEXT, "Досье\n");

    Outcome outcome =
        ask(
            "dossier",
            MILL,
            "--as-of",
            "2027-01-01",
            "--lang",
            "ru",
            "--avoid",
            "road",
            "--avoid",
            "KZDOS",
            "--closed",
            "CNAKL-KZDOS",
            "--depart",
            "2027-03-01",
            "--planned");

    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.out()).isEqualTo("Досье\n");
    assertThat(house.asked())
        .containsExactly(
            new HouseStub.Asked(
                "POST",
                "/api/v1/dossier?asOf=2027-01-01&format=text&columns=100"
                    + "&parts=plan&parts=policies&parts=risks&parts=routes"
                    + "&avoid=road&avoid=KZDOS&closed=CNAKL-KZDOS&depart=2027-03-01&planned=true",
                "Bearer serai_x",
                "ru",
                Files.readString(MILL)));
  }

  @ParameterizedTest
  @CsvSource({"policies,policies", "plan,plan", "route,routes"})
  void a_verb_for_a_part_asks_for_that_part(String verb, String part) {
    house.answering(200, "application/json", "{}");
    assertThat(ask(verb, MILL, "--format", "json").out()).isEqualTo("{}");
    assertThat(house.asked().getFirst().address())
        .isEqualTo("/api/v1/dossier?format=json&columns=100&parts=" + part);
  }

  @Test
  void a_way_between_two_places_is_asked_for_as_a_profile_of_one_consignment() {
    house.answering(200, TEXT, "Routes\n");
    assertThat(ask("route", "--from", "CNSIA", "--to", "UZTAS", "--tonnes", "24").exitCode())
        .isZero();
    assertThat(house.asked().getFirst().body())
        .isEqualTo(
            """
            project: CNSIA-UZTAS
            consignments:
            - {id: goods, title: CNSIA-UZTAS, from: 'CNSIA', to: 'UZTAS', mass-tonnes: 24}
            """);
  }

  @Test
  void explain_and_search_are_asked_for_by_id_and_by_words() {
    house.answering(200, TEXT, "Horgos\n");
    assertThat(ask("explain", "CNAKL-KZDOS").out()).isEqualTo("Horgos\n");
    assertThat(ask("search", "bonded", "Horgos & more", "--limit", "5").exitCode()).isZero();
    assertThat(house.asked().stream().map(HouseStub.Asked::address))
        .containsExactly(
            "/api/v1/library/explanation?format=text&columns=100&id=CNAKL-KZDOS",
            "/api/v1/library/search?format=text&columns=100&q=bonded+Horgos+%26+more&limit=5");
  }

  @Test
  void server_and_token_may_stand_in_the_environment() {
    house.answering(200, TEXT, "Horgos\n");
    assertThat(serai(environment(60, true), "explain", "CNHGS").out()).isEqualTo("Horgos\n");
    assertThat(house.asked().getFirst().token()).isEqualTo("Bearer serai_y");
    assertThat(house.asked().getFirst().address()).endsWith("columns=60&colour=true&id=CNHGS");
  }

  @Test
  void packs_that_are_named_come_before_a_server_in_the_environment() {
    Outcome outcome = serai(environment(100, false), "explain", "CNAKL-KZDOS", "--packs", SHIPPED);
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.out()).isEqualTo(serai("explain", "CNAKL-KZDOS").out());
    assertThat(house.asked()).isEmpty();
  }

  /** Server and token in the environment. */
  private Surroundings environment(int columns, boolean colour) {
    return new Surroundings(
        Terminal.HOME,
        LocalDate.parse("2026-11-22"),
        columns,
        colour,
        false,
        false,
        Terminal.KEPT,
        house.address(),
        "serai_y");
  }

  @Test
  void the_mistakes_of_a_profile_are_told_as_they_are_without_a_server() {
    house.answering(
        422,
        PROBLEM,
        """
        {"type": "/problems/invalid", "title": "Some fields are not right", "status": 422,
         "detail": "…", "errors": [
          {"field": "profile:3:5", "message": "there is no attribute 'colour'; leave it out"},
          {"field": "avoid", "message": "XX: no place is called so"}]}
        """);

    Outcome outcome = ask("dossier", MILL, "--avoid", "XX");

    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.errorLines())
        .containsExactly(
            MILL + ":3:5: there is no attribute 'colour'; leave it out",
            "--avoid XX: no place is called so");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "401|sign-in|refuses the token",
        "403|forbidden|may not do this",
        "429|too-many|Busy house. Wait",
        "503|unavailable|Busy house. Wait",
        "500|broken|Busy house. Wait",
      })
  void what_the_server_cannot_do_ends_with_its_own_exit_code(
      int status, String kind, String message) {
    house.answering(
        status,
        PROBLEM,
        """
        {"type": "/problems/%s", "title": "Busy house", "status": %d, "detail": "Wait"}
        """
            .formatted(kind, status));
    Outcome outcome = ask("dossier", MILL);
    assertThat(outcome.exitCode()).isEqualTo(3);
    assertThat(outcome.errorLines()).hasSize(1).first().asString().contains(message);
    assertThat(outcome.err()).doesNotContain("serai_x");
  }

  @ParameterizedTest
  @CsvSource({"401,sign-in", "403,forbidden"})
  void without_a_token_it_is_said_how_to_get_one(int status, String kind) {
    house.answering(status, PROBLEM, "{\"type\": \"/problems/%s\"}".formatted(kind));
    Outcome outcome = serai("plan", MILL, "--server", house.address());
    assertThat(outcome.exitCode()).isEqualTo(3);
    assertThat(outcome.err()).contains("wants to know who asks", "/me/tokens", "SERAI_TOKEN");
    assertThat(house.asked().getFirst().token()).isEqualTo("null");
  }

  @Test
  void nobody_at_the_address_is_said_so() throws IOException {
    int free;
    try (ServerSocket socket = new ServerSocket(0)) {
      free = socket.getLocalPort();
    }
    Outcome outcome = serai("search", "Horgos", "--server", "http://localhost:" + free);
    assertThat(outcome.exitCode()).isEqualTo(3);
    assertThat(outcome.err()).contains("cannot be reached; check the address");
  }

  @Test
  void an_answer_that_begins_and_stalls_is_not_waited_for_longer_than_its_time() {
    house.answering(200, TEXT, "Horgos and more\n").stalling();
    Server server =
        Server.at(house.address(), null, new Server.Bounds(Duration.ofMillis(300), 1_000));
    assertThatThrownBy(() -> server.get("library/search", new Query(), "en"))
        .isInstanceOf(ServerFailed.class)
        .hasMessageContaining("did not answer in time");
  }

  @Test
  void an_answer_that_is_larger_than_its_bound_is_refused() {
    Server server = Server.at(house.address(), null, new Server.Bounds(Duration.ofMinutes(1), 10));
    house.answering(200, TEXT, "0123456789");
    assertThat(server.get("library/search", new Query(), "en")).isEqualTo("0123456789");
    house.answering(200, TEXT, "0123456789a");
    assertThatThrownBy(() -> server.get("library/search", new Query(), "en"))
        .isInstanceOf(ServerFailed.class)
        .hasMessageContaining("answers with more than 10 bytes; ask for less");
  }

  @Test
  void a_token_is_carried_to_no_other_address() {
    house.answering(302, "", Map.of("Location", "https://elsewhere.example.org/"));
    Outcome outcome = ask("dossier", MILL);
    assertThat(outcome.exitCode()).isEqualTo(3);
    assertThat(outcome.err()).contains("sends on to 'https://elsewhere.example.org/'");
    assertThat(house.asked()).hasSize(1);
  }

  @Test
  void something_else_at_the_address_is_told_from_a_house() {
    house.answering(200, "<html>", Map.of("Content-Type", "text/html"));
    assertThat(ask("dossier", MILL).err())
        .contains("does not answer as a Caravanserai (status 200)");
    house.answering(404, "{}", Map.of("Content-Type", PROBLEM, "Serai-Api", "2"));
    assertThat(ask("dossier", MILL).err())
        .contains("speaks version 2 of the API, this command version 1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "house.example.org",
        "ftp://house.example.org",
        "https://me:secret@house.example.org",
        "https://house.example.org/inn",
        "https://house.example.org?x=1",
        "https:// house",
      })
  void an_address_that_is_none_is_refused(String address) {
    Outcome outcome = serai("search", "Horgos", "--server", address);
    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err()).contains("write https:// and a host");
  }

  @Test
  void without_tls_only_this_machine_is_asked() {
    Outcome outcome = serai("search", "Horgos", "--server", "http://house.example.org");
    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err()).contains("by https:// alone");
  }

  @ParameterizedTest
  @ValueSource(strings = {"to ken", "tok\nen", "tökén"})
  void a_token_that_is_none_is_not_sent(String token) {
    Outcome outcome = serai("search", "Horgos", "--server", house.address(), "--token", token);
    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err()).contains("characters that no token has").doesNotContain(token);
    assertThat(house.asked()).isEmpty();
  }

  @Test
  void options_that_do_not_go_together_are_refused() {
    assertThat(serai("search", "Horgos", "--token", "serai_x").err())
        .contains("--token without --server");
    assertThat(ask("search", "Horgos", "--packs", folder).err()).contains("--packs and --server");
    assertThat(ask("plan", folder.resolve("none.yaml")).err()).contains("there is no such file");
    assertThat(ask("route", "--from", "a b", "--to", "UZTAS").err()).contains("there is no place");
    assertThat(house.asked()).isEqualTo(List.of());
  }

  @Test
  void an_answer_that_is_refused_leaves_the_file_alone() throws IOException {
    Path kept = Files.writeString(folder.resolve("dossier.json"), "before");
    house.answering(503, PROBLEM, "{\"type\": \"/problems/busy\"}");
    assertThat(ask("dossier", MILL, "--out", kept).exitCode()).isEqualTo(3);
    assertThat(kept).hasContent("before");
    house.answering(200, "application/json", "{}");
    assertThat(ask("dossier", MILL, "--out", kept, "--format", "json").exitCode()).isZero();
    assertThat(kept).hasContent("{}");
  }
}
