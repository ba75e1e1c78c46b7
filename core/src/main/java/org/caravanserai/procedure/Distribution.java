package org.caravanserai.procedure;

import java.util.Arrays;

/** How often each whole number was drawn; at least one was. */
final class Distribution {
  private final int lowest;
  private final int[] counts;
  private final int total;

  Distribution(int[] values) {
    this.lowest = Arrays.stream(values).min().orElseThrow();
    this.counts = new int[Arrays.stream(values).max().orElseThrow() - lowest + 1];
    this.total = values.length;
    for (int value : values) {
      counts[value - lowest]++;
    }
  }

  /** The nearest-rank percentile: the least value that so many percent do not exceed. */
  int percentile(int percent) {
    long rank = ((long) total * percent + 99) / 100;
    int value = 0;
    for (long seen = counts[0]; seen < rank; seen += counts[value]) {
      value++;
    }
    return lowest + value;
  }
}
