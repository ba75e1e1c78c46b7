package org.caravanserai.reading;

import java.util.Comparator;

/**
 * One thing wrong in a text that somebody wrote. Both sentences are cut to {@value #LONGEST}
 * characters, for they may quote the text.
 *
 * @param what what is wrong
 * @param remedy what to do
 */
public record Mistake(Place place, String what, String remedy) implements Comparable<Mistake> {
  static final int LONGEST = 600;

  private static final Comparator<Mistake> ORDER =
      Comparator.comparing((Mistake m) -> m.place().file())
          .thenComparingInt(m -> m.place().line())
          .thenComparingInt(m -> m.place().column())
          .thenComparing(Mistake::what)
          .thenComparing(Mistake::remedy);

  public Mistake {
    what = cut(what, LONGEST);
    remedy = cut(remedy, LONGEST);
  }

  @Override
  public int compareTo(Mistake other) {
    return ORDER.compare(this, other);
  }

  /**
   * {@code file:line:column: what is wrong; what to do}, on one line: control characters and marks
   * that turn the direction of writing are shown as U+FFFD.
   */
  @Override
  public String toString() {
    return oneLine(place + ": " + what + "; " + remedy);
  }

  /**
   * A text as it can be shown on one line: control characters, marks that turn the direction of
   * writing and halves of characters are U+FFFD.
   */
  public static String oneLine(String text) {
    StringBuilder line = new StringBuilder(text.length());
    for (int i = 0, c; i < text.length(); i += Character.charCount(c)) {
      c = text.codePointAt(i);
      line.appendCodePoint(breaksLine(c) || turnsDirection(c) || isHalf(c) ? '\uFFFD' : c);
    }
    return line.toString();
  }

  /** Half of a surrogate pair, which no encoding can write. */
  private static boolean isHalf(int c) {
    return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
  }

  private static boolean breaksLine(int c) {
    return Character.isISOControl(c) || c == 0x2028 || c == 0x2029;
  }

  private static boolean turnsDirection(int c) {
    return (c >= 0x202A && c <= 0x202E)
        || (c >= 0x2066 && c <= 0x2069)
        || c == 0x200E
        || c == 0x200F
        || c == 0x061C;
  }

  /** The text, or its beginning with an ellipsis when it is longer; no character is halved. */
  static String cut(String text, int longest) {
    if (text.length() <= longest) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
    return text.substring(0, end) + "…";
  }
}
