package org.caravanserai.procedure;

/**
 * How a duration is spread, in whole days: the triangular distribution over min, most likely and
 * max; for an observed one straight lines through min, median, P90 and max.
 *
 * <p>Quantiles rise with the share, so between two shares with the same number of days every share
 * has that number: a table of evenly spaced shares answers most questions, and only the others are
 * computed. They rise with each of the figures too, so that a longer step never makes a plan end
 * earlier.
 */
final class Spread {
  private static final int PARTS = 256;
  private static final double MEDIAN = 0.5;
  private static final double P90 = 0.9;

  private final WholeDays days;
  private final int[] table;

  Spread(WholeDays days) {
    this.days = days;
    this.table = new int[PARTS + 1];
    for (int part = 0; part <= PARTS; part++) {
      table[part] = compute(part / (double) PARTS);
    }
  }

  /**
   * The whole number of days nearest to the quantile of {@code u}. Rises with each figure and with
   * u. Uses only operations that IEEE 754 rounds exactly, so that it is the same everywhere.
   *
   * @param u 0 (inclusive) to 1 (exclusive)
   */
  int days(double u) {
    int part = (int) (u * PARTS);
    int least = table[part];
    return least == table[part + 1] ? least : compute(u);
  }

  /** The least share from which on there are no fewer days; below 1 when there are so many. */
  double shareBelow(int least) {
    double few = 0;
    double enough = 1;
    if (compute(0) >= least) {
      return 0;
    }
    while (true) {
      double middle = few + (enough - few) / 2;
      if (middle <= few || middle >= enough) {
        return enough;
      }
      if (compute(middle) >= least) {
        enough = middle;
      } else {
        few = middle;
      }
    }
  }

  private int compute(double u) {
    Integer p90 = days.p90();
    double quantile =
        p90 == null
            ? triangular(days.min(), days.typical(), days.max(), u)
            : observed(days.min(), days.typical(), p90, days.max(), u);
    return (int) Math.floor(quantile + 0.5);
  }

  private static double observed(double min, double median, double p90, double max, double u) {
    if (u < MEDIAN) {
      return min + (median - min) * (u / MEDIAN);
    }
    return u < P90
        ? median + (p90 - median) * ((u - MEDIAN) / (P90 - MEDIAN))
        : p90 + (max - p90) * ((u - P90) / (1 - P90));
  }

  private static double triangular(double min, double mode, double max, double u) {
    double width = max - min;
    if (u * width < mode - min) {
      return min + Math.sqrt(u * width * (mode - min));
    }
    return max - Math.sqrt((1 - u) * width * (max - mode));
  }
}
