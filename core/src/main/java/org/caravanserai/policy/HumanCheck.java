package org.caravanserai.policy;

/** Why a human should look at a finding before anybody relies on it. */
public enum HumanCheck {
  /** Two tiers hold at once: the sources do not say which side of an edge counts. */
  TIER_EDGE,
  /** The criteria hold, but none of the tiers does: the benefit has no stated size. */
  NO_TIER,
  /** The rule is a draft. */
  STATUS_DRAFT,
  /** Whether the rule is in force is uncertain. */
  STATUS_UNCERTAIN,
  /** The rule was not verified against its source. */
  STATUS_UNVERIFIED,
  /** The policy, or a reference amount that its criteria use, is of low confidence. */
  LOW_CONFIDENCE,
  /** The sources of the policy disagree. */
  SOURCES_CONFLICT,
  /** Another policy that applies cannot be combined with this one. */
  EXCLUSION,
  /** Another policy that applies says something different. */
  CONTRADICTION
}
