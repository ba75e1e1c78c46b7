package org.caravanserai.policy;

/**
 * Findings on one policy, equal when they are; hashed by verdicts alone, for the policy that they
 * share is large.
 */
record SameAnswer(Finding finding) {

  @Override
  public int hashCode() {
    int hash = finding.verdict().hashCode();
    for (CriterionFinding criterion : finding.criteria()) {
      hash = 31 * hash + criterion.verdict().hashCode();
    }
    return hash;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SameAnswer(Finding same) && finding.equals(same);
  }
}
