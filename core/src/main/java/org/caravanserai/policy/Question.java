package org.caravanserai.policy;

import java.math.BigDecimal;
import java.util.List;

/**
 * An attribute that is worth asking for.
 *
 * <p>The weight sums over the policies at stake. An undetermined policy that needs {@code n}
 * attributes adds {@code (1 + log10(1 + worth in USD)) / n} to each; the worth counts as 0 where it
 * cannot be computed or the policy is not in force. A policy that applies and whose worth lacks
 * {@code n} attributes adds {@code 0.5 / n}. A policy with several findings, one for each group of
 * consignments, adds its largest share. Attributes whose {@code askedWhen} fails are not asked and
 * not counted in {@code n}.
 *
 * @param resolves the number of policies at stake
 * @param weight scale 3
 * @param policies ids of the policies at stake, in order
 */
public record Question(String attribute, int resolves, BigDecimal weight, List<String> policies) {
  public Question {
    policies = List.copyOf(policies);
  }
}
