package org.caravanserai.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.StringWriter;
import java.util.function.Function;
import org.caravanserai.cli.Terminal.Outcome;
import org.jspecify.annotations.Nullable;

/** Answers a command that asks, each time by what it said since the last answer. */
final class Interview extends Reader {
  private final StringWriter out = new StringWriter();
  private final Function<String, @Nullable String> answers;
  private String line = "";
  private int at;
  private int heard;

  private Interview(Function<String, @Nullable String> answers) {
    this.answers = answers;
  }

  /**
   * Runs a command.
   *
   * @param answers what was said to the line typed then; null ends the input
   */
  static Outcome of(Function<String, @Nullable String> answers, Object... arguments) {
    Interview in = new Interview(answers);
    StringWriter err = new StringWriter();
    String[] words = new String[arguments.length];
    for (int i = 0; i < words.length; i++) {
      words[i] = arguments[i].toString();
    }
    int exitCode =
        Serai.run(Terminal.PLAIN, in, new PrintWriter(in.out), new PrintWriter(err), words);
    return new Outcome(exitCode, in.out.toString(), err.toString());
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    if (at == line.length()) {
      String said = out.toString().substring(heard);
      heard += said.length();
      String answer = answers.apply(said);
      if (answer == null) {
        return -1;
      }
      line = answer + "\n";
      at = 0;
    }
    int count = Math.min(length, line.length() - at);
    line.getChars(at, at + count, buffer, offset);
    at += count;
    return count;
  }

  @Override
  public void close() {}
}
