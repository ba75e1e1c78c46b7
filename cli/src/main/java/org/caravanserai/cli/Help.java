package org.caravanserai.cli;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** What the command line says of itself. */
final class Help {
  /** The bundle that picocli reads descriptions from, too. */
  static final String BUNDLE = "org.caravanserai.cli.help";

  private Help() {}

  static String text(String key, Object... parameters) {
    return new MessageFormat(
            ResourceBundle.getBundle(BUNDLE, Locale.ROOT).getString(key), Locale.ROOT)
        .format(parameters);
  }
}
