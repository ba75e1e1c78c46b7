package org.caravanserai.reading;

import java.text.Normalizer;

/**
 * How texts are compared when a person has typed one of them: in lower case, compatibility forms
 * taken apart (NFKD of Unicode Standard Annex 15), accents and apostrophes left out, since the
 * Uzbek ʻ and ʼ are typed in many ways, or not at all.
 */
public final class Folding {
  private static final String APOSTROPHES =
      "\u02BB\u02BC\u02B9\u02BD\u2018\u2019\u201B\u2032\u00B4`'";
  private static final int FIRST_BEYOND_ASCII = 0x80;

  private Folding() {}

  /** A text, folded. */
  public static String fold(String text) {
    StringBuilder folded = new StringBuilder(text.length());
    text.codePoints().forEach(c -> folded.append(fold(c)));
    return folded.toString();
  }

  /** A code point, folded: no, one or several characters. */
  public static String fold(int codePoint) {
    if (codePoint < FIRST_BEYOND_ASCII) {
      return isApostrophe(codePoint) ? "" : Character.toString(Character.toLowerCase(codePoint));
    }
    StringBuilder folded = new StringBuilder();
    Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFKD)
        .codePoints()
        .filter(c -> !isMark(c) && !isApostrophe(c))
        .forEach(c -> folded.appendCodePoint(Character.toLowerCase(c)));
    return folded.toString();
  }

  private static boolean isMark(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.COMBINING_SPACING_MARK;
  }

  private static boolean isApostrophe(int c) {
    return APOSTROPHES.indexOf(c) >= 0;
  }
}
