package org.caravanserai.policy;

import java.math.BigDecimal;
import java.util.List;

/**
 * What a policy would be worth to the project, whether or not it applies: the pack's formula over
 * the project's facts and the tier that holds.
 */
public sealed interface BenefitWorth {

  /** The formula's value in USD, scale 2, rounded half-up; the lowest one on a tier edge. */
  record Usd(BigDecimal amount) implements BenefitWorth {}

  /**
   * The pack has a formula, but it has no value.
   *
   * @param needs the missing attributes and reference series, by name; empty when no tier holds
   *     that would give the formula its figures
   */
  record Missing(List<String> needs) implements BenefitWorth {
    public Missing {
      needs = List.copyOf(needs);
    }
  }

  /** The pack has no formula. */
  record NotStated() implements BenefitWorth {}
}
