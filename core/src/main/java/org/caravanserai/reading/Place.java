package org.caravanserai.reading;

/**
 * Where something stands in a text.
 *
 * @param file the path as it was given
 * @param line 1-based; 0 when the file as a whole is meant
 * @param column 1-based, in Unicode code points; in a CSV file the number of the field
 */
public record Place(String file, int line, int column) {
  /** The file as a whole. */
  public static Place of(String file) {
    return new Place(file, 0, 0);
  }

  /** The place where a text goes on after what was read of it. */
  static Place at(String file, String before) {
    int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
    int begin = before.lastIndexOf('\n') + 1;
    return new Place(file, line, before.codePointCount(begin, before.length()) + 1);
  }

  /** {@code file:line:column}. */
  @Override
  public String toString() {
    return file + ":" + line + ":" + column;
  }
}
