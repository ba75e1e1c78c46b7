package org.caravanserai.benchmarks;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * A figure of several rounds.
 *
 * @param median the middle one, or the mean of the two in the middle
 */
public record Figures(double median, double min, double max) {

  /** The figures of one or more rounds. */
  static Figures of(double... values) {
    if (values.length == 0) {
      throw new IllegalArgumentException("Figures need at least one round");
    }
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    double median =
        sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    return new Figures(median, sorted[0], sorted[sorted.length - 1]);
  }

  static Figures of(List<Outcome> rounds, ToDoubleFunction<Outcome> figure) {
    return of(rounds.stream().mapToDouble(figure).toArray());
  }

  /** The mean time of each round divided by that of the baseline in the same round. */
  static Figures ratios(List<Outcome> rounds, List<Outcome> baseline) {
    double[] ratios = new double[rounds.size()];
    for (int round = 0; round < ratios.length; round++) {
      ratios[round] = rounds.get(round).mean() / baseline.get(round).mean();
    }
    return of(ratios);
  }

  /** A time with its unit: {@code 21.3 us}. */
  public static String time(double nanos) {
    if (nanos < 1_000) {
      return digits(nanos) + " ns";
    }
    if (nanos < 1_000_000) {
      return digits(nanos / 1_000) + " us";
    }
    return nanos < 1_000_000_000
        ? digits(nanos / 1_000_000) + " ms"
        : digits(nanos / 1_000_000_000) + " s";
  }

  /** An amount of memory with its unit: {@code 4.1 kB}, in powers of ten. */
  public static String bytes(double bytes) {
    if (bytes < 1_000) {
      return digits(bytes) + " B";
    }
    return bytes < 1_000_000 ? digits(bytes / 1_000) + " kB" : digits(bytes / 1_000_000) + " MB";
  }

  /** Three significant digits, without an exponent. */
  static String digits(double value) {
    BigDecimal rounded =
        new BigDecimal(value).round(new MathContext(3, RoundingMode.HALF_UP)).stripTrailingZeros();
    return rounded.scale() < 0 ? rounded.setScale(0).toPlainString() : rounded.toPlainString();
  }
}
