package org.caravanserai.benchmarks.growth;

import java.util.Locale;

/** Measured figures as people read them, to three digits. */
final class Figures {
  private static final String[] TIMES = {"ns", "µs", "ms", "s"};
  private static final String[] SIZES = {"B", "kB", "MB", "GB"};

  private Figures() {}

  static String time(double nanos) {
    return scaled(nanos, TIMES);
  }

  static String size(double bytes) {
    return scaled(bytes, SIZES);
  }

  static String exponent(double exponent) {
    return String.format(Locale.ROOT, "%.2f", exponent);
  }

  static String count(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }

  private static String scaled(double figure, String[] units) {
    int unit = 0;
    double scaled = figure;
    while (scaled >= 999.5 && unit < units.length - 1) {
      scaled /= 1000;
      unit++;
    }
    return rounded(scaled) + " " + units[unit];
  }

  private static String rounded(double figure) {
    String pattern = figure >= 99.95 || figure == 0 ? "%,.0f" : figure >= 9.995 ? "%.1f" : "%.2f";
    return String.format(Locale.ROOT, pattern, figure);
  }
}
