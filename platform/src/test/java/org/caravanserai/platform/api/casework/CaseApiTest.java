package org.caravanserai.platform.api.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.caravanserai.casework.Chains;
import org.caravanserai.platform.HouseTest;
import org.caravanserai.platform.Visitor;
import org.caravanserai.platform.casework.Post;
import org.caravanserai.platform.casework.Works;
import org.caravanserai.platform.files.Files;
import org.caravanserai.platform.identity.Cast;
import org.caravanserai.platform.identity.Place;
import org.caravanserai.platform.identity.Role;
import org.caravanserai.platform.identity.Scope;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@HouseTest
class CaseApiTest {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String CASES = "/api/v1/cases";

  @Autowired ApplicationContext house;
  private Cast cast;
  private Post post;
  private Visitor mill;
  private Visitor home;
  private Visitor host;

  @BeforeEach
  void begin() {
    cast = Cast.of(house);
    post = new Post(house);
    mill = program(Role.ENTERPRISE_MEMBER, new Place.OfOrganisation(post.mill.id()));
    home = program(Role.DESK_LEAD, post.homeDesk.place());
    host = program(Role.DESK_OFFICER, post.hostDesk.place());
  }

  private Visitor program(Role role, Place place) {
    return program(post.account(role, place), Scope.CASES_READ, Scope.CASES_WRITE);
  }

  private Visitor program(UUID person, Scope... scopes) {
    return cast.stranger().withToken(cast.token(person, scopes));
  }

