package org.caravanserai.casework;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A JSON value that every reader of JSON keeps exactly: no fractions, and whole numbers within
 * ±(2^53 − 1) only.
 */
public sealed interface Json {
  /** The greatest whole number. */
  long GREATEST = (1L << 53) - 1;

  /** How deep values may lie within each other. */
  int DEEPEST = 16;

  /** A text of whole characters; half a surrogate pair is refused, for UTF-8 cannot write it. */
  record Str(String text) implements Json {
    public Str {
      requireWhole(text);
    }
  }

  /** A whole number. */
  record Int(long number) implements Json {
    public Int {
      if (number < -GREATEST || number > GREATEST) {
        throw new IllegalArgumentException("A number of a body is within 2^53 - 1, not " + number);
      }
    }
  }

  /** True or false. */
  record Bool(boolean flag) implements Json {}

  /** Null. */
  record Null() implements Json {}

  /** A list. */
  record Arr(List<Json> items) implements Json {
    public Arr {
      items = List.copyOf(items);
    }
  }

  /** An object; its keys are kept in the order in which RFC 8785 writes them. */
  record Obj(Map<String, Json> entries) implements Json {
    /** An object with nothing in it. */
    public static final Obj EMPTY = new Obj(Map.of());

    public Obj {
      entries.keySet().forEach(Json::requireWhole);
      entries = Collections.unmodifiableMap(new LinkedHashMap<>(new TreeMap<>(entries)));
    }

    /** The value of a key, or null. */
    public @Nullable Json find(String key) {
      return entries.get(key);
    }

    /** The text of a key; null when it is absent or no text. */
    public @Nullable String text(String key) {
      return entries.get(key) instanceof Str(String text) ? text : null;
    }

    /** The number of a key; null when it is absent or no number. */
    public @Nullable Long number(String key) {
      return entries.get(key) instanceof Int(long number) ? number : null;
    }

    /** The texts of a list; none when it is absent or no list. */
    public List<String> texts(String key) {
      return entries.get(key) instanceof Arr(List<Json> items)
          ? items.stream().filter(Str.class::isInstance).map(item -> ((Str) item).text()).toList()
          : List.of();
    }

    /** The object of a key; empty when it is absent or no object. */
    public Obj object(String key) {
      return entries.get(key) instanceof Obj object ? object : EMPTY;
    }

    /** The same with another value under a key. */
    public Obj with(String key, Json value) {
      Map<String, Json> changed = new LinkedHashMap<>(entries);
      changed.put(key, value);
      return new Obj(changed);
    }
  }

  /** A text, number, flag, list, map or null as a value. */
  static Json of(@Nullable Object value) {
    return switch (value) {
      case null -> new Null();
      case Json json -> json;
      case String text -> new Str(text);
      case Boolean flag -> new Bool(flag);
      case Integer number -> new Int(number);
      case Long number -> new Int(number);
      case List<?> items -> new Arr(items.stream().map(Json::of).toList());
      case Map<?, ?> map -> {
        Map<String, Json> entries = new LinkedHashMap<>();
        map.forEach((key, item) -> entries.put(String.valueOf(key), of(item)));
        yield new Obj(entries);
      }
      default -> throw new IllegalArgumentException("No JSON value: " + value.getClass());
    };
  }

  /** An object of keys and values in turn. */
  static Obj object(@Nullable Object... keysAndValues) {
    Map<String, Json> entries = new LinkedHashMap<>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      entries.put(String.valueOf(keysAndValues[i]), of(keysAndValues[i + 1]));
    }
    return new Obj(entries);
  }

  /** The value of a JSON text; empty when it is none, or holds what a value cannot. */
  static Optional<Json> read(String text) {
    return JsonReader.read(text);
  }

  /** How deep values lie within this one; 0 of a plain value. */
  default int depth() {
    return switch (this) {
      case Str _, Int _, Bool _, Null _ -> 0;
      case Arr(List<Json> items) -> 1 + deepest(items);
      case Obj(Map<String, Json> entries) -> 1 + deepest(entries.values());
    };
  }

  private static int deepest(Collection<Json> values) {
    int deepest = 0;
    for (Json value : values) {
      deepest = Math.max(deepest, value.depth());
    }
    return deepest;
  }

  /** No fewer UTF-16 units than the value has, with its punctuation. */
  default long characters() {
    return switch (this) {
      case Str(String text) -> text.length() + 2L;
      case Int _ -> 17;
      case Bool _, Null _ -> 5;
      case Arr(List<Json> items) -> {
        long sum = 2;
        for (Json item : items) {
          sum += item.characters() + 1;
        }
        yield sum;
      }
      case Obj(Map<String, Json> entries) -> {
        long sum = 2;
        for (Map.Entry<String, Json> entry : entries.entrySet()) {
          sum += entry.getKey().length() + 4L + entry.getValue().characters();
        }
        yield sum;
      }
    };
  }

  /**
   * The one text that RFC 8785 gives the value: keys in the order of their UTF-16 units, no blanks,
   * the shortest escapes.
   */
  default String canonical() {
    StringBuilder text = new StringBuilder();
    write(this, text);
    return text.toString();
  }

  private static void write(Json value, StringBuilder out) {
    switch (value) {
      case Str(String text) -> quote(text, out);
      case Int(long number) -> out.append(number);
      case Bool(boolean flag) -> out.append(flag);
      case Null() -> out.append("null");
      case Arr(List<Json> items) -> {
        char before = '[';
        for (Json item : items) {
          out.append(before);
          write(item, out);
          before = ',';
        }
        out.append(items.isEmpty() ? "[]" : "]");
      }
      case Obj(Map<String, Json> entries) -> {
        char before = '{';
        for (Map.Entry<String, Json> entry : entries.entrySet()) {
          out.append(before);
          quote(entry.getKey(), out);
          out.append(':');
          write(entry.getValue(), out);
          before = ',';
        }
        out.append(entries.isEmpty() ? "{}" : "}");
      }
    }
  }

  private static void quote(String text, StringBuilder out) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char unit = text.charAt(i);
      switch (unit) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\b' -> out.append("\\b");
        case '\t' -> out.append("\\t");
        case '\n' -> out.append("\\n");
        case '\f' -> out.append("\\f");
        case '\r' -> out.append("\\r");
        default -> {
          if (unit < ' ') {
            out.append("\\u00")
                .append(unit < 0x10 ? "0" : "1")
                .append(Character.forDigit(unit & 0xF, 16));
          } else {
            out.append(unit);
          }
        }
      }
    }
    out.append('"');
  }

  private static void requireWhole(String text) {
    for (int i = 0; i < text.length(); i++) {
      boolean high = Character.isHighSurrogate(text.charAt(i));
      if (high && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
        i++;
      } else if (Character.isSurrogate(text.charAt(i))) {
        throw new IllegalArgumentException("Half a character stands at " + i);
      }
    }
  }
}
