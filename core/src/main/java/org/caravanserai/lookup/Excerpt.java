package org.caravanserai.lookup;

import java.text.BreakIterator;
import java.util.Locale;

/** A piece of a text that fits on a line or two. */
final class Excerpt {
  private static final int BEFORE = 40;
  private static final int LONGEST = 120;

  private Excerpt() {}

  /** The piece around a place, cut between words, an ellipsis where something is left out. */
  static String around(String text, int at) {
    String line = text.replaceAll("\\s", " ").stripTrailing();
    if (line.length() <= LONGEST) {
      return line.strip();
    }
    BreakIterator words = BreakIterator.getWordInstance(Locale.ROOT);
    words.setText(line);
    int from = at <= BEFORE ? 0 : words.preceding(at - BEFORE + 1);
    int to = from + LONGEST >= line.length() ? line.length() : words.preceding(from + LONGEST);
    String piece = line.substring(Math.max(0, from), Math.max(to, at)).strip();
    return (from > 0 ? "… " : "") + piece + (to < line.length() ? " …" : "");
  }
}
