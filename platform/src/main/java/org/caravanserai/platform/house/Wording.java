package org.caravanserai.platform.house;

import java.util.Locale;
import org.caravanserai.message.Messages;

/** The messages of the server's pages and mails, with those of the engines behind them. */
public final class Wording {
  /** The base name of the bundle. */
  public static final String BUNDLE = "org.caravanserai.platform.messages";

  private Wording() {}

  /** The messages in the language of the operator's terminal, or else in English. */
  public static Messages forOperator() {
    String language = Locale.getDefault().getLanguage();
    return in(Messages.LANGUAGES.contains(language) ? language : "en");
  }

  /**
   * The messages in a language of {@link Messages#LANGUAGES}; not for use by several threads.
   *
   * @throws IllegalArgumentException for another language
   */
  public static Messages in(String language) {
    return Messages.in(language, BUNDLE);
  }
}
