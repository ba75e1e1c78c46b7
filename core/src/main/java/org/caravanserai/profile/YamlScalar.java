package org.caravanserai.profile;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Texts as YAML 1.2 scalars on one line. What no YAML, of whatever version, takes for anything but
 * a text goes without quotes; all else stands in double quotes, with escapes for what cannot be
 * printed or would turn the direction of writing.
 */
final class YamlScalar {
  private static final Pattern WORD = Pattern.compile("[A-Za-z][A-Za-z0-9_-]*(\\.[A-Za-z0-9_-]+)*");
  private static final Set<String> NOT_A_TEXT =
      Set.of("true", "false", "yes", "no", "on", "off", "y", "n", "null");

  private YamlScalar() {}

  /** The text, in quotes where it needs them. */
  static String of(String text) {
    boolean plain =
        WORD.matcher(text).matches() && !NOT_A_TEXT.contains(text.toLowerCase(Locale.ROOT));
    return plain ? text : quoted(text);
  }

  /** The text in double quotes. */
  static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    text.codePoints()
        .forEach(c -> {
          switch (c) {
            case '"' -> quoted.append("\\\"");
            case '\\' -> quoted.append("\\\\");
            case '\n' -> quoted.append("\\n");
            case '\t' -> quoted.append("\\t");
            default -> {
              if (isPrintable(c)) {
                quoted.appendCodePoint(c);
              } else {
                quoted.append(String.format(Locale.ROOT, c > 0xFFFF ? "\\U%08X" : "\\u%04X", c));
              }
            }
          }
        });
    return quoted.append('"').toString();
  }

  /** The text with U+FFFD in the place of what YAML cannot hold unescaped. */
  static String printable(String text) {
    StringBuilder printable = new StringBuilder();
    text.codePoints().map(c -> isPrintable(c) ? c : 0xFFFD).forEach(printable::appendCodePoint);
    return printable.toString();
  }

  private static boolean isPrintable(int c) {
    boolean inYaml =
        (c >= 0x20 && c <= 0x7E)
            || (c >= 0xA0 && c <= 0xD7FF)
            || (c >= 0xE000 && c <= 0xFFFD)
            || c >= 0x10000;
    return inYaml && Character.getType(c) != Character.FORMAT && c != 0x2028 && c != 0x2029;
  }
}
