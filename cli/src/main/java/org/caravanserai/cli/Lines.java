package org.caravanserai.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/** Reads lines of bounded length; what is beyond is dropped up to the end of the line. */
final class Lines {
  /** The longest line, in characters. */
  static final int LONGEST = 4_000;

  private final BufferedReader in;

  /** One line, without blanks around it. */
  record Line(String text, boolean tooLong) {}

  Lines(Reader in) {
    this.in = new BufferedReader(in);
  }

  /** The next line, or null at the end of the input. */
  @Nullable Line next() throws IOException {
    StringBuilder text = new StringBuilder();
    int c = in.read();
    if (c < 0) {
      return null;
    }
    int length = 0;
    while (c >= 0 && c != '\n') {
      if (++length <= LONGEST) {
        text.append((char) c);
      }
      c = in.read();
    }
    return new Line(text.toString().strip(), length > LONGEST);
  }
}
