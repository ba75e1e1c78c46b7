package org.caravanserai.corridor.search;

import java.util.Arrays;
import java.util.List;

/**
 * A directed graph of hops, kept as flat arrays grouped by tail. Edges keep the number in which
 * they were added.
 */
public final class TimedGraph {
  final int nodes;
  final int[] first;
  final int[] added;
  final int[] tail;
  final int[] head;
  final int[] gate;
  final int[] laterGate;
  final long[] minutes;
  final long[] cents;
  final long[] grams;
  private final Openings[] gates;

  private TimedGraph(Builder from) {
    nodes = from.nodes;
    gates = from.gates;
    first = offsets(from.tail, from.size, nodes);
    added = grouped(from.tail, from.size, first);
    tail = pick(from.tail, added);
    head = pick(from.head, added);
    gate = pick(from.gate, added);
    laterGate = pick(from.laterGate, added);
    minutes = pickMinutes(from.minutes, added);
    cents = pick(from.cents, added);
    grams = pick(from.grams, added);
  }

  /** Starts a graph of nodes 0 to {@code nodes - 1}. */
  public static Builder builder(int nodes, List<Openings> gates) {
    return new Builder(nodes, gates);
  }

  /** The minute at which the usual case leaves the edge when it came to it at this minute. */
  long leaveP50(int edge, long minute) {
    return leave(edge, minute, 4 * edge);
  }

  /** The same for the bad case. */
  long leaveP90(int edge, long minute) {
    return leave(edge, minute, 4 * edge + 1);
  }

  private long leave(int edge, long minute, int durations) {
    long mid = pass(gate[edge], minute) + minutes[durations];
    return pass(laterGate[edge], mid) + minutes[durations + 2];
  }

  private long pass(int gateIndex, long minute) {
    return gateIndex < 0 ? minute : gates[gateIndex].next(minute);
  }

  /** The least that an edge can add to a criterion, gates all open. */
  long least(int edge, int criterion) {
    return switch (criterion) {
      case 0 -> minutes[4 * edge] + minutes[4 * edge + 2];
      case 1 -> cents[edge];
      case 2 -> grams[edge];
      default -> minutes[4 * edge + 1] + minutes[4 * edge + 3];
    };
  }

  static int[] offsets(int[] keys, int size, int nodes) {
    int[] offsets = new int[nodes + 1];
    for (int i = 0; i < size; i++) {
      offsets[keys[i] + 1]++;
    }
    for (int i = 0; i < nodes; i++) {
      offsets[i + 1] += offsets[i];
    }
    return offsets;
  }

  static int[] grouped(int[] keys, int size, int[] offsets) {
    int[] next = offsets.clone();
    int[] order = new int[size];
    for (int i = 0; i < size; i++) {
      order[next[keys[i]]++] = i;
    }
    return order;
  }

  private static int[] pick(int[] from, int[] order) {
    int[] picked = new int[order.length];
    for (int i = 0; i < order.length; i++) {
      picked[i] = from[order[i]];
    }
    return picked;
  }

  private static long[] pick(long[] from, int[] order) {
    long[] picked = new long[order.length];
    for (int i = 0; i < order.length; i++) {
      picked[i] = from[order[i]];
    }
    return picked;
  }

  private static long[] pickMinutes(long[] from, int[] order) {
    long[] picked = new long[4 * order.length];
    for (int i = 0; i < order.length; i++) {
      System.arraycopy(from, 4 * order[i], picked, 4 * i, 4);
    }
    return picked;
  }

  /** Gathers edges. */
  public static final class Builder {
    private final int nodes;
    private final Openings[] gates;
    private int size;
    private int[] tail = new int[256];
    private int[] head = new int[256];
    private int[] gate = new int[256];
    private int[] laterGate = new int[256];
    private long[] minutes = new long[4 * 256];
    private long[] cents = new long[256];
    private long[] grams = new long[256];

    private Builder(int nodes, List<Openings> gates) {
      this.nodes = nodes;
      this.gates = gates.toArray(new Openings[0]);
    }

    /** Adds an edge; the first one added has number 0. */
    public Builder edge(int from, int to, Hop hop) {
      requireRoom();
      tail[size] = node(from);
      head[size] = node(to);
      gate[size] = gateIndex(hop.gate());
      laterGate[size] = gateIndex(hop.laterGate());
      minutes[4 * size] = hop.minutesP50();
      minutes[4 * size + 1] = hop.minutesP90();
      minutes[4 * size + 2] = hop.laterMinutesP50();
      minutes[4 * size + 3] = hop.laterMinutesP90();
      cents[size] = hop.cents();
      grams[size] = hop.grams();
      size++;
      return this;
    }

    /** The graph of what was added. */
    public TimedGraph build() {
      return new TimedGraph(this);
    }

    private int node(int index) {
      if (index < 0 || index >= nodes) {
        throw new IllegalArgumentException("The graph has no node " + index);
      }
      return index;
    }

    private int gateIndex(int index) {
      if (index >= gates.length) {
        throw new IllegalArgumentException("The graph has no gate " + index);
      }
      return index;
    }

    private void requireRoom() {
      if (size < tail.length) {
        return;
      }
      int room = 2 * size;
      tail = Arrays.copyOf(tail, room);
      head = Arrays.copyOf(head, room);
      gate = Arrays.copyOf(gate, room);
      laterGate = Arrays.copyOf(laterGate, room);
      minutes = Arrays.copyOf(minutes, 4 * room);
      cents = Arrays.copyOf(cents, room);
      grams = Arrays.copyOf(grams, room);
    }
  }
}
