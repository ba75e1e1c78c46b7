package org.caravanserai.platform.api.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.caravanserai.platform.HouseTest;
import org.caravanserai.platform.Visitor;
import org.caravanserai.platform.library.Library;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The library as JSON, for everybody. */
@HouseTest
class LibraryApiTest {
  private static final JsonMapper JSON = JsonMapper.shared();

  @Autowired Library library;

  private static JsonNode ok(HttpResponse<String> response) {
    assertThat(response.statusCode()).as("%s: %s", response.uri(), response.body()).isEqualTo(200);
    return JSON.readTree(response.body());
  }

  @Test
  void a_search_answers_items_with_words_around_what_was_asked(Visitor visitor) {
    JsonNode found = ok(visitor.get("/api/v1/library/items?q=Horgos&kind=policy&limit=2"));
    assertThat(found.get("items").size()).isEqualTo(2);
    assertThat(found.get("items").get(0).get("kind").asString()).isEqualTo("policy");
    assertThat(found.get("items").get(0).get("context").asString()).isNotEmpty();
  }

  @Test
  void a_list_is_read_to_its_end_by_its_cursor_without_gap_or_repeat(Visitor visitor) {
    long sources =
        library.current().catalogue().items().stream()
            .filter(item -> item.subject().kind() == org.caravanserai.lookup.Kind.CROSSING)
            .count();
    java.util.Set<String> ids = new java.util.HashSet<>();
    String after = "";
    int rows = 0;
    do {
      JsonNode slice = ok(visitor.get("/api/v1/library/items?kind=crossing&limit=7" + after));
      for (JsonNode item : slice.get("items")) {
        ids.add(item.get("id").asString());
        rows++;
      }
      after = slice.hasNonNull("next") ? "&after=" + slice.get("next").asString() : "";
    } while (!after.isEmpty());
    assertThat(ids).hasSize((int) sources).hasSize(rows);
  }

  @Test
  void an_item_is_explained_in_the_callers_language(Visitor visitor) {
    JsonNode place = ok(visitor.speaking("zh").get("/api/v1/library/items/place/CNHRS"));
    assertThat(place.get("language").asString()).isEqualTo("zh");
    assertThat(place.get("items").size()).isEqualTo(1);
    assertThat(place.get("items").get(0).get("kind").asString()).isEqualTo("place");
    assertThat(place.get("knowledge").asString()).isEqualTo(library.current().digest());
  }

  @Test
  void the_edition_in_force_names_its_packs(Visitor visitor) {
    JsonNode current = ok(visitor.get("/api/v1/library/editions/current"));
    assertThat(current.get("edition").get("digest").asString())
        .isEqualTo(library.current().digest());
    assertThat(current.get("packs").size()).isGreaterThanOrEqualTo(6);
    ok(visitor.get("/api/v1/library/editions"));
    ok(visitor.get("/api/v1/library/editions/1/changes"));
  }

  @ParameterizedTest
  @CsvSource({
    "/items?kind=nonsense,400",
    "/items?limit=0,400",
    "/items?after=x,400",
    "/items?after=999999-0,404",
    "/items?asOf=soon,400",
    "/items/policy/nothing.like.this,404",
    "/items/nonsense/x,404",
    "/items/policy/x?edition=99,404",
    "/items/policy/x?edition=y,400",
    "/editions/99,404",
    "/editions/x,400",
    "/editions?after=x,400",
    "/editions/1/changes?after=x,400",
    "/drafts,401",
    "/drafts/00000000-0000-7000-8000-000000000000,401",
    "/drafts/00000000-0000-7000-8000-000000000000/preview,401"
  })
  void what_is_wrong_or_not_open_is_a_problem(String path, int status, Visitor visitor) {
    HttpResponse<String> response = visitor.get("/api/v1/library" + path);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    assertThat(response.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "POST /drafts",
        "POST /drafts/00000000-0000-7000-8000-000000000000/publish",
        "POST /drafts/00000000-0000-7000-8000-000000000000/rebase",
        "DELETE /drafts/00000000-0000-7000-8000-000000000000",
        "POST /editions/1/restore",
        "PUT /archives/0000000000000000000000000000000000000000000000000000000000000000"
      })
  void nobody_who_has_not_signed_in_changes_anything(String call, Visitor visitor) {
    String[] parts = call.split(" ", 2);
    assertThat(visitor.json(parts[0], "/api/v1/library" + parts[1], "{}").statusCode())
        .isIn(401, 403);
  }
}
