package org.caravanserai.corridor.search;

import java.util.ArrayList;
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
  final long[] cents;
  final long[] grams;
  private final long[] minutesP50;
  private final long[] minutesP90;
  private final long[] laterMinutesP50;
  private final long[] laterMinutesP90;
  private final Gates gates;

  private TimedGraph(Builder from) {
    nodes = from.nodes;
    first = offsets(from.tail, from.size, nodes);
    added = grouped(from.tail, from.size, first);
    tail = pick(from.tail, added);
    head = pick(from.head, added);
    gate = pick(from.gate, added);
    laterGate = pick(from.laterGate, added);
    gates = gatesInOrderOfUse(from.gates);
    cents = pick(from.cents, added);
    grams = pick(from.grams, added);
    laterMinutesP50 = pick(from.laterMinutesP50, added);
    laterMinutesP90 = pick(from.laterMinutesP90, added);
    minutesP50 = sum(pick(from.minutesP50, added), laterMinutesP50);
    minutesP90 = sum(pick(from.minutesP90, added), laterMinutesP90);
  }

  /** Starts a graph of nodes 0 to {@code nodes - 1}. */
  public static Builder builder(int nodes, List<Openings> gates) {
    return new Builder(nodes, gates);
  }

  /** The minute at which one passes the first gate of an edge when one came to it at this one. */
  long enter(int edge, long minute) {
    return pass(gate[edge], minute);
  }

  /**
   * The minute at which the usual case leaves the edge when it passed its first gate at this one.
   */
  long leaveP50(int edge, long entered) {
    return leave(edge, entered, minutesP50[edge], laterMinutesP50[edge]);
  }

  /** The same for the bad case. */
  long leaveP90(int edge, long entered) {
    return leave(edge, entered, minutesP90[edge], laterMinutesP90[edge]);
  }

  private long leave(int edge, long entered, long minutes, long laterMinutes) {
    return laterGate[edge] < 0
        ? entered + minutes
        : pass(laterGate[edge], entered + minutes - laterMinutes) + laterMinutes;
  }

  private long pass(int gateIndex, long minute) {
    return gateIndex < 0 ? minute : gates.next(gateIndex, minute);
  }

  /** Numbers the gates anew, so that those of neighbouring edges lie next to each other. */
  private Gates gatesInOrderOfUse(Openings[] openings) {
    int[] number = new int[openings.length];
    Arrays.fill(number, Hop.NO_GATE);
    List<Openings> used = new ArrayList<>();
    for (int[] gatesOfEdges : List.of(gate, laterGate)) {
      for (int edge = 0; edge < gatesOfEdges.length; edge++) {
        int old = gatesOfEdges[edge];
        if (old >= 0) {
          if (number[old] == Hop.NO_GATE) {
            number[old] = used.size();
            used.add(openings[old]);
          }
          gatesOfEdges[edge] = number[old];
        }
      }
    }
    return new Gates(used);
  }

  /** What a way over these edges comes to when it is begun at a minute. */
  Path along(int[] edges, long departure) {
    long usual = departure;
    long bad = departure;
    long sumOfCents = 0;
    long sumOfGrams = 0;
    for (int edge : edges) {
      usual = leaveP50(edge, enter(edge, usual));
      bad = leaveP90(edge, enter(edge, bad));
      sumOfCents += cents[edge];
      sumOfGrams += grams[edge];
    }
    return new Path(
        usual,
        sumOfCents,
        sumOfGrams,
        bad,
        Arrays.stream(edges).mapToObj(edge -> added[edge]).toList());
  }

  /** The least that each edge can add to a criterion, gates all open. */
  long[] least(int criterion) {
    return switch (criterion) {
      case 0 -> minutesP50;
      case 1 -> cents;
      case 2 -> grams;
      default -> minutesP90;
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

  private static long[] sum(long[] one, long[] other) {
    long[] sums = new long[one.length];
    Arrays.setAll(sums, i -> one[i] + other[i]);
    return sums;
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
    private long[] minutesP50 = new long[256];
    private long[] minutesP90 = new long[256];
    private long[] laterMinutesP50 = new long[256];
    private long[] laterMinutesP90 = new long[256];
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
      minutesP50[size] = hop.minutesP50();
      minutesP90[size] = hop.minutesP90();
      laterMinutesP50[size] = hop.laterMinutesP50();
      laterMinutesP90[size] = hop.laterMinutesP90();
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
      minutesP50 = Arrays.copyOf(minutesP50, room);
      minutesP90 = Arrays.copyOf(minutesP90, room);
      laterMinutesP50 = Arrays.copyOf(laterMinutesP50, room);
      laterMinutesP90 = Arrays.copyOf(laterMinutesP90, room);
      cents = Arrays.copyOf(cents, room);
      grams = Arrays.copyOf(grams, room);
    }
  }
}
