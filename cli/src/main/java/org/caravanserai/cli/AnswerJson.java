package org.caravanserai.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.caravanserai.reading.Mistake;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * A part of what a house answers as JSON. What is not there, or is something else, is empty; texts
 * are made harmless to a terminal.
 *
 * @param value a map, a list, a text (numbers and flags among them) or null
 */
record AnswerJson(@Nullable Object value) {
  private static final JsonFactory FACTORY = new JsonFactory();
  private static final AnswerJson NOTHING = new AnswerJson(null);

  /** Nothing when it is no JSON. */
  static AnswerJson of(String json) {
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), json)) {
      return new AnswerJson(value(parser, parser.nextToken()));
    } catch (JacksonException e) {
      return NOTHING;
    }
  }

  private static @Nullable Object value(JsonParser parser, @Nullable JsonToken token) {
    if (token == JsonToken.START_OBJECT) {
      Map<String, @Nullable Object> fields = new LinkedHashMap<>();
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        String name = parser.currentName();
        fields.put(name, value(parser, parser.nextToken()));
      }
      return fields;
    }
    if (token == JsonToken.START_ARRAY) {
      List<@Nullable Object> items = new ArrayList<>();
      for (JsonToken next = parser.nextToken();
          next != null && next != JsonToken.END_ARRAY;
          next = parser.nextToken()) {
        items.add(value(parser, next));
      }
      return items;
    }
    return token == null || token == JsonToken.VALUE_NULL ? null : parser.getString();
  }

  AnswerJson field(String key) {
    return value instanceof Map<?, ?> fields ? new AnswerJson(fields.get(key)) : NOTHING;
  }

  List<String> names() {
    return value instanceof Map<?, ?> fields
        ? fields.keySet().stream().map(String::valueOf).toList()
        : List.of();
  }

  List<AnswerJson> items() {
    return value instanceof List<?> items
        ? items.stream().map(AnswerJson::new).toList()
        : List.of();
  }

  String text() {
    return value instanceof String text ? Mistake.oneLine(text) : "";
  }

  String text(String key) {
    return field(key).text();
  }
}
