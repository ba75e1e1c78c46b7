package org.caravanserai.procedure;

/** The triangular distribution over min, most likely and max. */
final class Triangular {
  private Triangular() {}

  /**
   * The whole number of days nearest to the quantile of {@code u}. Rises with min, typical, max and
   * u. Uses only operations that IEEE 754 rounds exactly, so that it is the same everywhere.
   *
   * @param u 0 to 1
   */
  static int days(WholeDays days, double u) {
    if (days.min() == days.max()) {
      return days.min();
    }
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
