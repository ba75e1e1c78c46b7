package org.caravanserai.casework;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.caravanserai.casework.Objection.BadBody;
import org.caravanserai.casework.Objection.Fault;
import org.caravanserai.knowledge.CaseKind;
import org.caravanserai.knowledge.CaseKind.EntryKind;
import org.caravanserai.knowledge.CaseKind.Field;
import org.jspecify.annotations.Nullable;

/** Whether the body of an entry is what its kind asks for. */
final class Bodies {
  /** The largest body, in bytes of canonical JSON. */
  static final int LARGEST = 128 << 10;

  /** A control character is written as six. */
  private static final int MOST_BYTES_OF_A_CHARACTER = 6;

  /** The key under which an entry carries the deadlines that it announces. */
  static final String ANNOUNCED = "announced";

  private static final Pattern AMOUNT = Pattern.compile("(0|[1-9][0-9]{0,14})(\\.[0-9]{1,4})?");
  private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

  private Bodies() {}

  /** The first thing that is wrong; null when nothing is. */
  static @Nullable BadBody objection(EntryKind kind, Json.Obj body) {
    if (body.depth() > Json.DEEPEST || isTooLarge(body)) {
      return new BadBody("", Fault.BODY_TOO_LARGE, LARGEST + " bytes");
    }
    for (String key : body.entries().keySet()) {
      if (!isKnown(kind, key) && !key.equals(ANNOUNCED)) {
        List<String> known = kind.body().stream().map(Field::id).sorted().toList();
        return new BadBody(key, Fault.UNKNOWN, String.join(", ", known));
      }
    }
    for (Field field : kind.body()) {
      BadBody wrong = objection(field, body.find(field.id()));
      if (wrong != null) {
        return wrong;
      }
    }
    return announced(body);
  }

  /** A body of few characters needs not be written to be found small. */
  private static boolean isTooLarge(Json.Obj body) {
    return body.characters() > LARGEST / MOST_BYTES_OF_A_CHARACTER
        && body.canonical().getBytes(StandardCharsets.UTF_8).length > LARGEST;
  }

  private static boolean isKnown(EntryKind kind, String key) {
    for (Field field : kind.body()) {
      if (field.id().equals(key)) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable BadBody objection(Field field, @Nullable Json value) {
    if (value == null) {
      return field.needed() ? bad(field, Fault.MISSING) : null;
    }
    return switch (field.type()) {
      case TEXT -> text(field, value);
      case CHOICE ->
          !(value instanceof Json.Str(String word))
              ? bad(field, Fault.WRONG_TYPE)
              : field.of().contains(word) ? null : bad(field, Fault.NO_SUCH_CHOICE);
      case ID -> matches(field, value, Scope.Ids.ID);
      case AMOUNT -> matches(field, value, AMOUNT);
      case HASH -> matches(field, value, HASH);
      case IDS -> ids(field, value);
      case INTEGER ->
          !(value instanceof Json.Int(long number))
              ? bad(field, Fault.WRONG_TYPE)
              : number >= 0 && number <= field.most() ? null : bad(field, Fault.OUT_OF_BOUNDS);
      case DAY -> isDay(value) ? null : bad(field, Fault.WRONG_TYPE);
      case INSTANT -> instant(value) != null ? null : bad(field, Fault.WRONG_TYPE);
      case FLAG -> value instanceof Json.Bool ? null : bad(field, Fault.WRONG_TYPE);
    };
  }

  private static @Nullable BadBody text(Field field, Json value) {
    if (!(value instanceof Json.Str(String text))) {
      return bad(field, Fault.WRONG_TYPE);
    }
    if (text.isBlank()) {
      return field.needed() ? bad(field, Fault.MISSING) : null;
    }
    return text.codePointCount(0, text.length()) <= field.most()
        ? null
        : bad(field, Fault.TOO_LONG);
  }

  private static @Nullable BadBody matches(Field field, Json value, Pattern shape) {
    return value instanceof Json.Str(String text) && shape.matcher(text).matches()
        ? null
        : bad(field, Fault.WRONG_TYPE);
  }

  private static @Nullable BadBody ids(Field field, Json value) {
    if (!(value instanceof Json.Arr(List<Json> items))) {
      return bad(field, Fault.WRONG_TYPE);
    }
    if (items.size() > field.most()) {
      return bad(field, Fault.TOO_LONG);
    }
    return items.stream().allMatch(item -> matches(field, item, Scope.Ids.ID) == null)
        ? null
        : bad(field, Fault.WRONG_TYPE);
  }

  private static boolean isDay(Json value) {
    try {
      return value instanceof Json.Str(String text) && LocalDate.parse(text).getYear() <= 9999;
    } catch (DateTimeException e) {
      return false;
    }
  }

  /** The moment that a value stands for; null when it is none that an entry may name. */
  static @Nullable Instant instant(@Nullable Json value) {
    try {
      if (value instanceof Json.Str(String text)) {
        Instant instant = Moments.parse(text);
        return Entry.isTime(instant) ? instant : null;
      }
      return null;
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static @Nullable BadBody announced(Json.Obj body) {
    Json announced = body.find(ANNOUNCED);
    if (announced == null) {
      return null;
    }
    boolean sound =
        announced instanceof Json.Obj object
            && object.text("digest") != null
            && object.find("due") instanceof Json.Obj(Map<String, Json> due)
            && object.entries().size() == 2
            && due.values().stream().allMatch(value -> instant(value) != null);
    return sound
        ? null
        : new BadBody(ANNOUNCED, Fault.WRONG_TYPE, "{digest: …, due: {clock: instant}}");
  }

  private static BadBody bad(Field field, Fault fault) {
    return new BadBody(field.id(), fault, expected(field));
  }

  private static String expected(Field field) {
    return switch (field.type()) {
      case CHOICE -> String.join(", ", field.of());
      case TEXT, IDS, INTEGER -> CaseKind.word(field.type()) + " " + field.most();
      case ID, AMOUNT, DAY, INSTANT, HASH, FLAG -> CaseKind.word(field.type());
    };
  }
}
