package org.caravanserai.matching;

import java.time.LocalDate;
import java.util.List;

/**
 * Says whether two listings that fit may come together. Asked for the best matches alone; the same
 * arguments must always give the same answer.
 */
@FunctionalInterface
public interface Clearance {
  /** Nothing stands between any two listings. */
  Clearance OPEN = (need, offer, asOf) -> Ruling.CLEAR;

  /**
   * What stands between a need and an offer on a day. Of the two, either may lack its {@link
   * Wording}.
   */
  Ruling rule(Listing need, Listing offer, LocalDate asOf);

  /**
   * An answer.
   *
   * @param bars what makes the match impossible
   * @param toCheck what would make it impossible if facts that are not known yet turn out so
   */
  record Ruling(List<Bar> bars, List<Bar> toCheck) {
    /** Nothing stands between. */
    public static final Ruling CLEAR = new Ruling(List.of(), List.of());

    public Ruling {
      bars = List.copyOf(bars);
      toCheck = List.copyOf(toCheck);
    }
  }
}
