package org.caravanserai.corridor.search;

import java.util.Arrays;

/**
 * The best triples met so far, none at least as good as another in all three. The fourth criterion
 * is left out because labels arrive in its ascending order, so that an earlier one is never worse
 * in it.
 *
 * <p>Triples are kept in ascending order of the third figure, each with the least first and the
 * least second figure up to it: a new triple that undercuts one of these is covered by none. All
 * that is asked of a triple lies together in memory.
 */
final class Front {
  private static final int LEAST_FIRST = 1;
  private static final int LEAST_SECOND = 2;
  private static final int FIRST = 3;
  private static final int SECOND = 4;
  private static final int WIDTH = 5;

  private long[] rows = new long[4 * WIDTH];
  private int end;

  /** Whether some triple is at least as good in all three. */
  boolean covers(long a, long b, long c) {
    for (int row = above(c) - WIDTH; row >= 0; row -= WIDTH) {
      if (rows[row + LEAST_FIRST] > a || rows[row + LEAST_SECOND] > b) {
        return false;
      }
      if (rows[row + FIRST] <= a && rows[row + SECOND] <= b) {
        return true;
      }
    }
    return false;
  }

  /** Adds a triple that is not covered and drops those that it covers. */
  void add(long a, long b, long c) {
    int at = above(c);
    while (at > 0 && rows[at - WIDTH] == c) {
      at -= WIDTH;
    }
    dropCovered(at, a, b);
    open(at);
    rows[at] = c;
    rows[at + FIRST] = a;
    rows[at + SECOND] = b;
    for (int row = at; row < end; row += WIDTH) {
      boolean lowest = row == 0;
      long first = rows[row + FIRST];
      long second = rows[row + SECOND];
      rows[row + LEAST_FIRST] = lowest ? first : Math.min(first, rows[row - WIDTH + LEAST_FIRST]);
      rows[row + LEAST_SECOND] =
          lowest ? second : Math.min(second, rows[row - WIDTH + LEAST_SECOND]);
    }
  }

  /** Where the first triple begins whose third figure is above this one. */
  private int above(long c) {
    if (end == 0 || rows[end - WIDTH] <= c) {
      return end;
    }
    int low = 0;
    int high = end / WIDTH - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (rows[middle * WIDTH] <= c) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low * WIDTH;
  }

  private void dropCovered(int from, long a, long b) {
    int kept = from;
    for (int row = from; row < end; row += WIDTH) {
      if (rows[row + FIRST] < a || rows[row + SECOND] < b) {
        System.arraycopy(rows, row, rows, kept, WIDTH);
        kept += WIDTH;
      }
    }
    end = kept;
  }

  /** Makes room for one more at this place. */
  private void open(int at) {
    if (end == rows.length) {
      rows = Arrays.copyOf(rows, 2 * end);
    }
    System.arraycopy(rows, at, rows, at + WIDTH, end - at);
    end += WIDTH;
  }
}
