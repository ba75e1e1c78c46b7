package org.caravanserai.platform.api;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * Finds what would break a program that was written to an earlier description of the API: something
 * it sends is no longer taken, or something it reads is no longer there. A program must put up with
 * what is new: operations, fields, parameters that may be left out, values of a list.
 */
final class ApiChanges {
  private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");
  private static final List<String> LOWER = List.of("minimum", "minLength", "minItems");
  private static final List<String> UPPER = List.of("maximum", "maxLength", "maxItems");

  private final JsonNode before;
  private final JsonNode now;
  private final List<String> breaking = new ArrayList<>();
  private final Set<String> compared = new HashSet<>();

  private ApiChanges(JsonNode before, JsonNode now) {
    this.before = before;
    this.now = now;
  }

  /** What breaks, each with its place; empty when nothing does. */
  static List<String> breaking(JsonNode before, JsonNode now) {
    ApiChanges changes = new ApiChanges(before, now);
    changes.comparePaths();
    return List.copyOf(changes.breaking);
  }

  private void comparePaths() {
    before
        .path("paths")
        .propertyStream()
        .forEach(path ->
            path.getValue()
                .propertyStream()
                .filter(operation -> METHODS.contains(operation.getKey()))
                .forEach(operation ->
                    compareOperations(
                        operation.getKey().toUpperCase(java.util.Locale.ROOT) + " " + path.getKey(),
                        operation.getValue(),
                        now.path("paths").path(path.getKey()).path(operation.getKey()))));
  }

  private void compareOperations(String place, JsonNode old, JsonNode own) {
    if (own.isMissingNode()) {
      tell(place, "the operation is gone");
      return;
    }
    if (!old.has("security") && own.has("security")) {
      tell(place, "it needs a token or a session now");
    }
    compareParameters(place, old, own);
    compareBodies(place, old.path("requestBody"), own.path("requestBody"));
    compareResponses(place, old.path("responses"), own.path("responses"));
  }

  private void compareParameters(String place, JsonNode old, JsonNode own) {
    Map<String, JsonNode> then = parameters(before, old);
    Map<String, JsonNode> today = parameters(now, own);
    then.forEach((name, parameter) -> {
      JsonNode same = today.get(name);
      if (same == null) {
        tell(place, name + " is gone");
        return;
      }
      if (!isRequired(parameter) && isRequired(same)) {
        tell(place, name + " is required now");
      }
      compareSchemas(place + " " + name, parameter.path("schema"), same.path("schema"), Way.SENT);
    });
    today.forEach((name, parameter) -> {
      if (!then.containsKey(name) && isRequired(parameter)) {
        tell(place, name + " is new and required");
      }
    });
  }

  private static Map<String, JsonNode> parameters(JsonNode whole, JsonNode operation) {
    Map<String, JsonNode> byName = new TreeMap<>();
    for (JsonNode written : operation.path("parameters")) {
      JsonNode parameter = resolve(whole, written);
      byName.put(
          parameter.path("in").asString() + " parameter " + parameter.path("name").asString(),
          parameter);
    }
    return byName;
  }

  private static boolean isRequired(JsonNode part) {
    return part.path("required").asBoolean(false);
  }

  private void compareBodies(String place, JsonNode old, JsonNode own) {
    if (old.isMissingNode()) {
      if (isRequired(own)) {
        tell(place, "it needs a body now");
      }
      return;
    }
    if (own.isMissingNode()) {
      tell(place, "it takes no body any more");
      return;
    }
    if (!isRequired(old) && isRequired(own)) {
      tell(place, "its body is required now");
    }
    compareContents(place + " body", old, own, Way.SENT);
  }

  private void compareResponses(String place, JsonNode old, JsonNode own) {
    old.propertyStream()
        .forEach(response -> {
          String status = response.getKey();
          JsonNode same = own.path(status);
          if (same.isMissingNode()) {
            if (isSuccess(status)) {
              tell(place, "the answer " + status + " is gone");
            }
            return;
          }
          JsonNode then = resolve(before, response.getValue());
          JsonNode today = resolve(now, same);
          then.path("headers")
              .propertyStream()
              .filter(header -> !today.path("headers").has(header.getKey()))
              .forEach(header ->
                  tell(place, "the header " + header.getKey() + " of " + status + " is gone"));
          compareContents(place + " " + status, then, today, Way.ANSWERED);
        });
    own.propertyNames().stream()
        .filter(status -> isSuccess(status) && !old.has(status))
        .forEach(status -> tell(place, "it answers " + status + " now"));
  }

  private static boolean isSuccess(String status) {
    return status.startsWith("2");
  }

  private void compareContents(String place, JsonNode old, JsonNode own, Way way) {
    old.path("content")
        .propertyStream()
        .forEach(content -> {
          JsonNode same = own.path("content").path(content.getKey());
          if (same.isMissingNode()) {
            tell(place, content.getKey() + " is gone");
          } else {
            compareSchemas(place, content.getValue().path("schema"), same.path("schema"), way);
          }
        });
  }

  /** Which way a value goes: a program sends it, or reads it. */
  private enum Way {
    SENT,
    ANSWERED
  }

