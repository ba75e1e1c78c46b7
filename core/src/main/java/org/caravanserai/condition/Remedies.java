package org.caravanserai.condition;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Turns messages of cel-java into what is wrong and what to do, in the words of the pack format.
 */
final class Remedies {
  static final String OPERATORS =
      "use && || ! == != < <= > >= in + - * /, date(), within() and amount()";
  private static final String ATTRIBUTES = "use a name of attributes.yaml";

  private static final Pattern UNDECLARED = Pattern.compile("undeclared reference to '([^']*)'.*");
  private static final Pattern OVERLOAD =
      Pattern.compile("found no matching overload for '([^']*)' applied to '([^']*)'.*");
  private static final Pattern SYNTAX =
      Pattern.compile(
          "(?:mismatched input|extraneous input|no viable alternative at input"
              + "|token recognition error at:) ('.*?')(?: expecting .*)?");

  private Remedies() {}

  /** What a message of cel-java says, and what to do about it. */
  record Advice(String what, String remedy) {}

  /**
   * The advice on a message.
   *
   * @param atCall whether the message is about the name of a function that is called
   */
  static Advice on(String message, boolean atCall, Vocabulary vocabulary) {
    Matcher undeclared = UNDECLARED.matcher(message);
    if (undeclared.matches()) {
      String name = undeclared.group(1);
      return atCall ? outside(name) : noAttribute(name, vocabulary);
    }
    Matcher overload = OVERLOAD.matcher(message);
    if (overload.matches()) {
      return new Advice(
          "'" + written(overload.group(1)) + "' does not take " + overload.group(2),
          "compare like with like: a money or decimal attribute is compared by == with 5.0, an"
              + " integer with 5, a date with date('2026-01-31'), a code with 'text'");
    }
    Matcher syntax = SYNTAX.matcher(message);
    if (syntax.matches()) {
      String input = syntax.group(1);
      String what = input.equals("'<EOF>'") ? "the text ends too early" : "unexpected " + input;
      return new Advice(what, OPERATORS);
    }
    return onOther(message);
  }

  private static Advice onOther(String message) {
    if (message.contains("recursion limit")) {
      return new Advice(
          "the text nests deeper than " + ConditionCompiler.DEEPEST_NESTING + " levels",
          "split it into several criteria");
    }
    if (message.startsWith("For input string")) {
      return new Advice("the number is too large", "write at most 18 digits");
    }
    if (message.startsWith("expected type")) {
      return new Advice(
          message, "write a condition that is true or false, or a formula that is a number (5.0)");
    }
    return new Advice(message, OPERATORS);
  }

  private static Advice noAttribute(String name, Vocabulary vocabulary) {
    return new Advice(
        "there is no attribute '" + name + "'",
        vocabulary.closest(name).map(close -> "did you mean '" + close + "'?").orElse(ATTRIBUTES));
  }

  /** The advice on an operator or function that the language does not have. */
  static Advice outside(String function) {
    return new Advice("'" + written(function) + "' is not part of the language", OPERATORS);
  }

  /** An operator as people write it: cel-java calls {@code a == b} {@code _==_}. */
  private static String written(String function) {
    return switch (function) {
      case "_?_:_" -> "? :";
      case "_[_]" -> "[ ]";
      case "@in" -> "in";
      default -> function.replace("_", "").isEmpty() ? function : trimmed(function);
    };
  }

  private static String trimmed(String function) {
    boolean operator = !Character.isLetter(function.replace("_", "").charAt(0));
    return operator ? function.replace("_", "") : function;
  }
}
