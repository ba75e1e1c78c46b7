package org.caravanserai.matching;

import java.time.LocalDate;
import java.util.List;

/**
 * What was found for a listing on a day.
 *
 * @param listing the one that partners were sought for
 * @param possible best first; equal ones by id
 * @param notPossible those that would be among the possible but for a bar, best first
 */
public record Matches(
    String listing, LocalDate asOf, List<Match> possible, List<Barred> notPossible) {
  public Matches {
    possible = List.copyOf(possible);
    notPossible = List.copyOf(notPossible);
  }

  /** A listing that fits but must not be joined with. */
  public record Barred(String listing, List<Bar> bars) {
    public Barred {
      bars = List.copyOf(bars);
    }
  }
}
