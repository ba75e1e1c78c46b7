package org.caravanserai.platform.api.dossiers;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.caravanserai.platform.HouseTest;
import org.caravanserai.platform.Visitor;
import org.caravanserai.platform.identity.Cast;
import org.caravanserai.platform.identity.Scope;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@HouseTest
class DossierApiTest {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String MILL =
      """
      {"profile": {"project": "Mill", "as-of": "2026-11-22",
        "facts": {"project_country": "UZ", "activity_isic": "13"}}}
      """;

  @Autowired ApplicationContext house;
  private Cast cast;
  private Cast.Somebody person;
  private Visitor program;

  @BeforeEach
  void begin() {
    cast = Cast.of(house);
    person = cast.person();
    program =
        cast.stranger()
            .withToken(cast.token(person.id(), Scope.DOSSIERS_READ, Scope.DOSSIERS_WRITE));
  }

  private String made() {
    HttpResponse<String> made = program.json("POST", "/api/v1/dossiers", MILL);
    assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
    assertThat(made.headers().firstValue("ETag")).hasValue("\"0\"");
    return made.headers().firstValue("Location").orElseThrow();
  }

  private static JsonNode json(HttpResponse<String> answer, int status) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    return JSON.readTree(answer.body());
  }

  private HttpResponse<String> change(String address, String body, String version) {
    return program.json("PATCH", address, body, "If-Match", "\"" + version + "\"");
  }

  @Test
  void a_dossier_is_begun_read_changed_and_removed() {
    String address = made();

    assertThat(json(program.get(address), 200).path("profile").stringValue())
        .contains("project_country: UZ");
    JsonNode changed =
        json(change(address, "{\"title\": \"Spinning mill\", \"asOf\": \"2027-01-01\"}", "0"), 200);
    assertThat(changed.path("title").stringValue()).isEqualTo("Spinning mill");
    assertThat(changed.path("asOf").stringValue()).isEqualTo("2027-01-01");
    assertThat(changed.path("version").intValue()).isEqualTo(1);
    assertThat(json(program.get("/api/v1/dossiers?limit=1"), 200).path("items").size())
        .isEqualTo(1);
    assertThat(program.json("DELETE", address, "", "If-Match", "\"1\"").statusCode())
        .isEqualTo(204);
    assertThat(program.get(address).statusCode()).isEqualTo(404);
  }

  @Test
  void a_dossier_keeps_whether_it_is_planned_by_observed_times() {
    String address = made();
    assertThat(json(program.get(address), 200).path("observedTimes").booleanValue()).isFalse();
    change(address, "{\"observedTimes\": true}", "0");
    change(address, "{\"title\": \"Other\"}", "1");
    assertThat(json(program.get(address), 200).path("observedTimes").booleanValue()).isTrue();
    assertThat(json(program.get(address + "/dossier"), 200).path("plan").has("finishP50")).isTrue();
  }

  @Test
  void a_change_needs_the_version_that_it_was_made_on() {
    String address = made();
    assertThat(program.json("PATCH", address, "{}").statusCode()).isEqualTo(428);
    assertThat(change(address, "{\"title\": \"One\"}", "0").statusCode()).isEqualTo(200);
    HttpResponse<String> stale = change(address, "{\"title\": \"Other\"}", "0");
    assertThat(stale.statusCode()).isEqualTo(412);
    assertThat(stale.body()).contains("version 1 now");
    assertThat(json(program.get(address), 200).path("title").stringValue()).isEqualTo("One");
  }

  @Test
  void a_profile_with_mistakes_is_refused_with_the_place_of_each() {
    JsonNode problem =
        json(
            program.json(
                "POST",
                "/api/v1/dossiers",
                "{\"profile\": \"project: P\\nfacts: {no_such: 1}\\n\"}"),
            422);
    assertThat(problem.path("type").stringValue()).isEqualTo("/problems/invalid");
    assertThat(problem.path("errors").path(0).path("field").stringValue()).startsWith("profile:2:");
  }

  @Test
  void the_dossier_is_the_contract_and_comes_again_by_its_edition() {
    String address = made();
    HttpResponse<String> dossier = program.get(address + "/dossier");
    JsonNode body = json(dossier, 200);
    assertThat(body.path("asOf").stringValue()).isEqualTo("2026-11-22");
    assertThat(body.path("policies").size()).isPositive();
    String digest = body.path("knowledge").path("digest").stringValue();
    assertThat(program.get(address + "/dossier?edition=" + digest).body())
        .isEqualTo(dossier.body());
    assertThat(program.get(address + "/dossier?edition=sha256:no").statusCode()).isEqualTo(422);
    assertThat(program.get(address + "/dossier?asOf=no").statusCode()).isEqualTo(422);
  }

  @Test
  void a_profile_is_composed_without_being_kept_in_json_and_in_yaml() throws Exception {
    String yaml =
        Files.readString(
            Path.of(System.getProperty("repository.root", ".."), "examples", "minimal.yaml"));
    HttpResponse<String> composed = compose("application/yaml", yaml);
    assertThat(json(composed, 200).path("policies").size()).isPositive();
    assertThat(compose("application/json", "{\"project\": \"P\"}").statusCode()).isEqualTo(200);
    assertThat(compose("application/json", "{\"project\": \"P\", \"facts\": 7}").statusCode())
        .isEqualTo(422);
    assertThat(compose("application/yaml", "x".repeat((1 << 20) + 1)).statusCode()).isEqualTo(413);
    assertThat(compose("text/plain", yaml).statusCode()).isEqualTo(415);
    assertThat(json(program.get("/api/v1/dossiers"), 200).path("items").size()).isZero();
  }

  private HttpResponse<String> compose(String type, String body) {
    return program.send(
        program
            .request("/api/v1/dossier")
            .header("Content-Type", type)
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  @Test
  void a_questionnaire_goes_by_versions() {
    String address = made();
    JsonNode asked = json(program.get(address + "/questions"), 200);
    assertThat(asked.path("fact").stringValue()).isEqualTo("investor_country");
    assertThat(json(program.get(address + "/questions/codes?words=china"), 200).toString())
        .contains("\"CN\"");

    JsonNode next = json(answer(address, "{\"texts\": [\"CN\"]}", "0"), 200);
    assertThat(next.path("version").intValue()).isEqualTo(1);
    assertThat(next.path("fact").stringValue()).isNotEqualTo("investor_country");
    assertThat(answer(address, "{\"texts\": [\"CN\"]}", "0").statusCode()).isEqualTo(412);
    assertThat(answer(address, "{\"act\": \"REVISE\", \"fact\": \"nothing\"}", "1").statusCode())
        .isEqualTo(404);
    JsonNode back = json(answer(address, "{\"act\": \"BACK\"}", "1"), 200);
    assertThat(back.path("fact").stringValue()).isEqualTo("investor_country");
    JsonNode refused = json(answer(address, "{\"texts\": [\"XX\"]}", "2"), 422);
    assertThat(refused.path("errors").path(0).path("field").stringValue()).isEqualTo("answer");
    assertThat(answer(address, "{\"act\": \"ANSWER\"}", "2").statusCode()).isEqualTo(400);
  }

  private HttpResponse<String> answer(String address, String body, String version) {
    return program.json("POST", address + "/answers", body, "If-Match", "\"" + version + "\"");
  }

  @Test
  void two_days_and_two_variants_are_compared() {
    String address = made();
    JsonNode days = json(program.get(address + "/comparison?asOf=2025-06-30&to=2027-06-30"), 200);
    assertThat(days.path("policies").size()).isPositive();
    JsonNode other = json(program.json("POST", address + "/variants", "{\"variant\": \"B\"}"), 201);
    assertThat(other.path("project")).isEqualTo(json(program.get(address), 200).path("project"));
    assertThat(
            program
                .get(address + "/comparison?with=" + other.path("id").stringValue())
                .statusCode())
        .isEqualTo(200);
  }

  @Test
  void a_link_is_told_once() {
    String address = made();
    HttpResponse<String> made =
        program.json(
            "POST", address + "/shares", "{\"days\": 3}", "Idempotency-Key", "share-the-mill");
    String path = json(made, 201).path("path").stringValue();
    assertThat(cast.stranger().get(path).statusCode()).isEqualTo(200);

    HttpResponse<String> again =
        program.json(
            "POST", address + "/shares", "{\"days\": 3}", "Idempotency-Key", "share-the-mill");
    assertThat(again.statusCode()).isEqualTo(201);
    assertThat(again.body()).doesNotContain(path);
    HttpResponse<String> reused =
        program.json(
            "POST", address + "/shares", "{\"days\": 4}", "Idempotency-Key", "share-the-mill");
    assertThat(json(reused, 422).path("type").stringValue()).isEqualTo("/problems/key-reused");
    HttpResponse<String> brief =
        program.json("POST", address + "/shares", "{\"days\": 4}", "Idempotency-Key", "brief");
    assertThat(json(brief, 400).path("type").stringValue()).isEqualTo("/problems/idempotency-key");
    JsonNode links = json(program.get(address + "/shares"), 200);
    assertThat(links.size()).isEqualTo(1);
    String link = address + "/shares/" + links.path(0).path("id").stringValue();
    assertThat(program.json("DELETE", link, "").statusCode()).isEqualTo(204);
    assertThat(program.json("DELETE", link, "").statusCode()).isEqualTo(404);
    assertThat(cast.stranger().get(path).statusCode()).isEqualTo(404);
    assertThat(program.json("POST", address + "/shares", "{\"days\": 91}").statusCode())
        .isEqualTo(422);
  }

  @Test
  void who_may_not_does_not_learn_that_it_is_there() {
    String address = made();
    Visitor reader = cast.stranger().withToken(cast.token(person.id(), Scope.DOSSIERS_READ));
    assertThat(reader.get(address).statusCode()).isEqualTo(200);
    assertThat(reader.json("PATCH", address, "{}", "If-Match", "\"0\"").statusCode())
        .isEqualTo(403);
    assertThat(reader.json("POST", "/api/v1/dossiers", MILL).statusCode()).isEqualTo(403);

    Visitor other =
        cast.stranger()
            .withToken(cast.token(cast.person().id(), Scope.DOSSIERS_READ, Scope.DOSSIERS_WRITE));
    Visitor unfit = cast.stranger().withToken(cast.token(person.id(), Scope.LISTINGS_READ));
    for (Visitor nobody : java.util.List.of(other, unfit)) {
      for (String below : java.util.List.of("", "/dossier", "/questions", "/shares")) {
        assertThat(nobody.get(address + below).statusCode()).as(below).isEqualTo(404);
      }
      assertThat(nobody.json("PATCH", address, "{}", "If-Match", "\"0\"").statusCode())
          .isEqualTo(404);
      assertThat(nobody.json("DELETE", address, "", "If-Match", "\"0\"").statusCode())
          .isEqualTo(404);
    }
    assertThat(cast.stranger().get(address).statusCode()).isEqualTo(401);
  }
}
