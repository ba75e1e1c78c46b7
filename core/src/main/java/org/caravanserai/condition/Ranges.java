package org.caravanserai.condition;

import java.util.List;

/**
 * Tests side by side in flat arrays. Truth is a number here, so that AND is the minimum: {@link
 * #FALSE}, {@link #UNKNOWN}, {@link #TRUE}.
 */
final class Ranges {
  static final int FALSE = 0;
  static final int UNKNOWN = 1;
  static final int TRUE = 2;

  private final int[] columns;
  private final int[] lows;
  private final int[] highs;

  Ranges(List<Columns.Range> ranges) {
    columns = ranges.stream().mapToInt(Columns.Range::column).toArray();
    lows = ranges.stream().mapToInt(Columns.Range::low).toArray();
    highs = ranges.stream().mapToInt(Columns.Range::high).toArray();
  }

  int size() {
    return columns.length;
  }

  /** The smallest truth of the tests from start to end, the end not included; at most the cap. */
  int all(int start, int end, Positions facts, int cap) {
    int truth = cap;
    for (int i = start; i < end && truth != FALSE; i++) {
      truth = Math.min(truth, truth(facts.at(columns[i]), lows[i], highs[i]));
    }
    return truth;
  }

  /** The truth of every test. */
  byte[] each(int[] positions) {
    byte[] truths = new byte[columns.length];
    for (int i = 0; i < truths.length; i++) {
      truths[i] = (byte) truth(positions[columns[i]], lows[i], highs[i]);
    }
    return truths;
  }

  /**
   * Without a branch, since no processor can guess thousands of comparisons: the sign bit of a
   * difference tells which of two numbers is larger.
   */
  private static int truth(int position, int low, int high) {
    int outside = ((position - low) | (high - position)) >>> 31;
    int unknown = (position - Column.FIRST) >>> 31;
    return TRUE * (1 - outside) | unknown;
  }

  static Truth truth(int number) {
    return switch (number) {
      case FALSE -> Truth.FALSE;
      case TRUE -> Truth.TRUE;
      default -> Truth.UNKNOWN;
    };
  }
}
