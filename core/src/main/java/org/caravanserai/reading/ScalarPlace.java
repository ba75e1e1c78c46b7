package org.caravanserai.reading;

/**
 * Finds the place in a file of a character within a scalar, which may be quoted, folded or written
 * over several lines. YAML changes nothing but blanks, quotes and escapes, so the n-th visible
 * character of the value is the n-th visible character of what was written.
 */
public final class ScalarPlace {
  private final String file;
  private final char style;
  private int at;

  private ScalarPlace(String file, int start, boolean plain) {
    this.file = file;
    this.style = plain || start >= file.length() ? ' ' : file.charAt(start);
    this.at = plain ? start : start + 1;
    if (style == '|' || style == '>') {
      at = Math.max(at, LineEnds.next(file, at));
    }
  }

  /**
   * The place of a character of the value; right after the last visible character when it is a
   * blank or the end.
   *
   * @param file the whole text that the scalar was read from
   * @param line 1-based line within the value
   * @param column 1-based column within the line, in code points
   */
  public static Place of(String file, Node.Scalar scalar, int line, int column) {
    String before = before(scalar.text(), line, column);
    boolean visible =
        before.length() < scalar.text().length()
            && !Character.isWhitespace(scalar.text().codePointAt(before.length()));
    int visibleBefore = (int) before.codePoints().filter(c -> !Character.isWhitespace(c)).count();
    int start = offset(file, scalar.place());
    ScalarPlace written = new ScalarPlace(file, start, scalar.plain());
    for (int i = 0; i < visibleBefore; i++) {
      written.skipBlanks();
      written.skipOne();
    }
    if (visible) {
      written.skipBlanks();
    }
    return scalar.place().after(file.substring(start, written.at));
  }

  private static String before(String text, int line, int column) {
    int begin = 0;
    for (int i = 1; i < line && begin < text.length(); i++) {
      int end = text.indexOf('\n', begin);
      begin = end < 0 ? text.length() : end + 1;
    }
    int most = text.codePointCount(begin, text.length());
    return text.substring(0, text.offsetByCodePoints(begin, Math.min(column - 1, most)));
  }

  private static int offset(String file, Place place) {
    int begin = LineEnds.begin(file, place.line());
    int most = file.codePointCount(begin, file.length());
    return file.offsetByCodePoints(begin, Math.min(place.column() - 1, most));
  }

  private void skipBlanks() {
    while (at < file.length() && (Character.isWhitespace(file.charAt(at)) || isWrittenBlank())) {
      at += style == '"' && file.charAt(at) == '\\' ? 2 : 1;
    }
  }

  /** A blank or line end written as an escape in double quotes. */
  private boolean isWrittenBlank() {
    return style == '"'
        && file.charAt(at) == '\\'
        && at + 1 < file.length()
        && "nt \n\r".indexOf(file.charAt(at + 1)) >= 0;
  }

  private void skipOne() {
    if (at >= file.length()) {
      return;
    }
    if (style == '\'' && file.startsWith("''", at)) {
      at += 2;
    } else if (style == '"' && file.charAt(at) == '\\' && at + 1 < file.length()) {
      at += escapeLength(file.charAt(at + 1));
    } else {
      at += Character.charCount(file.codePointAt(at));
    }
    at = Math.min(at, file.length());
  }

  private static int escapeLength(char kind) {
    return switch (kind) {
      case 'x' -> 4;
      case 'u' -> 6;
      case 'U' -> 10;
      default -> 2;
    };
  }
}
