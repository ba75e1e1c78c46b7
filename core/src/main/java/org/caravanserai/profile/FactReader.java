package org.caravanserai.profile;

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

/** Reads the values of attributes, each as {@link Entries} checks it. */
final class FactReader {
  private static final int LONGEST_NAME = 100;
  private static final int SHOWN_CODES = 12;

  private final Knowledge knowledge;
  private final Entries entries;
  private final Mistakes mistakes;

  FactReader(Knowledge knowledge, Entries entries, Mistakes mistakes) {
    this.knowledge = knowledge;
    this.entries = entries;
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
    return attribute.kind().equals("codes")
        ? codes(attribute, entry.value())
        : value(attribute, entry.value());
  }

  private @Nullable Object value(Attribute attribute, Node node) {
    if (!(node instanceof Node.Scalar scalar)) {
      return wrong(attribute, node.place(), "several values", "one value");
    }
    if (scalar.isEmpty()) {
      return wrong(attribute, scalar.place(), "empty", "a value, or leave the fact out");
    }
    return switch (entries.fact(attribute, scalar.text())) {
      case Entry.Accepted<Object>(Object value) -> value;
      case Entry.Refused<Object>(List<Refusal> reasons) -> wrong(attribute, scalar, reasons);
    };
  }

  private @Nullable Object codes(Attribute attribute, Node node) {
    List<Node> items = node instanceof Node.Sequence(_, List<Node> list) ? list : List.of(node);
    if (items.size() > Entries.MOST_CODES) {
      return wrong(
          attribute,
          node.place(),
          items.size() + " codes",
          "at most " + Entries.MOST_CODES + " codes");
    }
    Set<String> codes = new LinkedHashSet<>();
    for (Node item : items) {
      if (item instanceof Node.Scalar scalar && !scalar.isEmpty()) {
        switch (entries.code(attribute, scalar.text())) {
          case Entry.Accepted<String>(String code) -> codes.add(code);
          case Entry.Refused<String>(List<Refusal> reasons) -> wrong(attribute, scalar, reasons);
        }
      } else {
        wrong(attribute, item.place(), "not a code", "codes in a list: [A, B]");
      }
    }
    return codes;
  }

  private @Nullable Object wrong(Attribute attribute, Node.Scalar scalar, List<Refusal> reasons) {
    for (Refusal reason : reasons) {
      String is = isOfNumber(reason) ? scalar.text() : Mistakes.quote(scalar.text());
      wrong(attribute, scalar.place(), is, expected(reason));
    }
    return null;
  }

  private static boolean isOfNumber(Refusal reason) {
    return reason instanceof Refusal.NotWhole
        || reason instanceof Refusal.TooSmall
        || reason instanceof Refusal.TooLarge;
  }

  /** What is accepted instead. */
  private static String expected(Refusal reason) {
    return switch (reason) {
      case Refusal.Empty _ -> "a text";
      case Refusal.NotAllowed _ -> "it without control characters";
      case Refusal.TooLong(int most) -> "at most " + most + " characters";
      case Refusal.NotAFlag _ -> "true or false";
      case Refusal.NotANumber(var unit) -> "a number" + inBrackets(unit);
      case Refusal.NotWhole(var unit) -> "a whole number" + inBrackets(unit);
      case Refusal.TooSmall(var least, var unit) ->
          "at least " + least.toPlainString() + inBrackets(unit);
      case Refusal.TooLarge(var most, var unit) ->
          "at most " + most.toPlainString() + inBrackets(unit);
      case Refusal.NotADay _ -> "a day such as 2027-03-01";
      case Refusal.UnknownPlace _ -> "the code of a known place";
      case Refusal.NotListed(_, List<String> codes) -> oneOf(codes);
      case Refusal.NotACodeOf(_, String list, boolean open) ->
          "a code of " + list + (open ? ", digits without dots" : ", such as UZ-TO");
      case Refusal.TooManyCodes(int most) -> "at most " + most + " codes";
      case Refusal.SamePlace _ -> "two places";
    };
  }

  private static String inBrackets(@Nullable String unit) {
    return unit == null ? "" : " (" + unit + ")";
  }

  private static String oneOf(List<String> codes) {
    String shown = String.join(", ", codes.subList(0, Math.min(SHOWN_CODES, codes.size())));
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
