package org.caravanserai.benchmarks.house;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What the house says of its API: the operations below {@code /api/} of its OpenAPI document. */
final class OpenApi {
  /** One parameter; where it stands is {@code path}, {@code query} or {@code header}. */
  record Parameter(String name, String where, boolean required, JsonNode schema) {}

  /**
   * One operation.
   *
   * @param body the media type and schema of the body; null when none is described
   * @param statuses that are declared, such as {@code 200} or {@code default}
   */
  record Operation(
      String method,
      String path,
      List<Parameter> parameters,
      @Nullable Body body,
      Set<String> statuses) {
    String name() {
      return method + " " + path;
    }

    /** Whether the document says of this operation what can go wrong. */
    boolean declaresRefusals() {
      return statuses.stream().anyMatch(status -> status.startsWith("4"));
    }
  }

  record Body(String mediaType, JsonNode schema) {}

  private static final Set<String> METHODS =
      Set.of("get", "put", "post", "delete", "patch", "head", "options");

  private final JsonNode document;

  OpenApi(String text) {
    this.document = Caller.JSON.readTree(text);
  }

  /** In the order of their names, whatever the order of the document. */
  List<Operation> operations() {
    Map<String, Operation> found = new TreeMap<>();
    for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
      if (!path.getKey().startsWith("/api/")) {
        continue;
      }
      for (Map.Entry<String, JsonNode> said : path.getValue().properties()) {
        if (METHODS.contains(said.getKey())) {
          Operation operation = operation(said.getKey(), path.getKey(), said.getValue());
          found.put(operation.name(), operation);
        }
      }
    }
    return List.copyOf(found.values());
  }

  private Operation operation(String method, String path, JsonNode said) {
    List<Parameter> parameters = new ArrayList<>();
    for (JsonNode each : said.path("parameters")) {
      JsonNode parameter = resolved(each);
      parameters.add(
          new Parameter(
              parameter.path("name").asString(),
              parameter.path("in").asString(),
              parameter.path("required").asBoolean(),
              resolved(parameter.path("schema"))));
    }
    Set<String> statuses = new TreeSet<>();
    said.path("responses").propertyNames().forEach(statuses::add);
    return new Operation(
        method.toUpperCase(java.util.Locale.ROOT), path, parameters, body(said), statuses);
  }

  private @Nullable Body body(JsonNode said) {
    Map<String, JsonNode> content = new LinkedHashMap<>();
    resolved(said.path("requestBody"))
        .path("content")
        .properties()
        .forEach(each -> content.put(each.getKey(), each.getValue()));
    return content.entrySet().stream()
        .findFirst()
        .map(first -> new Body(first.getKey(), resolved(first.getValue().path("schema"))))
        .orElse(null);
  }

  /** What a reference leads to, or the node itself. */
  JsonNode resolved(JsonNode node) {
    JsonNode found = node;
    for (int steps = 0; found.has("$ref") && steps < 20; steps++) {
      found = document.at(found.path("$ref").asString().substring(1));
    }
    return found;
  }
}
