package org.caravanserai.matching;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What must hold between two listings, whichever of them partners are sought for. */
final class Constraints {
  private final Rates rates;

  Constraints(Rates rates) {
    this.rates = rates;
  }

  /** Whether every hard constraint holds on a day. */
  boolean hold(Listing one, Listing other, LocalDate asOf) {
    return one.kind() == other.kind().opposite()
        && one.subject() == other.subject()
        && !one.owner().organisation().equals(other.owner().organisation())
        && one.holdsOn(asOf)
        && other.holdsOn(asOf)
        && wants(one, other)
        && wants(other, one)
        && placeWillDo(one, other)
        && capacitiesMeet(one.terms().capacity(), other.terms().capacity())
        && investmentsMeet(one.terms().investment(), other.terms().investment());
  }

  private static boolean wants(Listing one, Listing other) {
    Set<String> countries = one.wishes().countries();
    return (countries.isEmpty() || countries.contains(other.owner().country()))
        && other.terms().certificates().containsAll(one.wishes().certificates());
  }

  /** A site cannot be moved: it must be in the country where one is wanted. */
  private static boolean placeWillDo(Listing one, Listing other) {
    return one.subject() != Subject.SITE || one.place().country().equals(other.place().country());
  }

  private static boolean capacitiesMeet(@Nullable Capacity one, @Nullable Capacity other) {
    return one == null
        || other == null
        || !one.comparableWith(other)
        || !one.range().disjointFrom(other.range());
  }

  private boolean investmentsMeet(@Nullable InvestmentRange one, @Nullable InvestmentRange other) {
    Range mine = one == null ? null : rates.inUsd(one);
    Range theirs = other == null ? null : rates.inUsd(other);
    return mine == null || theirs == null || !mine.disjointFrom(theirs);
  }
}
