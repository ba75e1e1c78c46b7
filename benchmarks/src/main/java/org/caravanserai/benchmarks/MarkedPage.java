package org.caravanserai.benchmarks;

import java.util.List;

/** A page with sections between marks, as {@code <!-- policy:begin -->}, that are made by a run. */
public record MarkedPage(String text) {

  /**
   * The page with new lines between the marks of a section.
   *
   * @throws IllegalArgumentException when the page lacks one of the marks
   */
  public MarkedPage with(String section, List<String> lines) {
    String begin = "<!-- " + section + ":begin -->";
    String end = "<!-- " + section + ":end -->";
    int from = text.indexOf(begin);
    int to = text.indexOf(end, Math.max(from, 0));
    if (from < 0 || to < 0) {
      throw new IllegalArgumentException(
          "The page lacks %s and %s: add both lines where the table belongs".formatted(begin, end));
    }
    return new MarkedPage(
        text.substring(0, from + begin.length())
            + "\n"
            + String.join("\n", lines)
            + "\n"
            + text.substring(to));
  }
}
