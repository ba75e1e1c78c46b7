package org.caravanserai.corridor.search;

import java.util.Arrays;

/**
 * The best triples met so far, none at least as good as another in all three. The fourth criterion
 * is left out because labels arrive in its ascending order, so that an earlier one is never worse
 * in it.
 *
 * <p>Triples are kept in ascending order of the third figure, each with the least first and the
 * least second figure up to it: a new triple that undercuts one of these is covered by none.
 */
final class Front {
  private int size;
  private long[] first = new long[4];
  private long[] second = new long[4];
  private long[] third = new long[4];
  private long[] leastFirst = new long[4];
  private long[] leastSecond = new long[4];

  /** Whether some triple is at least as good in all three. */
  boolean covers(long a, long b, long c) {
    for (int i = notAbove(c) - 1; i >= 0; i--) {
      if (leastFirst[i] > a || leastSecond[i] > b) {
        return false;
      }
      if (first[i] <= a && second[i] <= b) {
        return true;
      }
    }
    return false;
  }

  /** Adds a triple that is not covered and drops those that it covers. */
  void add(long a, long b, long c) {
    int at = notAbove(c);
    while (at > 0 && third[at - 1] == c) {
      at--;
    }
    dropCovered(at, a, b);
    open(at);
    first[at] = a;
    second[at] = b;
    third[at] = c;
    size++;
    for (int i = at; i < size; i++) {
      leastFirst[i] = i == 0 ? first[i] : Math.min(leastFirst[i - 1], first[i]);
      leastSecond[i] = i == 0 ? second[i] : Math.min(leastSecond[i - 1], second[i]);
    }
  }

  /** How many triples have a third figure that is not above this one. */
  private int notAbove(long c) {
    if (size == 0 || third[size - 1] <= c) {
      return size;
    }
    int low = 0;
    int high = size - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (third[middle] <= c) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private void dropCovered(int from, long a, long b) {
    int kept = from;
    for (int i = from; i < size; i++) {
      if (first[i] < a || second[i] < b) {
        first[kept] = first[i];
        second[kept] = second[i];
        third[kept] = third[i];
        kept++;
      }
    }
    size = kept;
  }

  /** Makes room for one more at this index. */
  private void open(int at) {
    if (size == first.length) {
      first = Arrays.copyOf(first, 2 * size);
      second = Arrays.copyOf(second, 2 * size);
      third = Arrays.copyOf(third, 2 * size);
      leastFirst = Arrays.copyOf(leastFirst, 2 * size);
      leastSecond = Arrays.copyOf(leastSecond, 2 * size);
    }
    System.arraycopy(first, at, first, at + 1, size - at);
    System.arraycopy(second, at, second, at + 1, size - at);
    System.arraycopy(third, at, third, at + 1, size - at);
  }
}
