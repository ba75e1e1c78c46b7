package org.caravanserai.condition;

import java.util.AbstractList;
import java.util.BitSet;
import java.util.Objects;
import java.util.RandomAccess;
import java.util.stream.IntStream;

/** The truth of many rules, in their order. Unmodifiable; two bits for each rule. */
public final class Truths extends AbstractList<Truth> implements RandomAccess {
  private final int size;
  private final long[] holding;
  private final long[] unknown;

  /** Rules that are false, all of them. */
  Truths(int size) {
    this.size = size;
    this.holding = new long[(size + Long.SIZE - 1) / Long.SIZE];
    this.unknown = new long[holding.length];
  }

  /** Only while it is built: sets what is not false. */
  void put(int index, int truth) {
    if (truth == Ranges.TRUE) {
      holding[index >> 6] |= 1L << index;
    } else if (truth == Ranges.UNKNOWN) {
      unknown[index >> 6] |= 1L << index;
    }
  }

  @Override
  public Truth get(int index) {
    Objects.checkIndex(index, size);
    if ((holding[index >> 6] & 1L << index) != 0) {
      return Truth.TRUE;
    }
    return (unknown[index >> 6] & 1L << index) != 0 ? Truth.UNKNOWN : Truth.FALSE;
  }

  @Override
  public int size() {
    return size;
  }

  /** The indices of the rules that are true, rising. */
  public IntStream holding() {
    return indices(holding);
  }

  /** The indices of the rules that are unknown, rising. */
  public IntStream unknown() {
    return indices(unknown);
  }

  private static IntStream indices(long[] bits) {
    return BitSet.valueOf(bits).stream();
  }
}
