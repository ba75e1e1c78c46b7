package org.caravanserai.policy;

import java.time.LocalDate;
import org.caravanserai.knowledge.Policy;

/**
 * A version of a policy that does not hold on the day; {@link Policy#valid()} says when it does.
 */
public record NotInForce(Policy policy, Timing timing) {

  /** On which side of its validity the day lies. */
  public enum Timing {
    /** The version has ended. */
    PAST,
    /** The version has not begun. */
    FUTURE
  }

  static NotInForce on(LocalDate day, Policy policy) {
    LocalDate from = policy.valid().from();
    boolean future = from != null && day.isBefore(from);
    return new NotInForce(policy, future ? Timing.FUTURE : Timing.PAST);
  }
}
