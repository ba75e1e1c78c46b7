package org.caravanserai.reading;

/**
 * Where lines end: behind a line feed, a carriage return, or both together, as in YAML, JSON and
 * CSV.
 */
final class LineEnds {
  private LineEnds() {}

  /** The text with a line feed for each end of a line; lines and columns stay as they are. */
  static String unified(String text) {
    return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
  }

  /** The index at which the next line begins, or -1 when there is no further one. */
  static int next(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n') {
        return i + 1;
      }
      if (c == '\r') {
        return i + 1 < text.length() && text.charAt(i + 1) == '\n' ? i + 2 : i + 1;
      }
    }
    return -1;
  }

  /** The index at which a line begins, 1 for the first; the end when the text has fewer. */
  static int begin(String text, int line) {
    int begin = 0;
    for (int i = 1; i < line; i++) {
      int next = next(text, begin);
      if (next < 0) {
        return text.length();
      }
      begin = next;
    }
    return begin;
  }
}
