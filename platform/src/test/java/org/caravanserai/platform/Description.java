package org.caravanserai.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a house says of its API, and whether an answer is as it says: its status, its type, each
 * field. {@link Visitor} holds every answer of the API to it.
 */
public final class Description {
  private static final String API = "/api/v1/";
  private static final String PLACE = API + "openapi.json";
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build();
  private static final Map<String, JsonNode> BY_HOUSE = new ConcurrentHashMap<>();

  private Description() {}

  /** The same bytes for the same description. */
  public static String written(JsonNode description) {
    DefaultPrettyPrinter.FixedSpaceIndenter flat =
        DefaultPrettyPrinter.FixedSpaceIndenter.instance();
    DefaultIndenter lines = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(flat);
    return JSON.writer().with(printer).writeValueAsString(JSON.treeToValue(description, Map.class))
        + "\n";
  }

  /** What a reference leads to; the part itself when it is none. */
  public static JsonNode resolve(JsonNode whole, JsonNode part) {
    return part.has("$ref") ? whole.at(part.path("$ref").asString().substring(1)) : part;
  }

  /** Refuses an answer that is not described. */
  static void hold(String house, HttpRequest request, HttpResponse<String> response) {
    String path = request.uri().getRawPath();
    if (!path.startsWith(API) || path.equals(PLACE)) {
      return;
    }
    JsonNode whole = BY_HOUSE.computeIfAbsent(house, Description::read);
    JsonNode operation = operation(whole, request.method(), path);
    if (operation == null) {
      return;
    }
    List<String> wrong = new ArrayList<>();
    JsonNode described =
        resolve(whole, operation.path("responses").path(String.valueOf(response.statusCode())));
    if (described.isMissingNode()) {
      wrong.add("no such status is described");
    } else if (!response.body().isEmpty()) {
      holdBody(whole, described, response, wrong);
    }
    described.path("headers").propertyNames().stream()
        .filter(header -> response.headers().firstValue(header).isEmpty())
        .forEach(header -> wrong.add("the header " + header + " is missing"));
    if (!wrong.isEmpty()) {
      throw new AssertionError(
          "%s %s answers %d, not as described: %s%n%s"
              .formatted(request.method(), path, response.statusCode(), wrong, response.body()));
    }
  }

  private static void holdBody(
      JsonNode whole, JsonNode described, HttpResponse<String> response, List<String> wrong) {
    String type = response.headers().firstValue("Content-Type").orElse("").replaceFirst(";.*", "");
    JsonNode content = described.path("content").path(type);
    if (content.isMissingNode()) {
      wrong.add("no " + type + " is described");
      return;
    }
    if (type.endsWith("json")) {
      try {
        check(whole, content.path("schema"), JSON.readTree(response.body()), "", wrong);
      } catch (JacksonException e) {
        wrong.add("it is no JSON: " + e.getOriginalMessage());
      }
    }
  }

  private static JsonNode read(String house) {
    HttpRequest request = HttpRequest.newBuilder(URI.create(house + PLACE)).build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      return JSON.readTree(client.send(request, BodyHandlers.ofString()).body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** The operation of a path: one without a parameter in that place rather than one with it. */
  private static @Nullable JsonNode operation(JsonNode whole, String method, String path) {
    String verb = method.toLowerCase(Locale.ROOT);
    JsonNode exact = whole.path("paths").path(path).path(verb);
    if (!exact.isMissingNode()) {
      return exact;
    }
    return whole
        .path("paths")
        .propertyStream()
        .filter(entry -> entry.getValue().has(verb) && fits(entry.getKey(), path))
        .min(java.util.Comparator.comparingInt(entry -> entry.getKey().split("\\{", -1).length))
        .map(entry -> entry.getValue().path(verb))
        .orElse(null);
  }

  private static boolean fits(String template, String path) {
    String pattern =
        template.endsWith("/{kind}/{id}")
            ? template.replace("{id}", ".+").replaceAll("\\{\\w+}", "[^/]+")
            : template.replaceAll("\\{\\w+}", "[^/]+");
    return path.matches(pattern);
  }

  private static void check(
      JsonNode whole, JsonNode written, JsonNode value, String place, List<String> wrong) {
    JsonNode schema = resolve(whole, written);
    if (schema.has("anyOf")) {
      boolean fits =
          schema
              .path("anyOf")
              .valueStream()
              .anyMatch(choice -> {
                List<String> faults = new ArrayList<>();
                check(whole, choice, value, place, faults);
                return faults.isEmpty();
              });
      if (!fits) {
        wrong.add(place + " is none of the forms described");
      }
      return;
    }
    Set<String> types = types(schema);
    if (!types.isEmpty() && types.stream().noneMatch(type -> is(type, value))) {
      wrong.add(place + " is " + value.getNodeType() + ", not " + types);
      return;
    }
    if (schema.has("enum")
        && !value.isNull()
        && schema.path("enum").valueStream().noneMatch(value::equals)) {
      wrong.add(place + " is " + value + ", which is not in its list");
    }
    if (value.isObject()) {
      checkFields(whole, schema, value, place, wrong);
    }
    for (int i = 0; i < value.size() && value.isArray(); i++) {
      check(whole, schema.path("items"), value.path(i), place + "[" + i + "]", wrong);
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

  private static boolean is(String type, JsonNode value) {
    return switch (type) {
      case "string" -> value.isString();
      case "integer" -> value.isIntegralNumber();
      case "number" -> value.isNumber();
      case "boolean" -> value.isBoolean();
      case "array" -> value.isArray();
      case "object" -> value.isObject();
      default -> value.isNull();
    };
  }

  private static void checkFields(
      JsonNode whole, JsonNode schema, JsonNode value, String place, List<String> wrong) {
    schema
        .path("required")
        .valueStream()
        .map(JsonNode::asString)
        .filter(name -> !value.has(name))
        .forEach(name -> wrong.add(place + "." + name + " is missing"));
    if (!schema.has("properties")) {
      return;
    }
    value
        .propertyStream()
        .forEach(field -> {
          JsonNode property = schema.path("properties").path(field.getKey());
          if (property.isMissingNode()) {
            wrong.add(place + "." + field.getKey() + " is not described");
          } else {
            check(whole, property, field.getValue(), place + "." + field.getKey(), wrong);
          }
        });
  }
}
