package org.caravanserai.policy;

import java.math.BigDecimal;
import java.util.List;
import java.util.TreeSet;
import org.caravanserai.knowledge.Confidence;
import org.caravanserai.knowledge.Policy;
import org.jspecify.annotations.Nullable;

/**
 * What one policy says of one project, or of some of its consignments, on one day.
 *
 * @param consignments ids of the consignments it holds for, in the order given; empty when it was
 *     judged over the project's own facts
 * @param tiers the sizes of the benefit that hold; none or several need a human
 * @param needsHumanCheck reasons in the order of {@link HumanCheck}
 * @param granted the policy applies, is in force, and no other policy that applies and is in force
 *     supersedes it
 * @param supersededBy policies in force that apply and supersede it, by id; a policy judged for the
 *     project counts as superseded by one judged for consignments only when that one applies to all
 * @param excludedWith policies that apply as well and cannot be combined with it, by id; empty
 *     unless this one applies
 * @param contradictedBy policies that apply as well and say something different, by id; empty
 *     unless this one applies
 * @param confidence the lowest of the policy and the reference amounts that its criteria use
 * @param smallestChange what would turn a refusal; null unless the policy does not apply
 */
public record Finding(
    Policy policy,
    List<String> consignments,
    Verdict verdict,
    List<CriterionFinding> criteria,
    List<Policy.Tier> tiers,
    List<HumanCheck> needsHumanCheck,
    boolean granted,
    List<String> supersededBy,
    List<String> excludedWith,
    List<String> contradictedBy,
    BenefitWorth worth,
    Confidence confidence,
    @Nullable SmallestChange smallestChange) {
  public Finding {
    consignments = List.copyOf(consignments);
    criteria = List.copyOf(criteria);
    tiers = List.copyOf(tiers);
    needsHumanCheck = List.copyOf(needsHumanCheck);
    supersededBy = List.copyOf(supersededBy);
    excludedWith = List.copyOf(excludedWith);
    contradictedBy = List.copyOf(contradictedBy);
  }

  /**
   * The missing attributes and reference series that could settle an undetermined verdict, by name;
   * empty when it is settled.
   */
  public List<String> needs() {
    if (verdict != Verdict.UNDETERMINED) {
      return List.of();
    }
    TreeSet<String> needs = new TreeSet<>();
    criteria.forEach(criterion -> needs.addAll(criterion.needs()));
    return List.copyOf(needs);
  }

  /** What it is worth in USD, nought where that cannot be computed or is not stated. */
  public BigDecimal worthUsd() {
    return worth instanceof BenefitWorth.Usd(BigDecimal amount) ? amount : BigDecimal.ZERO;
  }

  Finding forConsignments(List<String> ids) {
    return new Finding(
        policy,
        ids,
        verdict,
        criteria,
        tiers,
        needsHumanCheck,
        granted,
        supersededBy,
        excludedWith,
        contradictedBy,
        worth,
        confidence,
        smallestChange);
  }
}
