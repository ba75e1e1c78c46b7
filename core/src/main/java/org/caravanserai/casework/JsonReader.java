package org.caravanserai.casework;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/** Reads JSON texts that hold nothing but what {@link Json} can. */
final class JsonReader {
  private static final JsonFactory FACTORY =
      JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private JsonReader() {}

  /** A value that cannot be kept: a fraction, too great a number, too deep. */
  private static final class Unfit extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  /** The value of a text; empty when it is no JSON, or JSON that a body cannot hold. */
  static Optional<Json> read(String text) {
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
      Json value = value(parser, parser.nextToken(), 0);
      return parser.nextToken() == null ? Optional.of(value) : Optional.empty();
    } catch (JacksonException | Unfit | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Json value(JsonParser parser, @Nullable JsonToken token, int depth) {
    if (token == null || depth > Json.DEEPEST) {
      throw new Unfit();
    }
    return switch (token) {
      case START_OBJECT -> object(parser, depth);
      case START_ARRAY -> {
        List<Json> items = new ArrayList<>();
        for (JsonToken next = parser.nextToken();
            next != JsonToken.END_ARRAY;
            next = parser.nextToken()) {
          items.add(value(parser, next, depth + 1));
        }
        yield new Json.Arr(items);
      }
      case VALUE_STRING -> new Json.Str(parser.getString());
      case VALUE_NUMBER_INT -> new Json.Int(parser.getLongValue());
      case VALUE_TRUE -> new Json.Bool(true);
      case VALUE_FALSE -> new Json.Bool(false);
      case VALUE_NULL -> new Json.Null();
      default -> throw new Unfit();
    };
  }

  private static Json object(JsonParser parser, int depth) {
    Map<String, Json> entries = new LinkedHashMap<>();
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String key = parser.currentName();
      entries.put(key, value(parser, parser.nextToken(), depth + 1));
    }
    return new Json.Obj(entries);
  }
}
