package org.caravanserai.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caravanserai.cli.Terminal.serai;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.caravanserai.casework.Author;
import org.caravanserai.casework.Chains;
import org.caravanserai.casework.Draft;
import org.caravanserai.casework.Json;
import org.caravanserai.casework.Scope;
import org.caravanserai.cli.Terminal.Outcome;
import org.caravanserai.json.JsonText;
import org.caravanserai.knowledge.CaseKind.Capacity;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CasesCommandTest {
  private static final String JSON = "application/json";
  private static final UUID CASE = UUID.fromString("0193588a-0000-7000-8000-000000000001");
  private static final String FILE =
      """
      {"id": "%s", "kind": "response", "title": "Two-way response", "stage": "home",
       "stageTitle": "At the home desk", "over": false,
       "holder": {"who": "home-desk", "name": "Home desk: Customs", "since": "2026-11-23T04:00:00Z"},
       "clocks": [{"key": "solve", "title": "Solution", "standing": "running",
                   "sentence": "Due Mon, 14 Dec 2026."}],
       "entries": [{"scope": "shared", "number": 1, "at": "2026-11-23T04:00:00Z",
                    "as": "enterprise", "kind": "reported", "title": "Problem reported",
                    "body": {"text": "Two looms\\u001b[31m are held.", "announced": {"due": {}}}}],
       "counts": {"shared": 1, "side:maigaiti": 3},
       "writable": [{"kind": "message", "scope": "shared", "title": "Message"}]}
      """
          .formatted(CASE);

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
        Stream.of(
                Stream.of("cases"),
                Stream.of(arguments),
                Stream.of("--server", house.address(), "--token", "serai_x"))
            .flatMap(part -> part)
            .toArray());
  }

  @Test
  void a_case_is_shown_with_its_clocks_and_what_may_be_written() {
    house.answering(200, JSON, FILE);
    Outcome outcome = ask("show", CASE);

    assertThat(outcome.out())
        .contains("Stage: At the home desk", "Held by: Home desk: Customs, since 2026-11-23")
        .contains("Solution: Due Mon, 14 Dec 2026.", "shared 1  ", "text: Two looms")
        .contains("You may write: message (shared): Message")
        .doesNotContain("\u001b", "announced");
    assertThat(ask("show", CASE, "--format", "json").out()).contains("\"counts\"");
    assertThat(house.asked().getFirst().address()).isEqualTo("/api/v1/cases/" + CASE);
  }

  @Test
  void cases_are_listed() {
    house.answering(
        200,
        JSON,
        "{\"items\": [{\"id\": \"%s\", \"kind\": \"response\", \"topic\": \"customs\"}]}"
            .formatted(CASE));
    assertThat(ask("list", "--open").out()).contains(CASE + "  response (customs)");
    assertThat(house.asked().getFirst().address()).isEqualTo("/api/v1/cases?open=true");
    house.answering(200, JSON, "{\"items\": []}");
    assertThat(ask("list").out()).contains("There is no case");
  }

  @Test
  void the_inbox_tells_what_waits_by_its_deadline() {
    house.answering(
        200,
        JSON,
        """
        {"items": [
          {"task": "t:1", "due": "2026-11-20T09:00:00Z", "remaining": -1.5, "overdue": true,
           "file": {"id": "%s", "kind": "implementation", "stage": "running", "summary": "Cherries"}},
          {"due": "2026-12-01T09:00:00Z", "remaining": 5.25, "overdue": false,
           "file": {"id": "%s", "kind": "response", "stage": "home", "summary": ""}},
          {"overdue": false, "file": {"id": "%s", "kind": "response", "stage": "host"}}],
         "next": "more"}
        """
            .formatted(CASE, CASE, CASE));
    Outcome outcome = ask("inbox", "--whose", "mine", "--overdue");

    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
    assertThat(outcome.out().lines())
        .containsExactly(
            CASE + "  implementation (t:1)  running  overdue since 2026-11-20T09:00:00Z",
            "  Cherries",
            CASE + "  response  home  due 2026-12-01T09:00:00Z, 5.25 working days left",
            CASE + "  response  host  no clock runs",
            "These are due first; there are more. The page /inbox of the house has them all.");
    assertThat(house.asked().getFirst().address())
        .isEqualTo("/api/v1/inbox?whose=mine&overdue=true");
    house.answering(200, JSON, "{\"items\": []}");
    assertThat(ask("inbox").out()).contains("Nothing waits for you.");
    assertThat(ask("inbox", "whatever").exitCode()).isNotZero();
  }

  @Test
  void an_entry_is_written_against_the_last_one_of_its_scope_or_the_one_that_is_named() {
    house.answering(200, JSON, FILE);
    Outcome outcome =
        ask("write", CASE, "note", "text=a=b", "days:=5", "cites:=x,y", "--scope", "side:maigaiti");

    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
    assertThat(house.asked().getLast().address()).isEqualTo("/api/v1/cases/" + CASE + "/entries");
    assertThat(house.asked().getLast().body().replaceAll("\\s", ""))
        .isEqualTo(
            "{\"kind\":\"note\",\"scope\":\"side:maigaiti\",\"body\":{\"text\":\"a=b\","
                + "\"days\":5,\"cites\":[\"x\",\"y\"]},\"against\":3}");
    ask("write", CASE, "message", "text=Hello", "--against", "1");
    assertThat(house.asked()).hasSize(3);
    assertThat(house.asked().getLast().body()).containsPattern("\"against\" ?: 1");
  }

  @Test
  void a_problem_is_reported() {
    house.answering(201, JSON, FILE);
    assertThat(ask("report", "topic=customs", "text=Held").out()).contains("At the home desk");
    assertThat(house.asked().getFirst().body()).contains("customs", "Held");
  }

  @Test
  void who_is_overtaken_reads_what_came_in_between() {
    Chains.Appended reported =
        Chains.append(
            Sample.Packs.SHIPPED.contents().caseKinds().stream()
                .filter(kind -> kind.id().equals("response"))
                .findFirst()
                .orElseThrow(),
            List.of(),
            new Draft(
                CASE,
                CASE,
                Scope.shared(),
                0,
                new Author("aigul", Capacity.ENTERPRISE),
                Instant.parse("2026-11-23T04:00:00Z"),
                "reported",
                Json.object(
                    "enterprise", "mill",
                    "home-desk", "customs",
                    "home-side", "maigaiti",
                    "topic", "customs",
                    "text", "Two looms are held.")));
    String since = ((Chains.Appended.Next) reported).entry().text();
    house.answering(
        409,
        "application/problem+json",
        JsonText.of(
            Map.of(
                "type", "/problems/conflict",
                "title", "Conflict",
                "since", List.of(since))));
    Outcome outcome = ask("write", CASE, "message", "text=Hello", "--against", "0");

    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err())
        .contains("Others wrote 1 since", "reported (enterprise)", "text: Two looms are held.");
  }

  @Test
  void a_case_is_taken_away_into_a_file_that_is_whole_or_not_there() throws IOException {
    Path file = folder.resolve("case.zip");
    house.answering(200, "application/zip", "PK and so on");
    assertThat(ask("archive", CASE, file).exitCode()).isZero();
    assertThat(Files.readString(file)).isEqualTo("PK and so on");
    assertThat(house.asked().getFirst().address()).isEqualTo("/api/v1/cases/" + CASE + "/archive");

    house.answering(
        404, "application/problem+json", "{\"type\": \"/problems/not-found\", \"title\": \"No\"}");
    Path none = folder.resolve("none.zip");
    assertThat(ask("archive", CASE, none).exitCode()).isEqualTo(2);
    assertThat(folder).isDirectoryNotContaining("glob:**none*");
  }

  @Test
  void what_cannot_be_asked_is_refused_before_anything_is_sent() {
    assertThat(ask("show").err()).contains("write serai cases inbox, list");
    assertThat(ask("show", "17").err()).contains("is not the id of a case");
    assertThat(ask("write", CASE, "message", "text").err()).contains("is not a field");
    assertThat(serai("cases", "list").err()).contains("--server URL");
    assertThat(ask("archive", CASE, folder).err()).contains("is a directory");
    assertThat(house.asked()).isEmpty();
  }
}
