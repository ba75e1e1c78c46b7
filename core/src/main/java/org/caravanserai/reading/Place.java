package org.caravanserai.reading;

/**
 * Where something stands in a text.
 *
 * @param file the path as it was given
 * @param line 1-based; 0 when the file as a whole is meant
 * @param column 1-based, in Unicode code points; in a CSV file that is UTF-8 the number of the
 *     field
 */
public record Place(String file, int line, int column) {
  /** The file as a whole. */
  public static Place of(String file) {
    return new Place(file, 0, 0);
  }

  /** The place where a text goes on after what was read of it. */
  static Place at(String file, String before) {
    return new Place(file, 1, 1).after(before);
  }

  /** The place behind some text that begins here. */
  Place after(String text) {
    int lines = 0;
    int begin = 0;
    for (int next = LineEnds.next(text, 0); next >= 0; next = LineEnds.next(text, next)) {
      begin = next;
      lines++;
    }
    int columns = text.codePointCount(begin, text.length());
    return new Place(file, line + lines, lines == 0 ? column + columns : columns + 1);
  }

  /** {@code file:line:column}. */
  @Override
  public String toString() {
    return file + ":" + line + ":" + column;
  }
}
