package org.caravanserai.corridor.search;

import java.util.Arrays;

/** A binary heap of (distance, node) pairs; the nearest comes first. */
final class NodeQueue {
  private long[] distance = new long[64];
  private int[] node = new int[64];
  private int size;

  boolean isEmpty() {
    return size == 0;
  }

  long nearestDistance() {
    return distance[0];
  }

  void add(long itsDistance, int itsNode) {
    if (size == node.length) {
      distance = Arrays.copyOf(distance, 2 * size);
      node = Arrays.copyOf(node, 2 * size);
    }
    int at = size++;
    while (at > 0 && distance[(at - 1) / 2] > itsDistance) {
      move((at - 1) / 2, at);
      at = (at - 1) / 2;
    }
    put(at, itsDistance, itsNode);
  }

  int removeNearest() {
    int nearest = node[0];
    size--;
    sink(distance[size], node[size]);
    return nearest;
  }

  private void sink(long itsDistance, int itsNode) {
    int at = 0;
    for (int child = 1; child < size; child = 2 * at + 1) {
      if (child + 1 < size && distance[child + 1] < distance[child]) {
        child++;
      }
      if (distance[child] >= itsDistance) {
        break;
      }
      move(child, at);
      at = child;
    }
    put(at, itsDistance, itsNode);
  }

  private void move(int from, int to) {
    put(to, distance[from], node[from]);
  }

  private void put(int at, long itsDistance, int itsNode) {
    distance[at] = itsDistance;
    node[at] = itsNode;
  }
}
