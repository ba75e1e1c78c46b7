package org.caravanserai.matching;

import java.util.Collection;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** How close two codes of one list are, by the level of the list down to which they agree. */
final class Codes {
  /** A pair of codes and how close they are, from 0 to 1. */
  record Pair(String yours, String theirs, CodeLevel level, double value) {
    private static final Comparator<Pair> CLOSEST =
        Comparator.comparingDouble(Pair::value)
            .thenComparing(Pair::yours, Comparator.reverseOrder())
            .thenComparing(Pair::theirs, Comparator.reverseOrder());
  }

  private Codes() {}

  /** The closest pair of HS codes; null when none shares a chapter. */
  static @Nullable Pair goods(Collection<String> yours, Collection<String> theirs) {
    return closest(yours, theirs, true);
  }

  /** The closest pair of ISIC codes; null when none shares a division. */
  static @Nullable Pair activities(Collection<String> yours, Collection<String> theirs) {
    return closest(yours, theirs, false);
  }

  private static @Nullable Pair closest(
      Collection<String> yours, Collection<String> theirs, boolean hs) {
    Pair best = null;
    for (String mine : yours) {
      for (String other : theirs) {
        Pair pair = pair(mine, other, hs);
        if (pair != null && (best == null || Pair.CLOSEST.compare(pair, best) > 0)) {
          best = pair;
        }
      }
    }
    return best;
  }

  private static @Nullable Pair pair(String mine, String other, boolean hs) {
    int common = 0;
    int shorter = Math.min(mine.length(), other.length());
    while (common < shorter && mine.charAt(common) == other.charAt(common)) {
      common++;
    }
    if (hs) {
      return switch (common) {
        case 6 -> new Pair(mine, other, CodeLevel.HS_SUBHEADING, 1);
        case 4, 5 -> new Pair(mine, other, CodeLevel.HS_HEADING, 0.9);
        case 2, 3 -> new Pair(mine, other, CodeLevel.HS_CHAPTER, 0.35);
        default -> null;
      };
    }
    return switch (common) {
      case 4 -> new Pair(mine, other, CodeLevel.ISIC_CLASS, 0.7);
      case 3 -> new Pair(mine, other, CodeLevel.ISIC_GROUP, 0.5);
      case 2 -> new Pair(mine, other, CodeLevel.ISIC_DIVISION, 0.2);
      default -> null;
    };
  }
}
