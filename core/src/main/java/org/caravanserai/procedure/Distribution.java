package org.caravanserai.procedure;

/** How often each whole number was drawn; at least one was. */
final class Distribution {
  private final int lowest;
  private final int[] counts;
  private final int total;

  Distribution(int[] values) {
    int least = values[0];
    int most = values[0];
    for (int value : values) {
      least = Math.min(least, value);
      most = Math.max(most, value);
    }
    this.lowest = least;
    this.counts = new int[most - least + 1];
    this.total = values.length;
    for (int value : values) {
      counts[value - least]++;
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
