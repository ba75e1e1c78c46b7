package org.caravanserai.benchmarks.growth;

import java.util.List;
import java.util.function.Supplier;
import org.caravanserai.corridor.Consignment;
import org.caravanserai.corridor.Corridor;
import org.caravanserai.corridor.RouteRequest;
import org.caravanserai.knowledge.Knowledge;

/** Networks and the routes over them. */
final class RouteEngines {
  private static final int LOCAL = 6;
  private static final int ANYWHERE = Integer.MAX_VALUE / 2;
  private static final int NEAR = 4;
  private static final int FAR = Integer.MAX_VALUE / 2;
  private static final String COUNTS = "terminals, with twice as many services";

  private final Knowledge shipped;

  RouteEngines(Shipped shipped) {
    this.shipped = shipped.knowledge();
  }

  Group group() {
    return new Group(
        "routes",
        "Networks and routes",
        List.of(
            Engine.of(
                    "network",
                    "building a network, its services at most six places long",
                    COUNTS,
                    Engine.thousandfold(10),
                    n -> network(n, LOCAL))
                .keeping(),
            Engine.of(
                    "network-long",
                    "building a network, its services between any two places",
                    COUNTS,
                    Engine.hundredfold(10),
                    n -> network(n, ANYWHERE))
                .keeping(),
            Engine.of(
                "route-near",
                "the routes between two terminals eight links apart",
                COUNTS,
                Engine.thousandfold(10),
                n -> route(n, NEAR)),
            Engine.of(
                "route-far",
                "the routes from one corner to the other",
                COUNTS,
                Engine.thousandfold(10),
                n -> route(n, FAR))));
  }

  private Supplier<?> network(int n, int reach) {
    Knowledge knowledge = Networks.of(shipped, n, reach);
    return () -> Corridor.of(knowledge);
  }

  private Supplier<?> route(int n, int steps) {
    Knowledge knowledge = Networks.of(shipped, n, LOCAL);
    Corridor corridor = Corridor.of(knowledge);
    RouteRequest request =
        RouteRequest.of(
            new Consignment(
                "goods",
                Networks.code(n, 0, 0),
                Networks.code(n, steps, steps),
                40,
                2.0,
                Shipped.AS_OF));
    return () -> corridor.find(request);
  }
}
