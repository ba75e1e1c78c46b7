package org.caravanserai.matching;

import java.util.List;

/**
 * Another listing that fits, and why.
 *
 * @param listing its id
 * @param score how well both are served, from 0 to 1000: the harmonic mean of the next two
 * @param servesYou how well theirs serves yours, from 0 to 1000
 * @param servesThem how well yours serves theirs, from 0 to 1000
 * @param reasons what speaks for it, weightiest first
 * @param concerns what speaks against it
 * @param missing what is not stated and could make it surer
 * @param toCheck policies and list entries that a human must look at first
 */
public record Match(
    String listing,
    int score,
    int servesYou,
    int servesThem,
    List<Reason> reasons,
    List<Concern> concerns,
    List<Gap> missing,
    List<Bar> toCheck) {
  public Match {
    reasons = List.copyOf(reasons);
    concerns = List.copyOf(concerns);
    missing = List.copyOf(missing);
    toCheck = List.copyOf(toCheck);
  }
}
