package org.caravanserai.procedure;

import java.util.Comparator;

/** Names one step of one procedure; written {@code procedure-id/step-id}. */
public record StepRef(String procedure, String step) implements Comparable<StepRef> {
  private static final Comparator<StepRef> ORDER =
      Comparator.comparing(StepRef::procedure).thenComparing(StepRef::step);

  /**
   * Reads {@code procedure-id/step-id}.
   *
   * @throws IllegalArgumentException when the text has not that shape
   */
  public static StepRef parse(String text) {
    int slash = text.indexOf('/');
    if (slash <= 0 || slash == text.length() - 1) {
      throw new IllegalArgumentException("Not a step of a procedure: '" + text + "'");
    }
    return new StepRef(text.substring(0, slash), text.substring(slash + 1));
  }

  @Override
  public int compareTo(StepRef other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return procedure + "/" + step;
  }
}
