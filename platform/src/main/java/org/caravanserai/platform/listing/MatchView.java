package org.caravanserai.platform.listing;

import java.util.List;

/**
 * A partner for a listing, and why; sentences are in the reader's language.
 *
 * @param score how well both are served, from 0 to 1000
 * @param servesYou how well theirs serves yours, from 0 to 1000
 * @param servesThem how well yours serves theirs, from 0 to 1000
 * @param reasons what speaks for it, weightiest first
 * @param concerns what speaks against it
 * @param missing what is not stated and could make it surer
 * @param toCheck policies that would forbid it, depending on what is not known
 */
public record MatchView(
    PublicListing listing,
    int score,
    int servesYou,
    int servesThem,
    List<String> reasons,
    List<String> concerns,
    List<String> missing,
    List<String> toCheck) {
  public MatchView {
    reasons = List.copyOf(reasons);
    concerns = List.copyOf(concerns);
    missing = List.copyOf(missing);
    toCheck = List.copyOf(toCheck);
  }
}
