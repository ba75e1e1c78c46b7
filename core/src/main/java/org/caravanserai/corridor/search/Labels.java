package org.caravanserai.corridor.search;

import java.util.Arrays;

/**
 * All labels of one search, and the queue of the open ones in ascending lexicographic order of
 * their four totals (value so far plus lower bound), so that ties are settled the same way in every
 * run.
 */
final class Labels {
  private static final int ROOTLESS = -1;
  private long[] totals = new long[4 * 256];
  private int[] node = new int[256];
  private int[] parent = new int[256];
  private int[] edge = new int[256];
  private int count;
  private int[] queue = new int[256];
  private int open;

  int count() {
    return count;
  }

  boolean hasOpen() {
    return open > 0;
  }

  long total(int label, int criterion) {
    return totals[4 * label + criterion];
  }

  int node(int label) {
    return node[label];
  }

  /** The edges from the root to the label. */
  int[] edgesTo(int label) {
    int length = 0;
    for (int at = label; parent[at] != ROOTLESS; at = parent[at]) {
      length++;
    }
    int[] edges = new int[length];
    for (int at = label; parent[at] != ROOTLESS; at = parent[at]) {
      edges[--length] = edge[at];
    }
    return edges;
  }

  void addRoot(int itsNode, long departure, long[] bounds) {
    add(
        itsNode,
        ROOTLESS,
        ROOTLESS,
        departure + bounds[4 * itsNode],
        bounds[4 * itsNode + 1],
        bounds[4 * itsNode + 2],
        departure + bounds[4 * itsNode + 3]);
  }

  void add(int itsNode, int itsParent, int itsEdge, long a, long b, long c, long d) {
    requireRoom();
    int label = count++;
    node[label] = itsNode;
    parent[label] = itsParent;
    edge[label] = itsEdge;
    totals[4 * label] = a;
    totals[4 * label + 1] = b;
    totals[4 * label + 2] = c;
    totals[4 * label + 3] = d;
    rise(label);
  }

  int removeFirst() {
    int first = queue[0];
    open--;
    sink(queue[open]);
    return first;
  }

  private void rise(int label) {
    int at = open++;
    while (at > 0 && before(label, queue[(at - 1) / 2])) {
      queue[at] = queue[(at - 1) / 2];
      at = (at - 1) / 2;
    }
    queue[at] = label;
  }

  private void sink(int label) {
    int at = 0;
    for (int child = 1; child < open; child = 2 * at + 1) {
      if (child + 1 < open && before(queue[child + 1], queue[child])) {
        child++;
      }
      if (!before(queue[child], label)) {
        break;
      }
      queue[at] = queue[child];
      at = child;
    }
    queue[at] = label;
  }

  private boolean before(int one, int other) {
    for (int k = 0; k < 4; k++) {
      long a = totals[4 * one + k];
      long b = totals[4 * other + k];
      if (a != b) {
        return a < b;
      }
    }
    return one < other;
  }

  private void requireRoom() {
    if (count < node.length) {
      return;
    }
    int room = 2 * count;
    totals = Arrays.copyOf(totals, 4 * room);
    node = Arrays.copyOf(node, room);
    parent = Arrays.copyOf(parent, room);
    edge = Arrays.copyOf(edge, room);
    queue = Arrays.copyOf(queue, room);
  }
}
