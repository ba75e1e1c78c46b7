package org.caravanserai.questionnaire;

import java.util.List;
import org.caravanserai.knowledge.Policy;
import org.caravanserai.policy.BenefitWorth;

/**
 * A policy that an answer bears on.
 *
 * @param worth what it would be worth, as far as the facts so far tell
 * @param alsoNeeds the attributes and reference series that it lacks besides, by name; when empty,
 *     this answer may settle it alone
 */
public record Stake(Policy policy, Settles settles, BenefitWorth worth, List<String> alsoNeeds) {
  public Stake {
    alsoNeeds = List.copyOf(alsoNeeds);
  }

  /** What the answer helps to settle. */
  public enum Settles {
    /** Whether the policy applies. */
    VERDICT,
    /** What it is worth; that it applies is known. */
    WORTH
  }
}
