package org.caravanserai.platform.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class ApiChangesTest {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String KEPT =
      """
      {"paths": {
        "/inns/{id}": {
          "get": {
            "parameters": [
              {"in": "path", "name": "id", "required": true, "schema": {"type": "string"}},
              {"in": "query", "name": "beds", "schema": {"type": "integer", "maximum": 9}},
              {"$ref": "#/components/parameters/Lang"}],
            "responses": {
              "200": {
                "headers": {"ETag": {}},
                "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Inn"}}}},
              "404": {"$ref": "#/components/responses/Problem404"}}},
          "put": {
            "requestBody": {"content": {"application/json": {"schema": {
              "$ref": "#/components/schemas/Draft"}}}},
            "responses": {"204": {}},
            "security": [{"token": []}]}}},
       "components": {
        "parameters": {"Lang": {"in": "header", "name": "Accept-Language",
          "schema": {"type": "string"}}},
        "responses": {"Problem404": {"content": {"application/problem+json": {
          "schema": {"type": "object"}}}}},
        "schemas": {
          "Inn": {"type": "object", "required": ["name", "road"], "properties": {
            "name": {"type": "string"},
            "opened": {"type": ["string", "null"], "format": "date"},
            "road": {"type": "string", "enum": ["SILK", "TEA"]},
            "guests": {"type": "array", "items": {"$ref": "#/components/schemas/Guest"}}}},
          "Guest": {"type": "object", "properties": {
            "inn": {"$ref": "#/components/schemas/Inn"}, "age": {"type": "integer"}}},
          "Draft": {"type": "object", "required": ["name"], "properties": {
            "name": {"type": "string", "maxLength": 80},
            "note": {"type": ["string", "null"]},
            "road": {"type": "string", "enum": ["SILK", "TEA"]}}}}}}
      """;

  private static final String GET = "/paths/~1inns~1{id}/get";
  private static final String PUT = "/paths/~1inns~1{id}/put";
  private static final String INN = "/components/schemas/Inn";
  private static final String DRAFT = "/components/schemas/Draft";

  private static List<String> breaking(JsonNode now) {
    return ApiChanges.breaking(JSON.readTree(KEPT), now);
  }

  private static JsonNode with(String place, String json) {
    JsonNode whole = JSON.readTree(KEPT);
    int last = place.lastIndexOf('/');
    JsonNode parent = whole.at(place.substring(0, last));
    String name = place.substring(last + 1);
    if (parent instanceof ArrayNode list) {
      list.set(Integer.parseInt(name), JSON.readTree(json));
    } else {
      ((ObjectNode) parent).set(name.replace("~1", "/"), JSON.readTree(json));
    }
    return whole;
  }

  private static JsonNode without(String... places) {
    JsonNode whole = JSON.readTree(KEPT);
    for (String place : places) {
      int last = place.lastIndexOf('/');
      JsonNode parent = whole.at(place.substring(0, last));
      String name = place.substring(last + 1).replace("~1", "/");
      if (parent instanceof ArrayNode list) {
        list.remove(Integer.parseInt(name));
      } else {
        ((ObjectNode) parent).remove(name);
      }
    }
    return whole;
  }

  @Test
  void the_same_description_breaks_nothing() {
    assertThat(breaking(JSON.readTree(KEPT))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        PUT + "|PUT /inns/{id}: the operation is gone",
        GET + "/parameters/1|GET /inns/{id}: query parameter beds is gone",
        GET + "/responses/200|GET /inns/{id}: the answer 200 is gone",
        GET + "/responses/200/headers/ETag|GET /inns/{id}: the header ETag of 200 is gone",
        INN + "/properties/opened|GET /inns/{id} 200: the field opened is gone",
        INN + "/required/0|GET /inns/{id} 200: the field name may be missing now",
        INN + "/properties/road/enum/0|GET /inns/{id} 200.road: the value SILK is gone",
        INN
            + "/properties/opened/format|GET /inns/{id} 200.opened: the format was 'date' and is ''",
        "/components/schemas/Guest/properties/age|GET /inns/{id} 200.guests[]: the field age is gone",
        DRAFT + "/properties/note|PUT /inns/{id} body: the field note is gone",
        DRAFT + "/properties/road/enum/1|PUT /inns/{id} body.road: the value TEA is gone",
        PUT + "/requestBody|PUT /inns/{id}: it takes no body any more",
      })
  void what_is_taken_away_breaks(String place, String message) {
    assertThat(breaking(without(place))).containsExactly(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        GET + "/parameters/1/required|true|GET /inns/{id}: query parameter beds is required now",
        GET
            + "/parameters/1/schema/maximum|5|GET /inns/{id} query parameter beds: maximum is tighter",
        GET + "/security|[{\"token\": []}]|GET /inns/{id}: it needs a token or a session now",
        GET + "/responses/202|{}|GET /inns/{id}: it answers 202 now",
        INN
            + "/properties/name/type|\"integer\"|"
            + "GET /inns/{id} 200.name: the type was string and is integer",
        INN
            + "/properties/name/type|[\"string\", \"null\"]|"
            + "GET /inns/{id} 200.name: the type was string and is null or string",
        DRAFT
            + "/properties/note/type|\"string\"|"
            + "PUT /inns/{id} body.note: the type was null or string and is string",
        DRAFT
            + "/required|[\"name\", \"note\"]|PUT /inns/{id} body: the field note is required now",
        DRAFT + "/properties/name/maxLength|40|PUT /inns/{id} body.name: maxLength is tighter",
        DRAFT
            + "/properties/name/pattern|\"[a-z]*\"|PUT /inns/{id} body.name: the pattern is another",
        DRAFT
            + "/properties/name/enum|[\"A\"]|"
            + "PUT /inns/{id} body.name: only some values are left: A",
        PUT + "/requestBody/required|true|PUT /inns/{id}: its body is required now",
        PUT
            + "/parameters|[{\"in\": \"header\", \"name\": \"If-Match\", \"required\": true}]|"
            + "PUT /inns/{id}: header parameter If-Match is new and required",
      })
  void what_is_asked_for_or_answered_otherwise_breaks(String place, String json, String message) {
    assertThat(breaking(with(place, json))).containsExactly(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/paths/~1roads|{\"get\": {\"responses\": {}}}",
        GET + "/description|\"Other words\"",
        GET + "/parameters/1/schema/maximum|20",
        GET + "/responses/409|{}",
        INN + "/properties/stars|{\"type\": \"integer\"}",
        INN + "/properties/road/enum|[\"SILK\", \"TEA\", \"JADE\"]",
        INN + "/properties/opened/type|\"string\"",
        DRAFT + "/properties/stars|{\"type\": \"integer\"}",
        DRAFT + "/required|[]",
        DRAFT + "/properties/name/type|[\"string\", \"null\"]",
        PUT + "/parameters|[{\"in\": \"query\", \"name\": \"dry\", \"required\": false}]",
      })
  void what_is_added_or_loosened_breaks_nothing(String place, String json) {
    assertThat(breaking(with(place, json))).isEmpty();
  }

  @Test
  void every_break_is_named() {
    assertThat(breaking(without(PUT, INN + "/properties/opened")))
        .hasSize(2)
        .isEqualTo(
            Arrays.asList(
                "GET /inns/{id} 200: the field opened is gone",
                "PUT /inns/{id}: the operation is gone"));
  }
}
