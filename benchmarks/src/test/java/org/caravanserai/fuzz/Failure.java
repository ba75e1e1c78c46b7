package org.caravanserai.fuzz;

import java.util.Arrays;

/**
 * A property that did not hold.
 *
 * @param number of the input within its seed
 * @param input as small as it was made
 */
record Failure(long number, Input input, Throwable why) {
  private static final int SHOWN = 400;

  /** What tells this failure from others: the exception, and where it arose. */
  static String signature(Throwable why) {
    String place =
        Arrays.stream(why.getStackTrace())
            .filter(frame -> frame.getClassName().startsWith("org.caravanserai."))
            .map(frame -> frame.getClassName() + "." + frame.getMethodName())
            .findFirst()
            .orElse("");
    String words = why instanceof AssertionError ? Told.kind(String.valueOf(why.getMessage())) : "";
    int end =
        Math.min(words.length(), words.indexOf(':') < 0 ? words.length() : words.indexOf(':'));
    return why.getClass().getSimpleName() + " " + place + " " + words.substring(0, end);
  }

  @Override
  public String toString() {
    String text = input.text();
    return "input "
        + number
        + ", "
        + input.name()
        + ", "
        + input.size()
        + " bytes: "
        + why
        + "\n    "
        + (text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…").replace("\n", "\n    ");
  }
}
