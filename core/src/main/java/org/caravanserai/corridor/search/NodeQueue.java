package org.caravanserai.corridor.search;

import java.util.Arrays;

/** A heap of (distance, node) pairs with four branches; the nearest comes first. */
final class NodeQueue {
  private static final int BRANCHES = 4;

  /** The distance of the pair at i is at 2i, its node at 2i + 1. */
  private long[] pairs = new long[2 * 64];

  private int size;

  boolean isEmpty() {
    return size == 0;
  }

  long nearestDistance() {
    return pairs[0];
  }

  void add(long distance, int node) {
    if (2 * size == pairs.length) {
      pairs = Arrays.copyOf(pairs, 4 * size);
    }
    int at = size++;
    while (at > 0 && pairs[2 * ((at - 1) / BRANCHES)] > distance) {
      move((at - 1) / BRANCHES, at);
      at = (at - 1) / BRANCHES;
    }
    put(at, distance, node);
  }

  int removeNearest() {
    int nearest = (int) pairs[1];
    size--;
    sink(pairs[2 * size], pairs[2 * size + 1]);
    return nearest;
  }

  private void sink(long distance, long node) {
    int at = 0;
    for (int child = 1; child < size; child = BRANCHES * at + 1) {
      int end = Math.min(child + BRANCHES, size);
      for (int other = child + 1; other < end; other++) {
        if (pairs[2 * other] < pairs[2 * child]) {
          child = other;
        }
      }
      if (pairs[2 * child] >= distance) {
        break;
      }
      move(child, at);
      at = child;
    }
    put(at, distance, node);
  }

  private void move(int from, int to) {
    put(to, pairs[2 * from], pairs[2 * from + 1]);
  }

  private void put(int at, long distance, long node) {
    pairs[2 * at] = distance;
    pairs[2 * at + 1] = node;
  }
}
