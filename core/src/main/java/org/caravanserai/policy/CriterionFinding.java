package org.caravanserai.policy;

import java.util.List;
import org.caravanserai.knowledge.Policy;

/**
 * What one criterion says of one project on one day.
 *
 * @param needs the missing attributes and reference series (as {@code amount:uz.bcv}) that could
 *     settle it, by name; empty unless the verdict is {@link CriterionVerdict#UNKNOWN}
 */
public record CriterionFinding(
    Policy.Criterion criterion,
    CriterionVerdict verdict,
    List<String> needs,
    LegalBasis legalBasis) {
  public CriterionFinding {
    needs = List.copyOf(needs);
  }
}
