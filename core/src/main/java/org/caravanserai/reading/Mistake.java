package org.caravanserai.reading;

import java.util.Comparator;

/**
 * One thing wrong in a text that somebody wrote.
 *
 * @param what what is wrong
 * @param remedy what to do
 */
public record Mistake(Place place, String what, String remedy) implements Comparable<Mistake> {
  private static final Comparator<Mistake> ORDER =
      Comparator.comparing((Mistake m) -> m.place().file())
          .thenComparingInt(m -> m.place().line())
          .thenComparingInt(m -> m.place().column())
          .thenComparing(Mistake::what)
          .thenComparing(Mistake::remedy);

  @Override
  public int compareTo(Mistake other) {
    return ORDER.compare(this, other);
  }

  /** {@code file:line:column: what is wrong; what to do}, on one line. */
  @Override
  public String toString() {
    return oneLine(place + ": " + what + "; " + remedy);
  }

  private static String oneLine(String text) {
    StringBuilder line = new StringBuilder(text.length());
    text.codePoints()
        .map(c -> Character.isISOControl(c) || isBidirectionalControl(c) ? '\uFFFD' : c)
        .forEach(line::appendCodePoint);
    return line.toString();
  }

  private static boolean isBidirectionalControl(int c) {
    return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
  }
}
