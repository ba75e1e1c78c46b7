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
  private static final int WIDTH = 3;
  private long[] totals = new long[4 * 256];
  private int[] node = new int[256];
  private int[] parent = new int[256];
  private int[] edge = new int[256];
  private int count;

  /** Of each open label its first two totals and its number. */
  private long[] queue = new long[WIDTH * 256];

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
    rise(a, b, label);
  }

  int removeFirst() {
    int first = (int) queue[2];
    open--;
    int last = WIDTH * open;
    sink(queue[last], queue[last + 1], queue[last + 2]);
    return first;
  }

  private void rise(long a, long b, long label) {
    int at = open++;
    while (at > 0 && before(a, b, label, (at - 1) / BRANCHES)) {
      move((at - 1) / BRANCHES, at);
      at = (at - 1) / BRANCHES;
    }
    put(at, a, b, label);
  }

  private void sink(long a, long b, long label) {
    int at = 0;
    for (int child = 1; child < open; child = BRANCHES * at + 1) {
      int end = Math.min(child + BRANCHES, open);
      for (int other = child + 1; other < end; other++) {
        int row = WIDTH * other;
        if (before(queue[row], queue[row + 1], queue[row + 2], child)) {
          child = other;
        }
      }
      if (before(a, b, label, child)) {
        break;
      }
      move(child, at);
      at = child;
    }
    put(at, a, b, label);
  }

  private void move(int from, int to) {
    int row = WIDTH * from;
    put(to, queue[row], queue[row + 1], queue[row + 2]);
  }

  private void put(int at, long a, long b, long label) {
    int row = WIDTH * at;
    queue[row] = a;
    queue[row + 1] = b;
    queue[row + 2] = label;
  }

  private boolean before(long a, long b, long label, int queued) {
    int row = WIDTH * queued;
    if (a != queue[row]) {
      return a < queue[row];
    }
    return b != queue[row + 1] ? b < queue[row + 1] : beforeByTheRest(label, queue[row + 2]);
  }

  private boolean beforeByTheRest(long one, long other) {
    for (int k = 2; k < 4; k++) {
      long a = totals[4 * (int) one + k];
      long b = totals[4 * (int) other + k];
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
    queue = Arrays.copyOf(queue, WIDTH * room);
  }
}
