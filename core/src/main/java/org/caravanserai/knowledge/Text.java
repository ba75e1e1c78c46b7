package org.caravanserai.knowledge;

import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * One text in several languages, keyed by ISO 639-1 code. English is always there.
 *
 * @param byLanguage language code to text
 */
public record Text(Map<String, String> byLanguage) {
  private static final Pattern ADDRESS = Pattern.compile("\\S+\\.\\S+");

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
   * The language in which {@link #in} gives the text. What consists of a code or an address alone,
   * such as {@code ISO 14083} or {@code lex.uz}, belongs to every language.
   */
  public String languageIn(String language) {
    return has(language) || isCode() || isAddress() ? language : "en";
  }

  /** No word has a small letter. */
  private boolean isCode() {
    return english().codePoints().noneMatch(Character::isLowerCase);
  }

  /** One word with a dot inside. */
  private boolean isAddress() {
    return ADDRESS.matcher(english()).matches();
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
