package org.caravanserai.corridor;

import java.util.List;
import java.util.Map;

/**
 * The network compiled for search. A node is a place together with the vehicle that the goods are
 * on there; nodes of one place follow each other.
 *
 * @param nodesOf the nodes of each place, by code
 * @param leftOut ids of links and services that no cost, emissions or way could be found for
 */
record Network(
    int nodes,
    Map<String, int[]> nodesOf,
    List<Edge> edges,
    List<Gate> gates,
    List<String> leftOut) {
  Network {
    nodesOf = Map.copyOf(nodesOf);
    edges = List.copyOf(edges);
    gates = List.copyOf(gates);
    leftOut = List.copyOf(leftOut);
  }

  int[] nodesOf(String place) {
    return nodesOf.getOrDefault(place, new int[0]);
  }
}
