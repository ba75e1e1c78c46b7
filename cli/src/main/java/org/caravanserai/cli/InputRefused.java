package org.caravanserai.cli;

import java.util.ArrayList;
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
    return cut(mistakes.stream().map(Mistake::toString).toList(), beyond);
  }

  static InputRefused of(List<String> lines) {
    return cut(lines, 0);
  }

  private static InputRefused cut(List<String> all, int beyond) {
    List<String> lines = new ArrayList<>(all.stream().limit(MOST_LINES).toList());
    int more = all.size() - lines.size() + beyond;
    if (more > 0) {
      lines.add(Help.text("refused.more", more));
    }
    return new InputRefused(lines);
  }

  List<String> lines() {
    return lines;
  }
}
