package org.caravanserai.risk;

import java.util.List;
import org.caravanserai.profile.Profile;

/** What screening says of one party. */
public sealed interface PartyScreening {

  /** Who was to be screened. */
  Profile.Party party();

  /** There is nothing to screen against: this says neither that the party is listed nor not. */
  record NoListLoaded(Profile.Party party) implements PartyScreening {}

  /**
   * The party was held against every loaded list.
   *
   * @param candidates entries that may be the same, best first; empty when none is near
   */
  record Screened(Profile.Party party, List<Candidate> candidates) implements PartyScreening {
    public Screened {
      candidates = List.copyOf(candidates);
    }
  }

  /**
   * A list entry that may be the party. Only a human decides whether it is.
   *
   * @param score likeness from 0 to 100
   * @param why the names and identifiers that are alike
   */
  record Candidate(String name, String list, int score, List<String> why) {
    public Candidate {
      why = List.copyOf(why);
    }
  }
}
