package org.caravanserai.message;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;

/**
 * The messages of one language. Numbers and dates are written the same in every language and on
 * every machine: {@code 1,250,000.5} and {@code 2026-11-22}.
 */
public final class Messages {
  /** The languages that have a bundle. */
  public static final List<String> LANGUAGES = List.of("en", "zh", "ru", "uz");

  private static final String BUNDLE = "org.caravanserai.message.messages";

  private final String language;
  private final ResourceBundle bundle;

  private Messages(String language) {
    this.language = language;
    this.bundle =
        ResourceBundle.getBundle(
            BUNDLE,
            Locale.of(language),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  /**
   * The messages in a language of {@link #LANGUAGES}.
   *
   * @throws IllegalArgumentException for another language
   */
  public static Messages in(String language) {
    if (!LANGUAGES.contains(language)) {
      throw new IllegalArgumentException("No messages in language '" + language + "'");
    }
    return new Messages(language);
  }

  /** The ISO 639-1 code of the language. */
  public String language() {
    return language;
  }

  /**
   * A message, its parameters filled in.
   *
   * @throws MissingResourceException when no bundle has the key
   */
  public String get(String key, Object... parameters) {
    String pattern = bundle.getString(key);
    Object[] texts = new Object[parameters.length];
    for (int i = 0; i < parameters.length; i++) {
      texts[i] = text(parameters[i]);
    }
    return new MessageFormat(pattern, Locale.ROOT).format(texts);
  }

  /** Whether there is a message with that key. */
  public boolean has(String key) {
    return bundle.containsKey(key);
  }

  /** The keys of all messages. */
  public Set<String> keys() {
    return new TreeSet<>(bundle.keySet());
  }

  /** A number with grouping, at most two decimals, none when it is whole. */
  public static String number(BigDecimal number) {
    DecimalFormat format =
        new DecimalFormat("#,##0.##", DecimalFormatSymbols.getInstance(Locale.ROOT));
    format.setRoundingMode(RoundingMode.HALF_UP);
    return format.format(number);
  }

  private static Object text(Object parameter) {
    return switch (parameter) {
      case BigDecimal number -> number(number);
      case Integer number -> number(BigDecimal.valueOf(number));
      case Long number -> number(BigDecimal.valueOf(number));
      case LocalDate day -> day.toString();
      default -> parameter.toString();
    };
  }
}
