package org.caravanserai.platform.listing;

import java.time.LocalDate;
import java.util.List;

/**
 * Whom a listing matches.
 *
 * @param edition digest of the knowledge by which they were found
 * @param possible best first
 * @param notPossible listings that fit and that a policy forbids to join with, best first
 */
public record MatchesView(
    LocalDate asOf, String edition, List<MatchView> possible, List<Barred> notPossible) {
  public MatchesView {
    possible = List.copyOf(possible);
    notPossible = List.copyOf(notPossible);
  }

  /**
   * A listing that must not be joined with.
   *
   * @param bars the policies, in the reader's language, with their legal basis
   */
  public record Barred(PublicListing listing, List<String> bars) {
    public Barred {
      bars = List.copyOf(bars);
    }
  }
}