  private static JsonNode json(HttpResponse<String> answer, int status) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    return JSON.readTree(answer.body());
  }

  private static HttpResponse<String> post(Visitor visitor, String path, Object body) {
    return visitor.json("POST", path, JSON.writeValueAsString(body));
  }

  private static HttpResponse<String> write(
      Visitor visitor, String address, String kind, int against, Map<String, Object> body) {
    return post(
        visitor, address + "/entries", Map.of("kind", kind, "against", against, "body", body));
  }

  private String reported() {
    JsonNode made =
        json(
            post(
                mill,
                CASES,
                Map.of(
                    "organisation",
                    post.mill.id(),
                    "topic",
                    "customs",
                    "text",
                    "Two looms stand at the border.")),
            201);
    return CASES + "/" + made.path("id").stringValue();
  }

  @Test
  void a_problem_is_solved_from_the_report_to_the_end() {
    String address = reported();
    JsonNode first = json(mill.get(address), 200);
    assertThat(first.path("clocks").path(0).path("sentence").stringValue()).startsWith("Due ");
    assertThat(first.path("holder").path("name").stringValue()).contains("CUSTOMS desk");

    json(write(home, address, "acknowledged", 1, Map.of()), 201);
    json(write(home, address, "asked", 2, Map.of("text", "Which code?")), 201);
    JsonNode asked = json(mill.get(address), 200);
    assertThat(asked.path("holder").path("who").stringValue()).isEqualTo("enterprise");
    assertThat(
            asked.path("clocks").valueStream().map(clock -> clock.path("standing").stringValue()))
        .containsExactly("stopped", "paused", "paused");
    json(write(mill, address, "answered", 3, Map.of("text", "8446.21")), 201);
    assertThat(host.get(address).statusCode()).isEqualTo(404);
    json(
        write(
            home,
            address,
            "passed-to-host",
            4,
            Map.of("host-side", post.host.id(), "text", "Two looms are held.")),
        201);
    json(write(host, address, "proposed", 5, Map.of("text", "Declare again by Monday.")), 201);
    json(write(mill, address, "accepted", 6, Map.of()), 201);
    JsonNode closed =
        json(
            write(home, address, "closed", 7, Map.of("outcome", "solved", "cause", "documents")),
            201);

    assertThat(closed.path("over").booleanValue()).isTrue();
    assertThat(closed.path("outcome").stringValue()).isEqualTo("solved");
    JsonNode chain = json(host.get(address + "/chain/shared"), 200);
    List<String> texts = chain.path("entries").valueStream().map(JsonNode::stringValue).toList();
    assertThat(Chains.verifyTexts(texts))
        .isEqualTo(
            new Chains.Verdict.Whole(8, closed.path("entries").path(7).path("hash").stringValue()));
    assertThat(json(mill.get(CASES + "?open=true"), 200).path("items")).isEmpty();
    assertThat(json(host.get(CASES + "?limit=1"), 200).path("items").size()).isEqualTo(1);
  }

  @Test
  void who_writes_against_an_old_number_is_told_what_came_in_between() {
    String address = reported();
    json(write(home, address, "acknowledged", 1, Map.of("text", "We are on it.")), 201);

    JsonNode problem = json(write(mill, address, "message", 1, Map.of("text", "Hello?")), 409);
    assertThat(problem.path("type").stringValue()).isEqualTo("/problems/conflict");
    assertThat(problem.path("since").path(0).stringValue()).contains("We are on it.");
    json(write(mill, address, "message", 2, Map.of("text", "Hello?")), 201);
  }

  @Test
  void what_cannot_stand_is_a_fault_at_its_field() {
    String address = reported();
    assertThat(fault(write(mill, address, "message", 1, Map.of("text", 7.5)), 422))
        .isEqualTo("body.text");
    assertThat(fault(write(mill, address, "message", 1, Map.of("text", "x", "colour", "y")), 422))
        .isEqualTo("body.colour");
    assertThat(fault(write(mill, address, "nonsense", 1, Map.of()), 422)).isEqualTo("kind");
    assertThat(write(mill, address, "acknowledged", 1, Map.of()).statusCode()).isEqualTo(403);
    assertThat(fault(post(mill, CASES, Map.of("organisation", post.mill.id())), 422))
        .isEqualTo("topic");
    assertThat(fault(post(mill, CASES, Map.of("topic", "customs", "text", "x")), 422))
        .isEqualTo("organisation");
  }

  @Test
  void an_answer_cites_items_of_the_knowledge_in_force_and_no_others() {
    String address = reported();
    json(write(home, address, "acknowledged", 1, Map.of()), 201);
    Map<String, Object> misspelt = Map.of("text", "See there.", "cites", List.of("kz.tax.cti"));
    HttpResponse<String> refused = write(home, address, "first-answer", 2, misspelt);
    assertThat(fault(refused, 422)).isEqualTo("body.cites");
    assertThat(refused.body()).contains("Did you mean kz.tax.cit?");

    Map<String, Object> body = Map.of("text", "See there.", "cites", List.of("kz.tax.cit"));
    JsonNode entry =
        json(write(home, address, "first-answer", 2, body), 201).path("entries").path(2);
    assertThat(entry.path("cites").path(0).path("kind").stringValue()).isEqualTo("policy");
    assertThat(entry.path("cites").path(0).path("title").stringValue()).isNotEqualTo("kz.tax.cit");
    assertThat(
            cast.signedIn(post.account(Role.DESK_LEAD, post.homeDesk.place()))
                .visitor()
                .get(address.substring("/api/v1".length()))
                .body())
        .contains("href=\"/library/policies/kz.tax.cit\"");
  }

  private static String fault(HttpResponse<String> answer, int status) {
    return json(answer, status).path("errors").path(0).path("field").stringValue();
  }

  @Test
  void a_case_is_not_there_for_others() {
    String address = reported();
    Post other = new Post(house);
    Visitor foreign =
        program(
            other.account(Role.ENTERPRISE_MEMBER, new Place.OfOrganisation(other.mill.id())),
            Scope.CASES_READ,
            Scope.CASES_WRITE);
    for (Visitor stranger : List.of(foreign, host)) {
      assertThat(stranger.get(address).statusCode()).isEqualTo(404);
      assertThat(stranger.get(address + "/chain/shared").statusCode()).isEqualTo(404);
      assertThat(write(stranger, address, "message", 1, Map.of("text", "x")).statusCode())
          .isEqualTo(404);
    }
    assertThat(cast.stranger().get(address).statusCode()).isEqualTo(401);
    UUID member = post.account(Role.ENTERPRISE_MEMBER, new Place.OfOrganisation(post.mill.id()));
    assertThat(program(member, Scope.LISTINGS_READ).get(address).statusCode()).isEqualTo(404);
    Visitor reader = program(member, Scope.CASES_READ);
    assertThat(json(reader.get(address), 200).path("writable")).isEmpty();
    assertThat(write(reader, address, "message", 1, Map.of("text", "x")).statusCode())
        .isEqualTo(403);
  }

  @Test
  void a_document_goes_up_under_its_digest_and_down_to_those_who_read_its_entry() {
    String address = reported();
    String text = "Invoice of " + address;
    String sha256 = Files.sha256(text.getBytes(StandardCharsets.UTF_8));
    String document = address + "/documents/" + sha256;
    assertThat(home.get(document).statusCode()).isEqualTo(404);

    json(
        mill.send(
            mill.request(document)
                .header("Content-Type", "text/plain")
                .header("X-File-Name", "invoice.txt")
                .PUT(BodyPublishers.ofString(text))),
        200);
    json(
        write(mill, address, "document-added", 1, Map.of("content", sha256, "title", "Invoice")),
        201);

    assertThat(home.get(document).body()).isEqualTo(text);
    assertThat(host.get(document).statusCode()).isEqualTo(404);
  }

  @Test
  void a_plan_is_handed_to_the_desks_and_read_with_its_tasks() {
    Works works = new Works(house);
    Visitor exporter = program(works.memberId, Scope.CASES_WRITE, Scope.CASES_READ);
    Visitor reader = program(works.memberId, Scope.CASES_READ, Scope.DOSSIERS_READ);
    Map<String, Object> start = Map.of("dossier", works.dossier(), "hostSide", works.host.id());
    assertThat(fault(post(exporter, CASES + "/plans", start), 422))
        .as("a token that may not read the dossier")
        .isEqualTo("dossier");
    Visitor both =
        program(works.memberId, Scope.CASES_WRITE, Scope.CASES_READ, Scope.DOSSIERS_READ);

    JsonNode made = json(post(both, CASES + "/plans", start), 201);
    String address = CASES + "/" + made.path("id").stringValue();
    assertThat(made.path("kind").stringValue()).isEqualTo("implementation");
    JsonNode plan = json(reader.get(address + "/plan"), 200);
    assertThat(plan.path("tasks").size()).isEqualTo(22);
    assertThat(plan.path("now")).isEqualTo(plan.path("promised"));
    assertThat(plan.path("tasks").valueStream().map(task -> task.path("state").stringValue()))
        .containsOnly("planned");
    assertThat(plan.path("changes")).isEmpty();
    assertThat(home.get(address + "/plan").statusCode()).isEqualTo(404);
    assertThat(mill.get(reported() + "/plan").statusCode()).isEqualTo(404);
  }
}
