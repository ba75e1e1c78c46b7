package org.caravanserai.policy;

/** What one criterion says of a project. */
public enum CriterionVerdict {
  MET,
  NOT_MET,
  UNKNOWN
}
