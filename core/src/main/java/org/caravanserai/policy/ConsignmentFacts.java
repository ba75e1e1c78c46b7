package org.caravanserai.policy;

import org.caravanserai.condition.Facts;

/**
 * What is known of one consignment. Its known values are laid over the project's, so that it is
 * enough to give those of the consignment alone.
 */
public record ConsignmentFacts(String id, Facts facts) {

  Facts over(Facts project) {
    return project.with(facts);
  }
}
