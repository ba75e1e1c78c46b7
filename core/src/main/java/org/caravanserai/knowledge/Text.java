package org.caravanserai.knowledge;

import java.util.Map;
import java.util.Objects;

/**
 * One text in several languages, keyed by ISO 639-1 code. English is always there.
 *
 * @param byLanguage language code to text
 */
public record Text(Map<String, String> byLanguage) {
  public Text {
    if (!byLanguage.containsKey("en")) {
      throw new IllegalArgumentException("A text needs its English form");
    }
    byLanguage = Ordered.map(byLanguage);
  }

  /** A text that exists in English alone. */
  public static Text english(String text) {
    return new Text(Map.of("en", text));
  }

  /** The text in that language, or in English where it has none. */
  public String in(String language) {
    return byLanguage.getOrDefault(language, english());
  }

  /** Whether the text exists in that language. */
  public boolean has(String language) {
    return byLanguage.containsKey(language);
  }

  /**
   * The language in which {@link #in} gives the text. What consists of a name or a code alone, such
   * as {@code ISO 14083} or {@code CMR}, belongs to every language.
   */
  public String languageIn(String language) {
    return has(language) || isCode() ? language : "en";
  }

  /** No word has a small letter. */
  private boolean isCode() {
    return english().codePoints().noneMatch(Character::isLowerCase);
  }

  /** The English text. */
  public String english() {
    return Objects.requireNonNull(byLanguage.get("en"));
  }

  @Override
  public String toString() {
    return english();
  }
}
