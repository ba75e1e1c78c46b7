package org.caravanserai.platform.api.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.caravanserai.platform.HouseTest;
import org.caravanserai.platform.Visitor;
import org.caravanserai.platform.identity.Actor;
import org.caravanserai.platform.identity.Cast;
import org.caravanserai.platform.identity.Membership;
import org.caravanserai.platform.identity.Place;
import org.caravanserai.platform.identity.Role;
import org.caravanserai.platform.identity.Scope;
import org.caravanserai.platform.library.Draft;
import org.caravanserai.platform.library.Drafts;
import org.caravanserai.platform.library.Library;
import org.caravanserai.platform.library.SmallPack;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How a script of a data steward publishes. */
@HouseTest
class StewardApiTest {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Actor STEWARD =
      new Actor.Person(
          UUID.randomUUID(),
          "Tester",
          "en",
          List.of(new Membership(UUID.randomUUID(), Role.DATA_STEWARD, new Place.House())));

  @Autowired ApplicationContext house;
  @Autowired Library library;
  @Autowired Drafts drafts;
  private Visitor program;

  @BeforeEach
  void begin() {
    Cast cast = Cast.of(house);
    UUID steward = cast.person(Role.DATA_STEWARD).id();
    program =
        cast.stranger().withToken(cast.token(steward, Scope.LIBRARY_READ, Scope.LIBRARY_WRITE));
  }

  /** The house goes on with the packs that the other tests expect. */
  @AfterEach
  void leaveAsFound() {
    for (Draft draft : drafts.open(STEWARD)) {
      drafts.discard(STEWARD, draft.id(), draft.version());
    }
    drafts.restore(STEWARD, 1, library.inForce().publication().number(), "");
  }

  private static String sha256(byte[] bytes) throws Exception {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }

  private HttpResponse<String> put(byte[] archive, String digest) {
    return program.send(
        program
            .request("/api/v1/library/archives/" + digest)
            .header("Content-Type", "application/zip")
            .PUT(HttpRequest.BodyPublishers.ofByteArray(archive)));
  }

  private static byte[] archive(String name) {
    return SmallPack.onItsOwn(name).policy("uz.test." + name, 7).zip();
  }

  private static JsonNode read(HttpResponse<String> response, int status) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    return JSON.readTree(response.body());
  }

  @Test
  void packs_are_handed_in_under_their_digest_looked_at_and_published() throws Exception {
    byte[] archive = archive("quay");
    HttpResponse<String> made = put(archive, sha256(archive));
    JsonNode draft = read(made, 201);
    String path = "/api/v1/library/drafts/" + draft.get("id").asString();
    assertThat(read(put(archive, sha256(archive)), 201).get("id")).isEqualTo(draft.get("id"));
    JsonNode preview = read(program.get(path + "/preview"), 200);
    assertThat(preview.get("items").get(0).get("id").asString()).isEqualTo("uz.test.quay");

    String etag = made.headers().firstValue("ETag").orElseThrow();
    String body = "{\"label\": \"Quay\", \"note\": \"\"}";
    assertThat(program.json("POST", path + "/publish", body).statusCode()).isEqualTo(428);
    assertThat(program.json("POST", path + "/publish", body, "If-Match", "\"9\"").statusCode())
        .isEqualTo(412);
    JsonNode edition =
        read(
            program.json(
                "POST",
                path + "/publish",
                body,
                "If-Match",
                etag,
                "Idempotency-Key",
                "publish-quay-1"),
            200);
    assertThat(library.current().digest()).isEqualTo(edition.get("digest").asString());
    assertThat(
            program
                .json(
                    "POST",
                    path + "/publish",
                    body,
                    "If-Match",
                    etag,
                    "Idempotency-Key",
                    "publish-quay-1")
                .statusCode())
        .isEqualTo(200);
    String restore = "/api/v1/library/editions/1/restore";
    assertThat(program.json("POST", restore, "{\"now\": 1}").statusCode()).isEqualTo(409);
    read(program.json("POST", restore, "{\"now\": " + edition.get("number") + "}"), 200);
    assertThat(library.current().knowledge().contents().policies())
        .noneMatch(policy -> policy.id().equals("uz.test.quay"));
  }

  @Test
  void mistakes_in_packs_are_errors_with_their_place() throws Exception {
    byte[] archive = SmallPack.onItsOwn("wrong").file("policies/x.yaml", "policies: [\n").zip();
    JsonNode problem = read(put(archive, sha256(archive)), 422);
    assertThat(problem.get("errors").toString()).contains("wrong/policies/x.yaml:2:1");
  }

  @Test
  void what_is_not_what_was_announced_is_refused() {
    assertThat(put(archive("other"), "0".repeat(64)).statusCode()).isEqualTo(422);
    assertThat(put(archive("other"), "nonsense").statusCode()).isEqualTo(400);
    assertThat(drafts.open(STEWARD)).isEmpty();
  }

  @Test
  void a_draft_is_discarded_with_its_version() throws Exception {
    byte[] archive = archive("gone");
    JsonNode draft = read(put(archive, sha256(archive)), 201);
    String path = "/api/v1/library/drafts/" + draft.get("id").asString();
    assertThat(program.json("DELETE", path, "").statusCode()).isEqualTo(428);
    assertThat(program.json("DELETE", path, "", "If-Match", "\"1\"").statusCode()).isEqualTo(204);
    assertThat(read(program.get(path), 200).get("state").asString()).isEqualTo("discarded");
  }

  @Test
  void the_packs_folder_holds_nothing_new() {
    assertThat(program.json("POST", "/api/v1/library/drafts", "{\"whole\": false}").statusCode())
        .isEqualTo(409);
  }
}
