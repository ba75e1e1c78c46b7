package org.caravanserai.dossier.map;

/**
 * How wide a text is at most, without knowing the font: generous averages of common sans-serif
 * fonts by kind of character.
 */
final class TextWidth {
  private static final int FIRST_IDEOGRAPH = 0x2E80;
  private static final String NARROW = "ijlftr.,:;'’‘ʻ|!()[]- ·";

  private TextWidth() {}

  static double of(String text, double font) {
    return font * text.codePoints().mapToDouble(TextWidth::em).sum();
  }

  private static double em(int c) {
    if (c >= FIRST_IDEOGRAPH) {
      return 1.02;
    }
    if (NARROW.indexOf(c) >= 0) {
      return 0.38;
    }
    if (Character.isUpperCase(c) || "mwMWшщжюыфШЩЖЮЫФм–—".indexOf(c) >= 0) {
      return 0.8;
    }
    return c > 0x24F ? 0.63 : 0.6;
  }

  /** The text, or its beginning with an ellipsis when it is wider. */
  static String fitted(String text, double font, double most) {
    if (of(text, font) <= most) {
      return text;
    }
    StringBuilder kept = new StringBuilder();
    double room = most - font;
    for (int c : text.codePoints().toArray()) {
      room -= font * em(c);
      if (room < 0) {
        break;
      }
      kept.appendCodePoint(c);
    }
    return kept.append('…').toString();
  }
}
