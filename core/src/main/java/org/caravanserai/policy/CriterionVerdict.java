package org.caravanserai.policy;

import org.caravanserai.condition.Truth;

/** What one criterion says of a project. */
public enum CriterionVerdict {
  MET,
  NOT_MET,
  UNKNOWN;

  static CriterionVerdict of(Truth truth) {
    return switch (truth) {
      case TRUE -> MET;
      case FALSE -> NOT_MET;
      case UNKNOWN -> UNKNOWN;
    };
  }
}
