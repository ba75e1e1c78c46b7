package org.caravanserai.benchmarks;

import java.util.List;

/** A page with sections between marks, as {@code <!-- policy:begin -->}, that are made by a run. */
public record MarkedPage(String text) {
  private record Between(int from, int to) {}

  /**
   * The page with new lines between the marks of a section.
   *
   * @throws IllegalArgumentException when the page lacks one of the marks
   */
  public MarkedPage with(String section, List<String> lines) {
    Between marks = find(section);
    return new MarkedPage(
        text.substring(0, marks.from)
            + "\n"
            + String.join("\n", lines)
            + "\n"
            + text.substring(marks.to));
  }

  /**
   * The lines between the marks of a section; empty when there are none.
   *
   * @throws IllegalArgumentException when the page lacks one of the marks
   */
  List<String> lines(String section) {
    Between marks = find(section);
    return text.substring(marks.from, marks.to).lines().skip(1).toList();
  }

  private Between find(String section) {
    String begin = "<!-- " + section + ":begin -->";
    String end = "<!-- " + section + ":end -->";
    int from = text.indexOf(begin);
    int to = text.indexOf(end, Math.max(from, 0));
    if (from < 0 || to < 0) {
      throw new IllegalArgumentException(
          "The page lacks %s and %s: add both lines where the table belongs".formatted(begin, end));
    }
    return new Between(from + begin.length(), to);
  }
}
