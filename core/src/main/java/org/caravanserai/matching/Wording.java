package org.caravanserai.matching;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a listing says in words. Each language stands for itself: a listing need not be translated.
 *
 * @param title by language, one of {@link #LANGUAGES}; at most {@value #LONGEST_TITLE} characters
 * @param text by language; at most {@value #LONGEST_TEXT} characters each
 */
public record Wording(Map<String, String> title, Map<String, String> text) {
  /** The languages that are understood; Uzbek in either script is {@code uz}. */
  public static final List<String> LANGUAGES =
      List.of("en", "zh", "ru", "uz", "kk", "ky", "tg", "tk");

  /** The most characters of a title. */
  public static final int LONGEST_TITLE = 300;

  /** The most characters of a text. */
  public static final int LONGEST_TEXT = 20_000;

  /** Nothing is said in words. */
  public static final Wording NONE = new Wording(Map.of(), Map.of());

  public Wording {
    title = checked("title", title, LONGEST_TITLE);
    text = checked("text", text, LONGEST_TEXT);
  }

  /** A title and a text in one language. */
  public static Wording in(String language, String title, String text) {
    return new Wording(Map.of(language, title), Map.of(language, text));
  }

  private static Map<String, String> checked(String what, Map<String, String> texts, int longest) {
    texts.forEach((language, text) -> {
      if (!LANGUAGES.contains(language)) {
        throw new IllegalArgumentException(
            "The " + what + " is in '" + language + "', which is none of " + LANGUAGES);
      }
      if (text.length() > longest) {
        throw new IllegalArgumentException(
            "The " + what + " has " + text.length() + " characters; at most " + longest);
      }
    });
    return Collections.unmodifiableMap(new TreeMap<>(texts));
  }
}
