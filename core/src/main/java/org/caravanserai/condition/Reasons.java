package org.caravanserai.condition;

import java.util.Objects;

/** The truth of many rules and of each of their conditions. Immutable. */
public final class Reasons {
  private final Truths rules;
  private final int[] starts;
  private final byte[] truths;

  Reasons(Truths rules, int[] starts, byte[] truths) {
    this.rules = rules;
    this.starts = starts;
    this.truths = truths;
  }

  /** The truth of every rule. */
  public Truths rules() {
    return rules;
  }

  /** How many conditions a rule has. */
  public int conditions(int rule) {
    return starts[rule + 1] - starts[rule];
  }

  /** The truth of one condition of a rule, by their indices. */
  public Truth of(int rule, int condition) {
    Objects.checkIndex(condition, conditions(rule));
    return Ranges.truth(truths[starts[rule] + condition]);
  }
}
