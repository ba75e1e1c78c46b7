package org.caravanserai.benchmarks.house;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.random.RandomGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes values that fit a schema, and values that fit nothing. */
final class Values {
  /** What is hard on whoever takes text. */
  static final List<String> HARD =
      List.of(
          "",
          " ",
          "\u0000",
          "a\u0000b",
          "\u0007\u001B[2J",
          "\u007F\u0085",
          "\r\nSet-Cookie: a=b",
          "\uFEFFtext",
          "\u202Etxet",
          "\uFFFF",
          "\uD83D\uDE00",
          "\uD83D",
          "\uDC00x",
          "e\u0301".repeat(50),
          "null",
          "true",
          "-1",
          "0",
          "1e400",
          "NaN",
          "99999999999999999999",
          "2147483648",
          "-9223372036854775809",
          "0x1F",
          "1,5",
          "2026-02-30",
          "+999999999-12-31",
          "0000-00-00",
          "2026-11-22T25:61:61Z",
          "00000000-0000-0000-0000-000000000000",
          "1-1-1-1-1",
          "{}",
          "[]",
          "\"",
          "'; DROP TABLE identity_person; --",
          "' OR 1=1 --",
          "${7*7}#{7*7}{{7*7}}",
          "<script>alert(1)</script>",
          "../../../../etc/passwd",
          "..\\..\\x",
          "%00",
          "%",
          "%zz",
          "%F0%9F%98%80",
          "\\u0000",
          "a@b",
          "\"a b\"@example.org",
          "пользователь@пример.рф",
          "用户@例子.中国",
          "file:///etc/passwd",
          "javascript:alert(1)",
          "&lt;&#0;");

  private static final List<String> PLAIN =
      List.of(
          "Trial",
          "trial",
          "UZ",
          "CN",
          "ru",
          "en",
          "uz",
          "land_use",
          "customs",
          "guest@example.org",
          "data_steward",
          "side_coordinator",
          "desk_officer",
          "enterprise_member",
          "policy",
          "2026-06-01",
          "Asia",
          "1",
          "企业",
          "Завод");

  private static final int DEEPEST = 6;
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final RandomGenerator random;
  private final OpenApi api;
  private final List<String> ids;

  /**
   * @param ids of what there is in the house
   */
  Values(RandomGenerator random, OpenApi api, List<String> ids) {
    this.random = random;
    this.api = api;
    this.ids = ids;
  }

  boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  <T> T any(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  String id() {
    return ids.isEmpty() || chance(10)
        ? new UUID(random.nextLong(), random.nextLong()).toString()
        : any(ids);
  }

  /** A text that is most likely wrong where it is put. */
  String hard() {
    return switch (random.nextInt(12)) {
      case 0 -> any(HARD).repeat(1 + random.nextInt(40));
      case 1 -> "x".repeat(random.nextInt(20_000));
      case 2 -> any(HARD) + any(HARD);
      case 3 -> id();
      default -> any(HARD);
    };
  }

  byte[] sixteenBytes() {
    byte[] bytes = new byte[16];
    random.nextBytes(bytes);
    return bytes;
  }

  /** Bytes that are no longer what they were. */
  byte[] mangled(byte[] bytes) {
    return ApiRequests.mangled(bytes, random);
  }

  /** A text as a parameter of this schema may be. */
  String text(JsonNode schema) {
    JsonNode value = fitting(api.resolved(schema), 0);
    return value.isString() ? value.asString() : value.toString();
  }

  /** A value of this schema. */
  JsonNode fitting(JsonNode raw, int depth) {
    JsonNode schema = api.resolved(raw);
    if (schema.path("enum").size() > 0) {
      return schema.path("enum").get(random.nextInt(schema.path("enum").size()));
    }
    for (String choice : List.of("oneOf", "anyOf", "allOf")) {
      if (schema.path(choice).size() > 0) {
        return fitting(
            schema.path(choice).get(random.nextInt(schema.path(choice).size())), depth + 1);
      }
    }
    if (depth > DEEPEST) {
      return NODES.nullNode();
    }
    return switch (type(schema)) {
      case "integer" -> NODES.numberNode(random.nextInt(5));
      case "number" -> NODES.numberNode(random.nextInt(1_000) / 4.0);
      case "boolean" -> NODES.booleanNode(random.nextBoolean());
      case "array" -> array(schema, depth);
      case "object" -> object(schema, depth);
      case "string" -> NODES.stringNode(string(schema));
      default -> chance(50) ? NODES.stringNode(any(PLAIN)) : NODES.objectNode();
    };
  }

  private static String type(JsonNode schema) {
    JsonNode type = schema.path("type");
    if (type.isArray() && type.size() > 0) {
      return type.get(0).asString();
    }
    return type.isString() ? type.asString() : schema.has("properties") ? "object" : "";
  }

  private String string(JsonNode schema) {
    return switch (schema.path("format").asString("")) {
      case "uuid" -> id();
      case "date" -> "2026-0" + (1 + random.nextInt(9)) + "-15";
      case "date-time" -> "2026-11-22T10:00:00Z";
      default -> any(PLAIN);
    };
  }

  private JsonNode array(JsonNode schema, int depth) {
    ArrayNode array = NODES.arrayNode();
    for (int i = random.nextInt(4); i > 0; i--) {
      array.add(fitting(schema.path("items"), depth + 1));
    }
    return array;
  }

  private JsonNode object(JsonNode schema, int depth) {
    ObjectNode object = NODES.objectNode();
    for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
      if (chance(85)) {
        object.set(property.getKey(), fitting(property.getValue(), depth + 1));
      }
    }
    if (schema.path("additionalProperties").isObject()) {
      for (String key : List.of("en", "zh", "ru", "uz")) {
        if (chance(60)) {
          object.set(key, fitting(schema.path("additionalProperties"), depth + 1));
        }
      }
    }
    return object;
  }

