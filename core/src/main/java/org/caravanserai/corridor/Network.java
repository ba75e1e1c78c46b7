package org.caravanserai.corridor;

import java.util.List;

/**
 * The network compiled for search.
 *
 * @param leftOut ids of links and services that no emission factor or way could be found for
 */
record Network(Nodes nodes, List<Edge> edges, List<Gate> gates, List<String> leftOut) {
  Network {
    edges = List.copyOf(edges);
    gates = List.copyOf(gates);
    leftOut = List.copyOf(leftOut);
  }
}
