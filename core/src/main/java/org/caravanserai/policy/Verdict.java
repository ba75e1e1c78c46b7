package org.caravanserai.policy;

import org.caravanserai.condition.Truth;

/** Whether a policy applies to a project. */
public enum Verdict {
  /** The criteria hold. */
  APPLIES,
  /** The criteria fail, whatever the missing facts may be. */
  DOES_NOT_APPLY,
  /** A fact or reference amount that would settle it is missing. */
  UNDETERMINED;

  static Verdict of(Truth truth) {
    return switch (truth) {
      case TRUE -> APPLIES;
      case FALSE -> DOES_NOT_APPLY;
      case UNKNOWN -> UNDETERMINED;
    };
  }
}
