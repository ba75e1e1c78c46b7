package org.caravanserai.knowledge;

import java.util.Comparator;

/**
 * One thing wrong in a text that somebody wrote.
 *
 * @param file the path as it was given
 * @param line 1-based; 0 when the mistake is the file as a whole
 * @param column 1-based; in a CSV file the number of the field
 * @param what what is wrong
 * @param remedy what to do
 */
public record Mistake(String file, int line, int column, String what, String remedy)
    implements Comparable<Mistake> {
  private static final Comparator<Mistake> ORDER =
      Comparator.comparing(Mistake::file)
          .thenComparingInt(Mistake::line)
          .thenComparingInt(Mistake::column)
          .thenComparing(Mistake::what);

  @Override
  public int compareTo(Mistake other) {
    return ORDER.compare(this, other);
  }

  /** {@code file:line:column: what is wrong; what to do}. */
  @Override
  public String toString() {
    return file + ":" + line + ":" + column + ": " + what + "; " + remedy;
  }
}
