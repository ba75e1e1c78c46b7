package org.caravanserai.platform.listing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.caravanserai.matching.Wording;
import org.jspecify.annotations.Nullable;

/** Reads what people typed, and gathers every mistake in it. */
final class Entries {
  private static final int MOST_ITEMS = 50;
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,15}(\\.[0-9]{1,6})?");
  private static final Pattern LINE_END = Pattern.compile("\\r\\n?");
  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
  private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

  private final List<Refusal.Fault> faults = new ArrayList<>();
  private final boolean fresh;

  /**
   * Begins.
   *
   * @param fresh whether it is written now; what was kept may hold what is refused today
   */
  Entries(boolean fresh) {
    this.fresh = fresh;
  }

  void fault(String field, String key, Object... parameters) {
    faults.add(new Refusal.Fault(field, "listing.field." + key, List.of(parameters)));
  }

  /** All that was found wrong; empty when nothing was. */
  Optional<Refusal> refusal() {
    return faults.isEmpty() ? Optional.empty() : Optional.of(new Refusal.Invalid(faults));
  }

  /** One of some constants, by its name in capitals or not. */
  <E extends Enum<E>> @Nullable E choice(String field, @Nullable String typed, Class<E> type) {
    String plain = plain(typed);
    if (plain.isEmpty()) {
      return null;
    }
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equalsIgnoreCase(plain)) {
        return constant;
      }
    }
    fault(field, "choice", names(type));
    return null;
  }

  <E extends Enum<E>> @Nullable E needed(String field, @Nullable String typed, Class<E> type) {
    if (isBlank(typed)) {
      fault(field, "choice", names(type));
    }
    return choice(field, typed, type);
  }

  private static <E extends Enum<E>> String names(Class<E> type) {
    List<String> names = new ArrayList<>();
    for (E constant : type.getEnumConstants()) {
      names.add(constant.name());
    }
    return String.join(", ", names);
  }

  /** Texts by language; empty ones are left out. */
  Map<String, String> texts(String field, @Nullable Map<String, String> typed, int longest) {
    Map<String, String> texts = new TreeMap<>();
    if (typed != null) {
      typed.forEach((language, text) -> {
        if (!Wording.LANGUAGES.contains(language)) {
          fault(field + "." + language, "language", String.join(", ", Wording.LANGUAGES));
        } else if (text != null && !text.isBlank()) {
          texts.put(language, publicText(field + "." + language, text, longest));
        }
      });
    }
    return texts;
  }

  /** Text that everybody reads, and so nothing by which to reach the organisation. */
  private String publicText(String field, String typed, int longest) {
    String text = text(field, typed, longest);
    requireNoContact(field, text);
    return text;
  }

  private void requireNoContact(String field, String text) {
    if (fresh && PublicText.tellsContact(text)) {
      fault(field, "contact-in-text");
    }
  }

  String text(String field, @Nullable String typed, int longest) {
    String text = plain(typed);
    if (text.length() > longest) {
      fault(field, "text", longest);
      return "";
    }
    if (text.codePoints().anyMatch(c -> c != '\n' && c != '\t' && isUnprintable(c))) {
      fault(field, "printable");
      return "";
    }
    return text;
  }

  String neededText(String field, @Nullable String typed, int longest) {
    if (isBlank(typed)) {
      fault(field, "text", longest);
    }
    return text(field, typed, longest);
  }

  private static boolean isUnprintable(int codePoint) {
    int type = Character.getType(codePoint);
    return type == Character.CONTROL
        || type == Character.LINE_SEPARATOR
        || type == Character.PARAGRAPH_SEPARATOR
        || type == Character.SURROGATE
        || type == Character.UNASSIGNED
        || (codePoint >= 0x202A && codePoint <= 0x202E)
        || (codePoint >= 0x2066 && codePoint <= 0x2069);
  }

  @Nullable String country(String field, @Nullable String typed) {
    String country = plain(typed).toUpperCase(Locale.ROOT);
    if (COUNTRIES.contains(country)) {
      return country;
    }
    fault(field, "country");
    return null;
  }

  Set<String> countries(String field, @Nullable List<String> typed) {
    Set<String> countries = new TreeSet<>();
    for (String item : items(field, typed)) {
      String country = country(field, item);
      if (country != null) {
        countries.add(country);
      }
    }
    return countries;
  }

  Set<String> languages(String field, @Nullable List<String> typed) {
    Set<String> languages = new TreeSet<>();
    for (String item : items(field, typed)) {
      String language = item.toLowerCase(Locale.ROOT);
      if (LANGUAGES.contains(language) && language.length() == 2) {
        languages.add(language);
      } else {
        fault(field, "language-code");
      }
    }
    return languages;
  }

  /** Items that all have a shape; everybody reads them. */
  Set<String> shaped(String field, @Nullable List<String> typed, Pattern shape, String key) {
    Set<String> kept = new TreeSet<>();
    for (String item : items(field, typed)) {
      if (shape.matcher(item).matches()) {
        requireNoContact(field, item);
        kept.add(item);
      } else {
        fault(field, key);
      }
    }
    return kept;
  }

  private List<String> items(String field, @Nullable List<String> typed) {
    if (typed == null) {
      return List.of();
    }
    if (typed.size() > MOST_ITEMS) {
      fault(field, "items", MOST_ITEMS);
      return List.of();
    }
    return typed.stream().map(Entries::plain).filter(item -> !item.isEmpty()).toList();
  }

  @Nullable BigDecimal number(String field, @Nullable String typed) {
    String plain = plain(typed).replaceAll("\\s", "");
    if (plain.isEmpty()) {
      return null;
    }
    if (!NUMBER.matcher(plain).matches() || new BigDecimal(plain).signum() <= 0) {
      fault(field, "number");
      return null;
    }
    return new BigDecimal(plain);
  }

  @Nullable LocalDate day(String field, @Nullable String typed) {
    String plain = plain(typed);
    if (plain.isEmpty()) {
      return null;
    }
    try {
      return LocalDate.parse(plain);
    } catch (DateTimeParseException e) {
      fault(field, "day");
      return null;
    }
  }

  /**
   * Without the spaces around it, lines ended in one way whatever the browser sends; empty where
   * nothing was typed.
   */
  static String plain(@Nullable String typed) {
    return typed == null ? "" : LINE_END.matcher(typed.strip()).replaceAll("\n");
  }

  static boolean isBlank(@Nullable String typed) {
    return plain(typed).isEmpty();
  }
}
