package org.caravanserai.reading;

import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The keys of one mapping, read one by one by type. What is missing, of another type or left over
 * is a mistake; reading goes on with a stand-in, so that one run finds all.
 */
public final class Fields {
  private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9.-]{0,79}");
  private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,18}(\\.[0-9]{1,12})?");
  private static final LocalDate STAND_IN_DAY = LocalDate.of(2000, 1, 1);
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2200;

  private final Place place;
  private final Map<String, Node.Entry> entries;
  private final Mistakes mistakes;
  private final boolean broken;
  private final Set<String> asked = new LinkedHashSet<>();

  private Fields(Place place, Map<String, Node.Entry> entries, Mistakes mistakes, boolean broken) {
    this.place = place;
    this.entries = entries;
    this.mistakes = mistakes;
    this.broken = broken;
  }

  /** The keys of a node that must be a mapping. */
  public static Fields of(Node node, Mistakes mistakes) {
    if (node instanceof Node.Mapping(Place place, Map<String, Node.Entry> entries)) {
      return new Fields(place, entries, mistakes, false);
    }
    mistakes.add(node.place(), "keys with values are expected here", "write `key: value` lines");
    return new Fields(node.place(), Map.of(), mistakes, true);
  }

  /** Where the mapping begins. */
  public Place place() {
    return place;
  }

  /** Where the value of a key begins, or the mapping when the key is absent. */
  public Place place(String key) {
    Node node = find(key);
    return node == null ? place : node.place();
  }

  /** Whether the key is there. */
  public boolean has(String key) {
    asked.add(key);
    return entries.containsKey(key);
  }

  /** The value of a key that may be absent. */
  public @Nullable Node find(String key) {
    asked.add(key);
    Node.Entry entry = entries.get(key);
    if (entry == null) {
      return null;
    }
    if (entry.value() instanceof Node.Scalar scalar && scalar.isEmpty()) {
      mistakes.add(scalar.place(), "'" + key + "' is empty", "give a value, or leave the key out");
      return null;
    }
    return entry.value();
  }

  /** The value of a key that must be there, or null and a mistake. */
  public @Nullable Node node(String key) {
    boolean absent = !has(key);
    Node node = find(key);
    if (absent && !broken) {
      mistakes.add(place, "the key '" + key + "' is missing", "add `" + key + ": …`");
    }
    return node;
  }

  /** A text that may be absent. */
  public @Nullable String findText(String key) {
    return scalar(find(key), key);
  }

  /** A text that must be there; empty after a mistake. */
  public String text(String key) {
    String text = scalar(node(key), key);
    return text == null ? "" : text;
  }

  /** An id: lower-case letters, digits, dots and hyphens, at most 80. */
  public String id(String key) {
    String id = text(key);
    if (!id.isEmpty() && !ID.matcher(id).matches()) {
      mistakes.add(
          place(key),
          Mistakes.quote(id) + " is not an id",
          "use at most 80 lower-case letters, digits, dots and hyphens");
    }
    return id;
  }

  /** A flag that may be absent. */
  public boolean flag(String key, boolean whenAbsent) {
    String text = findText(key);
    if (text == null) {
      return whenAbsent;
    }
    if (!text.equals("true") && !text.equals("false")) {
      wrong(key, text, "true or false");
    }
    return text.equals("true");
  }

  /** A number that may be absent: at most 18 digits before the point and 12 after. */
  public @Nullable BigDecimal findNumber(String key) {
    String text = findText(key);
    if (text == null) {
      return null;
    }
    BigDecimal number = number(text);
    if (number == null) {
      wrong(key, text, "a number such as 1250000 or 0.5");
    }
    return number;
  }

  /** A number that must be there; zero after a mistake. */
  public BigDecimal number(String key, BigDecimal least, BigDecimal most) {
    node(key);
    BigDecimal number = findNumber(key);
    if (number == null) {
      return least;
    }
    if (number.compareTo(least) < 0 || number.compareTo(most) > 0) {
      mistakes.add(
          place(key),
          "'" + key + "' is " + number.toPlainString(),
          "give a number from " + least.toPlainString() + " to " + most.toPlainString());
    }
    return number;
  }

  /** A whole number that must be there. */
  public int integer(String key, int least, int most) {
    BigDecimal number = number(key, BigDecimal.valueOf(least), BigDecimal.valueOf(most));
    if (number.stripTrailingZeros().scale() > 0) {
      wrong(key, number.toPlainString(), "a whole number");
    }
    return number.max(BigDecimal.valueOf(least)).min(BigDecimal.valueOf(most)).intValue();
  }

  /** A day that may be absent, from 1900 to 2200. */
  public @Nullable LocalDate findDay(String key) {
    String text = findText(key);
    if (text == null) {
      return null;
    }
    LocalDate day = day(text);
    if (day == null) {
      wrong(key, text, "a day that exists, such as 2026-01-31, from 1900 to 2200");
    }
    return day;
  }

  /** A day that must be there. */
  public LocalDate day(String key, Place ignoredWhenPresent) {
    if (!has(key) && !broken) {
      mistakes.add(
          ignoredWhenPresent, "the key '" + key + "' is missing", "add `" + key + ": 2026-01-31`");
    }
    LocalDate day = findDay(key);
    return day == null ? STAND_IN_DAY : day;
  }

  /** One of some words that must be there; the first after a mistake. */
  public String oneOf(String key, List<String> words) {
    String text = text(key);
    if (text.isEmpty()) {
      return words.getFirst();
    }
    if (!words.contains(text)) {
      wrong(key, text, "one of " + String.join(", ", words));
      return words.getFirst();
    }
    return text;
  }

  /** One constant of an enum, written in lower case; the first after a mistake. */
  public <E extends Enum<E>> E choice(String key, Class<E> type) {
    E[] constants = type.getEnumConstants();
    List<String> words = new ArrayList<>();
    for (E constant : constants) {
      words.add(constant.name().toLowerCase(Locale.ROOT));
    }
    return constants[words.indexOf(oneOf(key, words))];
  }

  /** An http or https address that may be absent. */
  public @Nullable URI findUrl(String key) {
    String text = findText(key);
    if (text == null) {
      return null;
    }
    try {
      URI url = new URI(text);
      if (List.of("http", "https").contains(String.valueOf(url.getScheme()))
          && url.getHost() != null) {
        return url;
      }
    } catch (URISyntaxException e) {
      wrong(key, text, "an address such as https://lex.uz/docs/1 (" + e.getReason() + ")");
      return null;
    }
    wrong(key, text, "an address that begins with https:// or http://");
    return null;
  }

  /** The items of a list that may be absent; empty then. */
  public List<Node> list(String key) {
    Node node = find(key);
    if (node == null) {
      return List.of();
    }
    if (node instanceof Node.Sequence(_, List<Node> items)) {
      return items;
    }
    mistakes.add(node.place(), "'" + key + "' must be a list", "write `" + key + ": [first, …]`");
    return List.of();
  }

  /** The words of a list that may be absent, with their places. */
  public List<Node.Scalar> words(String key) {
    List<Node.Scalar> words = new ArrayList<>();
    for (Node item : list(key)) {
      if (item instanceof Node.Scalar word && !word.isEmpty()) {
        words.add(word);
      } else {
        mistakes.add(item.place(), "a single word is expected here", "write a word");
      }
    }
    return words;
  }

  /** The keys with values of a mapping that may be absent; empty then. */
  public Map<String, Node.Entry> entries(String key) {
    Node node = find(key);
    if (node == null) {
      return Map.of();
    }
    if (node instanceof Node.Mapping(_, Map<String, Node.Entry> inner)) {
      return inner;
    }
    mistakes.add(node.place(), "'" + key + "' must hold keys with values", "write `key: value`");
    return Map.of();
  }

  /** Reports every key that nobody asked for. */
  public void done() {
    entries.forEach((key, entry) -> {
      if (!asked.contains(key)) {
        mistakes.add(
            entry.keyPlace(),
            "the key " + Mistakes.quote(key) + " is not known here",
            "use one of " + String.join(", ", asked));
      }
    });
  }

  /** The number that a text is, or null. */
  public static @Nullable BigDecimal number(String text) {
    return NUMBER.matcher(text).matches() ? new BigDecimal(text) : null;
  }

  /** The day from 1900 to 2200 that a text is, or null. */
  public static @Nullable LocalDate day(String text) {
    try {
      LocalDate day = LocalDate.parse(text);
      return day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR ? null : day;
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  private @Nullable String scalar(@Nullable Node node, String key) {
    if (node == null) {
      return null;
    }
    if (node instanceof Node.Scalar(_, String text, _)) {
      return text;
    }
    mistakes.add(
        node.place(), "'" + key + "' must be a single value", "write `" + key + ": value`");
    return null;
  }

  private void wrong(String key, String text, String expected) {
    mistakes.add(place(key), "'" + key + "' is " + Mistakes.quote(text), "write " + expected);
  }
}
