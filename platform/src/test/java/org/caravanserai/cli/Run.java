package org.caravanserai.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.Map;

/** One run of the command in this process, for tests of the house that it asks. */
public record Run(int exitCode, String out, String err) {
  /** Runs the command in an environment, as a user does. */
  public static Run of(Map<String, String> environment, Object... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int exitCode =
        Serai.run(
            Surroundings.of(environment),
            new PrintWriter(out),
            new PrintWriter(err),
            Arrays.stream(arguments).map(Object::toString).toArray(String[]::new));
    return new Run(exitCode, out.toString(), err.toString());
  }
}
