package org.caravanserai.platform.casework;

import java.util.LinkedHashMap;
import java.util.Map;
import org.caravanserai.casework.Json;
import org.jspecify.annotations.Nullable;

/**
 * The body of an entry to be, or what is wrong with what somebody sent.
 *
 * @param fault null when nothing is wrong
 */
record Bodied(Json.Obj json, @Nullable Refusal fault) {
  static Bodied wrong(String field, String key, Object... parameters) {
    return new Bodied(Json.Obj.EMPTY, new Refusal.Invalid(field, key, parameters));
  }

  /** A body with some more texts; those that are null or blank are left out. */
  static Bodied of(Json.Obj known, @Nullable String... keysAndTexts) {
    Json.Obj json = known;
    for (int i = 0; i < keysAndTexts.length; i += 2) {
      String key = String.valueOf(keysAndTexts[i]);
      String text = keysAndTexts[i + 1];
      if (text != null && !text.isBlank()) {
        try {
          json = json.with(key, new Json.Str(text.strip()));
        } catch (IllegalArgumentException e) {
          return wrong(key, "cases.refused.fault.wrong-type", "");
        }
      }
    }
    return new Bodied(json, null);
  }

  /** The body that somebody sent; blank texts and nulls are left out. */
  static Bodied read(Map<String, ?> sent) {
    Json.Obj json = Json.Obj.EMPTY;
    for (Map.Entry<String, ?> field : sent.entrySet()) {
      Object value = field.getValue();
      if (value == null || (value instanceof String text && text.isBlank())) {
        continue;
      }
      try {
        json = json.with(field.getKey(), Json.of(value));
      } catch (IllegalArgumentException e) {
        return wrong("body." + field.getKey(), "cases.refused.fault.wrong-type", "");
      }
    }
    return new Bodied(json, null);
  }

  Bodied with(String key, String text) {
    return with(key, new Json.Str(text));
  }

  Bodied with(String key, Json value) {
    return new Bodied(json.with(key, value), fault);
  }

  Bodied without(String key) {
    Map<String, Json> rest = new LinkedHashMap<>(json.entries());
    rest.remove(key);
    return new Bodied(new Json.Obj(rest), fault);
  }
}
