package org.caravanserai.condition;

/** The truth of many rules and of each of their conditions. Immutable. */
public final class Reasons {
  private final Truths rules;
  private final int[][] conditions;
  private final byte[] truths;

  /**
   * The truths of some rules.
   *
   * @param conditions for each rule the numbers of its conditions; rules may share them
   * @param truths of the conditions, as in {@link Ranges}
   */
  Reasons(Truths rules, int[][] conditions, byte[] truths) {
    this.rules = rules;
    this.conditions = conditions;
    this.truths = truths;
  }

  /** The truth of every rule. */
  public Truths rules() {
    return rules;
  }

  /** How many conditions a rule has. */
  public int conditions(int rule) {
    return conditions[rule].length;
  }

  /** The truth of one condition of a rule, by their indices. */
  public Truth of(int rule, int condition) {
    return Ranges.truth(truths[conditions[rule][condition]]);
  }
}
