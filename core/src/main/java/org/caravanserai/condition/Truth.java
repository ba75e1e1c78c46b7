package org.caravanserai.condition;

/** Kleene's three truth values: a condition over missing facts is unknown, not false. */
public enum Truth {
  /** The condition holds. */
  TRUE,
  /** The condition fails. */
  FALSE,
  /** A fact or reference amount that would settle it is missing. */
  UNKNOWN;

  /** Returns the truth value of a settled answer. */
  public static Truth of(boolean settled) {
    return settled ? TRUE : FALSE;
  }

  /** Negation; unknown stays unknown. */
  public Truth not() {
    return switch (this) {
      case TRUE -> FALSE;
      case FALSE -> TRUE;
      case UNKNOWN -> UNKNOWN;
    };
  }

  /** Conjunction: false wins over unknown, unknown over true. */
  public Truth and(Truth other) {
    if (this == FALSE || other == FALSE) {
      return FALSE;
    }
    return this == UNKNOWN || other == UNKNOWN ? UNKNOWN : TRUE;
  }

  /** Disjunction: true wins over unknown, unknown over false. */
  public Truth or(Truth other) {
    return not().and(other.not()).not();
  }
}
