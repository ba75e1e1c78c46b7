package org.caravanserai.risk;

import java.util.List;
import org.caravanserai.profile.Profile;

/** Holds the parties of a project against watch lists. No list is loaded yet. */
public final class Screening {
  private Screening() {}

  /** One result for each party, in the order given. */
  public static List<PartyScreening> screen(List<Profile.Party> parties) {
    return parties.stream().<PartyScreening>map(PartyScreening.NoListLoaded::new).toList();
  }
}
