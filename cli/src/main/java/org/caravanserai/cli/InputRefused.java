package org.caravanserai.cli;

import java.util.List;
import org.caravanserai.reading.Mistake;

/** The input is wrong; each line says where, what and what to do. Ends the run with exit code 2. */
final class InputRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final int MOST_LINES = 200;

  private final transient List<String> lines;

  private InputRefused(List<String> lines) {
    super(lines.getFirst(), null, false, false);
    this.lines = lines;
  }

  static InputRefused of(String line) {
    return new InputRefused(List.of(line));
  }

  static InputRefused of(List<Mistake> mistakes, int beyond) {
    List<String> lines =
        new java.util.ArrayList<>(
            mistakes.stream().limit(MOST_LINES).map(Mistake::toString).toList());
    int more = mistakes.size() - lines.size() + beyond;
    if (more > 0) {
      lines.add(Help.text("refused.more", more));
    }
    return new InputRefused(lines);
  }

  List<String> lines() {
    return lines;
  }
}
