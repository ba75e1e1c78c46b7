package org.caravanserai.procedure;

/**
 * The triangular distribution over min, most likely and max, in whole days. Quantiles rise with the
 * share, so between two shares with the same number of days every share has that number: a table of
 * evenly spaced shares answers most questions, and only the others are computed.
 */
final class Triangular {
  private static final int PARTS = 256;

  private final WholeDays days;
  private final int[] table;

  Triangular(WholeDays days) {
    this.days = days;
    this.table = new int[PARTS + 1];
    for (int part = 0; part <= PARTS; part++) {
      table[part] = compute(part / (double) PARTS);
    }
  }

  /**
   * The whole number of days nearest to the quantile of {@code u}. Rises with min, typical, max and
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
    return (int) Math.floor(quantile(days.min(), days.typical(), days.max(), u) + 0.5);
  }

  private static double quantile(double min, double mode, double max, double u) {
    double width = max - min;
    if (u * width < mode - min) {
      return min + Math.sqrt(u * width * (mode - min));
    }
    return max - Math.sqrt((1 - u) * width * (max - mode));
  }
}
