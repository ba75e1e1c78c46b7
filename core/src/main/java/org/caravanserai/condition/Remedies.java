package org.caravanserai.condition;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says what to do about a message of cel-java. */
final class Remedies {
  private static final Pattern UNDECLARED = Pattern.compile("undeclared reference to '([^']*)'");
  private static final int CLOSE_ENOUGH = 3;

  private Remedies() {}

  static String of(String message, Vocabulary vocabulary) {
    Matcher undeclared = UNDECLARED.matcher(message);
    if (undeclared.find()) {
      return closest(undeclared.group(1), vocabulary)
          .map(name -> "did you mean '" + name + "'?")
          .orElse("use a name of attributes.yaml");
    }
    if (message.contains("no matching overload")) {
      return "compare like with like: a money or decimal attribute is compared by == with 5.0, an"
          + " integer with 5, a date with date('2026-01-31'), a code with 'text'";
    }
    if (message.contains("expected type")) {
      return "write a condition that is true or false, or a formula that is a number";
    }
    return "write CEL within the operators of the pack format";
  }

  private static Optional<String> closest(String wrong, Vocabulary vocabulary) {
    return vocabulary.names().stream()
        .map(Vocabulary.Name::name)
        .filter(name -> distance(wrong, name) <= CLOSE_ENOUGH)
        .min(Comparator.<String>comparingInt(name -> distance(wrong, name)));
  }

  /** The number of single-character edits between two words (Levenshtein). */
  static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int substituted = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(substituted, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }
}
