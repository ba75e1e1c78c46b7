package org.caravanserai.condition;

import java.util.List;

/** Turns CEL text into {@link Condition}s and {@link Formula}s over one {@link Vocabulary}. */
public final class ConditionCompiler {

  /** The outcome of compiling one text. */
  public sealed interface Compiled<T> {}

  /** The text type-checks and lies within the language. */
  public record Accepted<T>(T value) implements Compiled<T> {}

  /** The text is refused, with every reason. */
  public record Refused<T>(List<Problem> problems) implements Compiled<T> {
    public Refused {
      problems = List.copyOf(problems);
    }
  }

  /**
   * One reason why a text was refused.
   *
   * @param line 1-based line within the text
   * @param column 1-based column within the line
   * @param what what is wrong
   * @param remedy what to do
   */
  public record Problem(int line, int column, String what, String remedy) {}

  private final Vocabulary vocabulary;

  public ConditionCompiler(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** Compiles a text that must be true, false or unknown. */
  public Compiled<Condition> condition(String text) {
    throw new UnsupportedOperationException(text + vocabulary);
  }

  /** Compiles a text that must be a number. */
  public Compiled<Formula> formula(String text) {
    throw new UnsupportedOperationException(text + vocabulary);
  }
}
