package org.caravanserai.casework;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * Counts that may be shown to everybody: none that is so small that it could point at somebody, and
 * none from which such a count could be computed, not even by who knows this rule.
 *
 * <p>A table splits one total into cells. A cell below the least count is hidden. Where the hidden
 * ones could still be computed from the total (a single one is hidden, or their sum leaves one
 * solution), the smallest of the others are hidden with them. A table of which fewer than two cells
 * could then be shown is withheld. Under a total that is too small itself, nothing is shown.
 */
public final class SmallCells {
  private final int least;

  /**
   * @param least the smallest count that is shown; at least 2
   */
  public SmallCells(int least) {
    if (least < 2) {
      throw new IllegalArgumentException("A single case is never shown: " + least);
    }
    this.least = least;
  }

  /** Whether a total is large enough for its tables to be shown at all. */
  public boolean mayShow(int total) {
    return total >= least;
  }

  /**
   * The counts as they may be shown, each in its place; empty where it is hidden.
   *
   * @param counts of every cell that there could be, zeros among them; they make up a total that is
   *     shown
   */
  public List<OptionalInt> shown(List<Integer> counts) {
    int total = counts.stream().mapToInt(Integer::intValue).sum();
    if (!mayShow(total)) {
      return hidden(counts);
    }
    if (counts.size() == 1) {
      return List.of(OptionalInt.of(total));
    }
    int from = isAmbiguous(counts) ? least : aboveSmallest(counts);
    long shown = counts.stream().filter(count -> count >= from).count();
    if (shown < 2) {
      return hidden(counts);
    }
    return counts.stream()
        .map(count -> count >= from ? OptionalInt.of(count) : OptionalInt.empty())
        .toList();
  }

  /** Whether nothing is hidden, or at least two ways to fill in what is hidden remain for each. */
  private boolean isAmbiguous(List<Integer> counts) {
    List<Integer> small = counts.stream().filter(count -> count < least).toList();
    int sum = small.stream().mapToInt(Integer::intValue).sum();
    return small.isEmpty() || (small.size() > 1 && sum > 0 && sum < (least - 1) * small.size());
  }

  /** All that are as small as the smallest of the others are hidden, so that none stands out. */
  private int aboveSmallest(List<Integer> counts) {
    return counts.stream()
        .filter(count -> count >= least)
        .mapToInt(Integer::intValue)
        .min()
        .stream()
        .map(smallest -> smallest + 1)
        .findFirst()
        .orElse(least);
  }

  private static List<OptionalInt> hidden(List<Integer> counts) {
    List<OptionalInt> hidden = new ArrayList<>();
    counts.forEach(_ -> hidden.add(OptionalInt.empty()));
    return hidden;
  }
}
