package org.caravanserai.procedure;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;

/** Orders of directed graphs that are given as the predecessors of each node. */
final class Topology {
  private Topology() {}

  /**
   * Kahn's algorithm; of several nodes that could be next the lowest goes first. Nodes on or behind
   * a cycle are missing.
   */
  static List<Integer> order(List<Set<Integer>> predecessors) {
    List<List<Integer>> successors = successors(predecessors);
    int[] waitingFor = predecessors.stream().mapToInt(Set::size).toArray();
    PriorityQueue<Integer> ready = new PriorityQueue<>();
    for (int i = 0; i < waitingFor.length; i++) {
      if (waitingFor[i] == 0) {
        ready.add(i);
      }
    }
    List<Integer> order = new ArrayList<>();
    while (!ready.isEmpty()) {
      int next = ready.remove();
      order.add(next);
      for (int successor : successors.get(next)) {
        if (--waitingFor[successor] == 0) {
          ready.add(successor);
        }
      }
    }
    return order;
  }

  /** A cycle among the nodes that the order lacks, each before the one that waits for it. */
  static List<Integer> cycle(List<Set<Integer>> predecessors, List<Integer> order) {
    Set<Integer> ordered = new HashSet<>(order);
    List<Integer> walked = new ArrayList<>();
    int node = firstMissing(predecessors.size(), ordered);
    while (!walked.contains(node)) {
      walked.addFirst(node);
      node =
          predecessors.get(node).stream()
              .filter(p -> !ordered.contains(p))
              .findFirst()
              .orElseThrow();
    }
    List<Integer> cycle = new ArrayList<>(walked.subList(0, walked.indexOf(node) + 1));
    cycle.addFirst(node);
    return cycle;
  }

  private static int firstMissing(int size, Set<Integer> ordered) {
    for (int i = 0; i < size; i++) {
      if (!ordered.contains(i)) {
        return i;
      }
    }
    throw new IllegalArgumentException("The graph has no cycle");
  }

  private static List<List<Integer>> successors(List<Set<Integer>> predecessors) {
    List<List<Integer>> successors = new ArrayList<>();
    predecessors.forEach(_ -> successors.add(new ArrayList<>()));
    for (int i = 0; i < predecessors.size(); i++) {
      for (int predecessor : predecessors.get(i)) {
        successors.get(predecessor).add(i);
      }
    }
    return successors;
  }
}
