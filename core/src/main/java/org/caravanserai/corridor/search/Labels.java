package org.caravanserai.corridor.search;

import java.util.Arrays;

/**
 * All labels of one search, and the queue of the open ones in ascending lexicographic order of
 * their four totals (value so far plus lower bound), so that ties are settled the same way in every
 * run.
 */
final class Labels {
  private static final int ROOTLESS = -1;
  private static final int BRANCHES = 4;
  private long[] totals = new long[4 * 256];
  private int[] node = new int[256];
  private int[] parent = new int[256];
  private int[] edge = new int[256];
  private int count;
  private int[] queue = new int[256];
  private long[] queueTotal = new long[256];
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
    rise(label, a);
  }

  int removeFirst() {
    int first = queue[0];
    open--;
    sink(queue[open], queueTotal[open]);
    return first;
  }

  private void rise(int label, long total) {
    int at = open++;
    while (at > 0 && before(label, total, (at - 1) / BRANCHES)) {
      move((at - 1) / BRANCHES, at);
      at = (at - 1) / BRANCHES;
    }
    put(at, label, total);
  }

  private void sink(int label, long total) {
    int at = 0;
    for (int child = 1; child < open; child = BRANCHES * at + 1) {
      int end = Math.min(child + BRANCHES, open);
      for (int other = child + 1; other < end; other++) {
        if (before(queue[other], queueTotal[other], child)) {
          child = other;
        }
      }
      if (before(label, total, child)) {
        break;
      }
      move(child, at);
      at = child;
    }
    put(at, label, total);
  }

  private void move(int from, int to) {
    put(to, queue[from], queueTotal[from]);
  }

  private void put(int at, int label, long total) {
    queue[at] = label;
    queueTotal[at] = total;
  }

  private boolean before(int label, long total, int queued) {
    return total != queueTotal[queued]
        ? total < queueTotal[queued]
        : beforeWithEqualFirst(label, queue[queued]);
  }

  private boolean beforeWithEqualFirst(int one, int other) {
    for (int k = 1; k < 4; k++) {
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
    queueTotal = Arrays.copyOf(queueTotal, room);
  }
}
