package org.caravanserai.matching;

import java.util.List;
import org.caravanserai.knowledge.Text;
import org.caravanserai.policy.LegalBasis;
import org.caravanserai.risk.PartyScreening;

/** What stands between two listings, whatever they say of themselves. */
public sealed interface Bar {

  /**
   * A policy that forbids what the two would do together.
   *
   * @param policy its id
   * @param needs attributes that would settle it; empty when it applies for sure
   */
  record Forbidden(
      String policy, Text title, String jurisdiction, List<LegalBasis> basis, List<String> needs)
      implements Bar {
    public Forbidden {
      basis = List.copyOf(basis);
      needs = List.copyOf(needs);
    }
  }

  /** The organisation may be one of a watch list; only a human decides whether it is. */
  record Screened(Owner owner, PartyScreening.Candidate candidate) implements Bar {}
}