  private void compareSchemas(String place, JsonNode oldRef, JsonNode ownRef, Way way) {
    String pair = way + oldRef.path("$ref").asString("") + " " + ownRef.path("$ref").asString("");
    if (oldRef.has("$ref") && !compared.add(pair)) {
      return;
    }
    JsonNode old = resolve(before, oldRef);
    JsonNode own = resolve(now, ownRef);
    compareTypes(place, old, own, way);
    compareValues(place, old, own);
    if (way == Way.SENT) {
      compareBounds(place, old, own);
    }
    compareProperties(place, old, own, way);
    if (old.has("items")) {
      compareSchemas(place + "[]", old.path("items"), own.path("items"), way);
    }
    if (old.path("additionalProperties").isObject()) {
      compareSchemas(
          place + ".*", old.path("additionalProperties"), own.path("additionalProperties"), way);
    }
    for (String choice : List.of("anyOf", "oneOf", "allOf")) {
      compareChoices(place, old.path(choice), own.path(choice), way);
    }
  }

  private void compareTypes(String place, JsonNode old, JsonNode own, Way way) {
    Set<String> then = types(old);
    Set<String> today = types(own);
    boolean fits =
        way == Way.SENT
            ? today.isEmpty() || (!then.isEmpty() && today.containsAll(then))
            : then.isEmpty() || (!today.isEmpty() && then.containsAll(today));
    if (!fits) {
      tell(place, "the type was " + said(then) + " and is " + said(today));
    }
    String format = old.path("format").asString("");
    String other = own.path("format").asString("");
    boolean loosened = way == Way.SENT && other.isEmpty();
    if (!format.equals(other) && !loosened) {
      tell(place, "the format was '" + format + "' and is '" + other + "'");
    }
  }

  private static Set<String> types(JsonNode schema) {
    Set<String> types = new TreeSet<>();
    JsonNode written = schema.path("type");
    if (written.isString()) {
      types.add(written.stringValue());
    }
    written.forEach(type -> types.add(type.asString()));
    return types;
  }

  private static String said(Set<String> types) {
    return types.isEmpty() ? "any" : String.join(" or ", types);
  }

  private void compareValues(String place, JsonNode old, JsonNode own) {
    Set<String> today = new TreeSet<>();
    own.path("enum").forEach(value -> today.add(value.asString()));
    if (today.isEmpty()) {
      return;
    }
    if (!old.has("enum")) {
      tell(place, "only some values are left: " + String.join(", ", today));
    }
    for (JsonNode value : old.path("enum")) {
      if (!today.contains(value.asString())) {
        tell(place, "the value " + value.asString() + " is gone");
      }
    }
  }

  private void compareBounds(String place, JsonNode old, JsonNode own) {
    for (String bound : LOWER) {
      if (own.has(bound)
          && own.path(bound).asDouble() > old.path(bound).asDouble(Double.NEGATIVE_INFINITY)) {
        tell(place, bound + " is tighter");
      }
    }
    for (String bound : UPPER) {
      if (own.has(bound)
          && own.path(bound).asDouble() < old.path(bound).asDouble(Double.POSITIVE_INFINITY)) {
        tell(place, bound + " is tighter");
      }
    }
    if (own.has("pattern") && !own.path("pattern").equals(old.path("pattern"))) {
      tell(place, "the pattern is another");
    }
  }

  private void compareProperties(String place, JsonNode old, JsonNode own, Way way) {
    Set<String> then = required(old);
    Set<String> today = required(own);
    old.path("properties")
        .propertyStream()
        .forEach(property -> {
          String name = property.getKey();
          JsonNode same = own.path("properties").path(name);
          if (same.isMissingNode()) {
            tell(place, "the field " + name + " is gone");
            return;
          }
          if (way == Way.ANSWERED && then.contains(name) && !today.contains(name)) {
            tell(place, "the field " + name + " may be missing now");
          }
          compareSchemas(place + "." + name, property.getValue(), same, way);
        });
    if (way == Way.SENT) {
      today.stream()
          .filter(name -> !then.contains(name))
          .forEach(name -> tell(place, "the field " + name + " is required now"));
    }
  }

  private static Set<String> required(JsonNode schema) {
    Set<String> names = new TreeSet<>();
    schema.path("required").forEach(name -> names.add(name.asString()));
    return names;
  }

  private void compareChoices(String place, JsonNode old, JsonNode own, Way way) {
    int lost = way == Way.SENT ? old.size() - own.size() : own.size() - old.size();
    if (lost > 0) {
      tell(place, "the choice of forms is another");
      return;
    }
    for (int i = 0; i < Math.min(old.size(), own.size()); i++) {
      compareSchemas(place, old.path(i), own.path(i), way);
    }
  }

  private static JsonNode resolve(JsonNode whole, JsonNode written) {
    JsonNode found = written;
    for (int steps = 0; found.has("$ref") && steps < 10; steps++) {
      found = whole.at(found.path("$ref").asString().substring(1));
    }
    return found.has("$ref") ? MissingNode.getInstance() : found;
  }

  private void tell(String place, String what) {
    breaking.add(place + ": " + what);
  }
}
