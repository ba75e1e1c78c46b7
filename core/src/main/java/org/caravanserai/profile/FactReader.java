package org.caravanserai.profile;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.caravanserai.knowledge.Attribute;
import org.caravanserai.knowledge.Knowledge;
import org.caravanserai.reading.Fields;
import org.caravanserai.reading.Mistakes;
import org.caravanserai.reading.Node;
import org.caravanserai.reading.Place;
import org.jspecify.annotations.Nullable;

/** Reads the values of attributes, each by its type, unit, bounds and code list. */
final class FactReader {
  private static final int LONGEST_TEXT = 500;
  private static final int LONGEST_NAME = 100;
  private static final int MOST_CODES = 100;
  private static final int SHOWN_CODES = 12;

  private final Knowledge knowledge;
  private final Mistakes mistakes;

  FactReader(Knowledge knowledge, Mistakes mistakes) {
    this.knowledge = knowledge;
    this.mistakes = mistakes;
  }

  /**
   * The facts under a key.
   *
   * @param consignment whether these are the facts of one consignment
   */
  Map<String, Object> read(Fields fields, String key, boolean consignment) {
    Map<String, Object> facts = new LinkedHashMap<>();
    fields
        .entries(key)
        .forEach((name, entry) -> {
          Object value = read(name, entry, consignment);
          if (value != null) {
            facts.put(name, value);
          }
        });
    return facts;
  }

  private @Nullable Object read(String name, Node.Entry entry, boolean consignment) {
    Attribute attribute = knowledge.contents().attributes().get(name);
    if (attribute == null) {
      mistakes.add(
          entry.keyPlace(), "there is no attribute " + Mistakes.quote(name), suggestion(name));
      return null;
    }
    if (consignment && !attribute.perConsignment()) {
      mistakes.add(
          entry.keyPlace(),
          "'" + name + "' is a fact of the project, not of a consignment",
          "move it to the facts of the project");
      return null;
    }
    return value(attribute, entry.value());
  }

  private @Nullable Object value(Attribute attribute, Node node) {
    if (attribute.kind().equals("codes")) {
      return codes(attribute, node);
    }
    if (!(node instanceof Node.Scalar scalar)) {
      return wrong(attribute, node.place(), "several values", "one value");
    }
    if (scalar.isEmpty()) {
      return wrong(attribute, scalar.place(), "empty", "a value, or leave the fact out");
    }
    String text = scalar.text();
    return switch (attribute.kind()) {
      case "boolean" -> flag(attribute, scalar);
      case "integer", "decimal", "money" -> number(attribute, scalar);
      case "date" -> {
        LocalDate day = Fields.day(text);
        yield day == null
            ? wrong(attribute, scalar.place(), Mistakes.quote(text), "a day such as 2027-03-01")
            : day;
      }
      case "place" -> place(attribute, scalar);
      case "code" -> code(attribute, scalar.place(), text) ? text : null;
      default ->
          text.length() > LONGEST_TEXT
              ? wrong(
                  attribute,
                  scalar.place(),
                  Mistakes.quote(text),
                  "at most " + LONGEST_TEXT + " characters")
              : text;
    };
  }

  private @Nullable Object flag(Attribute attribute, Node.Scalar scalar) {
    return switch (scalar.text()) {
      case "true" -> true;
      case "false" -> false;
      default -> wrong(attribute, scalar.place(), Mistakes.quote(scalar.text()), "true or false");
    };
  }

  private @Nullable Object number(Attribute attribute, Node.Scalar scalar) {
    String unit = attribute.unit() == null ? "" : " (" + attribute.unit() + ")";
    BigDecimal number = Fields.number(scalar.text());
    if (number == null) {
      return wrong(attribute, scalar.place(), Mistakes.quote(scalar.text()), "a number" + unit);
    }
    boolean whole = number.stripTrailingZeros().scale() <= 0;
    if (attribute.kind().equals("integer") && !whole) {
      return wrong(attribute, scalar.place(), scalar.text(), "a whole number" + unit);
    }
    BigDecimal least = attribute.minimum();
    if (least == null && attribute.kind().equals("money")) {
      least = BigDecimal.ZERO;
    }
    BigDecimal most = attribute.maximum();
    if (least != null && number.compareTo(least) < 0) {
      return wrong(
          attribute, scalar.place(), scalar.text(), "at least " + least.toPlainString() + unit);
    }
    if (most != null && number.compareTo(most) > 0) {
      return wrong(
          attribute, scalar.place(), scalar.text(), "at most " + most.toPlainString() + unit);
    }
    return number;
  }

  private @Nullable Object place(Attribute attribute, Node.Scalar scalar) {
    return knowledge.contents().places().containsKey(scalar.text())
        ? scalar.text()
        : wrong(
            attribute, scalar.place(), Mistakes.quote(scalar.text()), "the code of a known place");
  }

  private @Nullable Object codes(Attribute attribute, Node node) {
    List<Node> items = node instanceof Node.Sequence(_, List<Node> list) ? list : List.of(node);
    if (items.size() > MOST_CODES) {
      return wrong(
          attribute, node.place(), items.size() + " codes", "at most " + MOST_CODES + " codes");
    }
    Set<String> codes = new LinkedHashSet<>();
    for (Node item : items) {
      if (item instanceof Node.Scalar scalar && !scalar.isEmpty()) {
        if (code(attribute, scalar.place(), scalar.text())) {
          codes.add(scalar.text());
        }
      } else {
        wrong(attribute, item.place(), "not a code", "codes in a list: [A, B]");
      }
    }
    return codes;
  }

  private boolean code(Attribute attribute, Place place, String code) {
    Set<String> closed = knowledge.closedCodes(attribute);
    if (!closed.isEmpty()) {
      if (!closed.contains(code)) {
        wrong(attribute, place, Mistakes.quote(code), oneOf(closed));
        return false;
      }
      return true;
    }
    String shape =
        switch (String.valueOf(attribute.list())) {
          case "hs" -> "[0-9]{2,10}";
          case "isic" -> "[A-U]|[0-9]{2,4}";
          case "iso-3166-2" -> "[A-Z]{2}-[A-Z0-9]{1,3}";
          default -> ".{1,100}";
        };
    if (!code.matches(shape) || !beginsWithKnownCode(attribute, code)) {
      wrong(
          attribute,
          place,
          Mistakes.quote(code),
          "a code of "
              + attribute.list()
              + (attribute.hasOpenList() ? ", digits without dots" : ", such as UZ-TO"));
      return false;
    }
    return true;
  }

  private boolean beginsWithKnownCode(Attribute attribute, String code) {
    var entries = knowledge.contents().codeLists().get(String.valueOf(attribute.list()));
    return !attribute.hasOpenList()
        || entries == null
        || entries.containsKey(code.substring(0, Math.min(2, code.length())));
  }

  private static String oneOf(Set<String> codes) {
    String shown = String.join(", ", codes.stream().sorted().limit(SHOWN_CODES).toList());
    return codes.size() <= SHOWN_CODES
        ? "one of " + shown
        : "one of the " + codes.size() + " codes that the dictionary lists, such as " + shown;
  }

  private @Nullable Object wrong(Attribute attribute, Place place, String is, String expected) {
    mistakes.add(place, "'" + attribute.name() + "' is " + is, "write " + expected);
    return null;
  }

  private String suggestion(String name) {
    return knowledge
        .vocabulary()
        .closest(name.substring(0, Math.min(LONGEST_NAME, name.length())))
        .map(known -> "did you mean '" + known + "'?")
        .orElse("use a name of the attribute dictionary");
  }
}
