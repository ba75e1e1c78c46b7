package org.caravanserai.corridor.search;

import java.util.Arrays;

/**
 * The best triples met so far, none at least as good as another in all three. The fourth criterion
 * is left out because labels arrive in its ascending order, so that an earlier one is never worse
 * in it.
 */
final class Front {
  private long[] triples = new long[12];
  private int size;

  /** Whether some triple is at least as good in all three. */
  boolean covers(long a, long b, long c) {
    for (int i = 0; i < size; i += 3) {
      if (triples[i] <= a && triples[i + 1] <= b && triples[i + 2] <= c) {
        toTheFront(i);
        return true;
      }
    }
    return false;
  }

  /** Adds a triple that is not covered and drops those that it covers. */
  void add(long a, long b, long c) {
    int kept = 0;
    for (int i = 0; i < size; i += 3) {
      if (triples[i] < a || triples[i + 1] < b || triples[i + 2] < c) {
        copy(i, kept);
        kept += 3;
      }
    }
    size = kept;
    put(a, b, c);
  }

  /** What covered one label is likely to cover the next. */
  private void toTheFront(int at) {
    int half = at / 6 * 3;
    if (half == at) {
      return;
    }
    for (int k = 0; k < 3; k++) {
      long other = triples[half + k];
      triples[half + k] = triples[at + k];
      triples[at + k] = other;
    }
  }

  private void copy(int from, int to) {
    if (from != to) {
      System.arraycopy(triples, from, triples, to, 3);
    }
  }

  private void put(long a, long b, long c) {
    if (size + 3 > triples.length) {
      triples = Arrays.copyOf(triples, 2 * triples.length);
    }
    triples[size] = a;
    triples[size + 1] = b;
    triples[size + 2] = c;
    size += 3;
  }
}
