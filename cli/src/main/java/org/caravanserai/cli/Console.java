package org.caravanserai.cli;

import java.io.IOException;
import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;

/** A conversation, line by line. */
final class Console {
  private final Lines lines;
  private final PrintWriter out;

  Console(Lines lines, PrintWriter out) {
    this.lines = lines;
    this.out = out;
  }

  void print(String text) {
    out.print(text);
    out.flush();
  }

  /** What is typed next; null at the end of the input, which an unreadable input is, too. */
  Lines.@Nullable Line read() {
    print("> ");
    try {
      Lines.Line line = lines.next();
      if (line == null) {
        print("\n");
      }
      return line;
    } catch (IOException e) {
      return null;
    }
  }
}
