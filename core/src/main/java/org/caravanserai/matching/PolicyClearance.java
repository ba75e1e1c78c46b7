package org.caravanserai.matching;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.caravanserai.knowledge.Knowledge;
import org.caravanserai.risk.PartyScreening;

/**
 * Asks the policies of a snapshot about the project that a need and an offer would make together,
 * and a screening about both owners.
 */
public final class PolicyClearance implements Clearance {
  private final Knowledge knowledge;
  private final Function<Owner, List<PartyScreening.Candidate>> screening;

  private PolicyClearance(
      Knowledge knowledge, Function<Owner, List<PartyScreening.Candidate>> screening) {
    this.knowledge = knowledge;
    this.screening = screening;
  }

  /**
   * A clearance by policies and lists.
   *
   * @param screening the list entries that an organisation may be; empty when none is near. A hit
   *     bars every match of the organisation until the caller's screening no longer gives it.
   */
  public static PolicyClearance of(
      Knowledge knowledge, Function<Owner, List<PartyScreening.Candidate>> screening) {
    return new PolicyClearance(knowledge, screening);
  }

  @Override
  public Ruling rule(Listing need, Listing offer, LocalDate asOf) {
    throw new UnsupportedOperationException();
  }
}