  /** A value of any kind, most likely a wrong one. */
  JsonNode wrong() {
    return switch (random.nextInt(13)) {
      case 0 -> NODES.nullNode();
      case 1 -> NODES.numberNode(random.nextLong());
      case 2 -> NODES.numberNode(new java.math.BigDecimal("1e" + random.nextInt(-400, 400)));
      case 3 -> NODES.booleanNode(random.nextBoolean());
      case 4 -> NODES.arrayNode().add(hard()).add(random.nextInt());
      case 5 -> NODES.objectNode().put(hard(), hard());
      case 6 -> deep(2 + random.nextInt(60));
      case 7 -> NODES.numberNode(new java.math.BigInteger("9".repeat(1 + random.nextInt(900))));
      default -> NODES.stringNode(hard());
    };
  }

  private static JsonNode deep(int levels) {
    JsonNode node = NODES.stringNode("bottom");
    for (int i = 0; i < levels; i++) {
      node = i % 2 == 0 ? NODES.arrayNode().add(node) : NODES.objectNode().set("a", node);
    }
    return node;
  }

  /** The value with some parts put wrong. */
  JsonNode spoiled(JsonNode value) {
    JsonNode whole = value;
    for (int steps = 1 + random.nextInt(3); steps > 0; steps--) {
      List<JsonNode> containers = new ArrayList<>();
      gather(whole, containers);
      if (containers.isEmpty() || chance(5)) {
        whole = wrong();
        continue;
      }
      switch (any(containers)) {
        case ObjectNode object -> spoil(object);
        case ArrayNode array -> spoil(array);
        default -> throw new IllegalStateException();
      }
    }
    return whole;
  }

  private void spoil(ObjectNode object) {
    List<String> names = List.copyOf(object.propertyNames());
    if (names.isEmpty() || chance(10)) {
      object.set(hard(), wrong());
    } else if (chance(15)) {
      object.remove(any(names));
    } else {
      object.set(any(names), wrong());
    }
  }

  private void spoil(ArrayNode array) {
    if (array.isEmpty() || chance(50)) {
      int more = chance(10) ? 2_000 : 1;
      for (int i = 0; i < more; i++) {
        array.add(wrong());
      }
    } else {
      array.set(random.nextInt(array.size()), wrong());
    }
  }

  private static void gather(JsonNode node, List<JsonNode> containers) {
    if (node.isContainer()) {
      containers.add(node);
      node.forEach(child -> gather(child, containers));
    }
  }
}
