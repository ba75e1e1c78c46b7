package org.caravanserai.corridor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.caravanserai.knowledge.LinkMode;

/** Says why a request found no route. */
final class DeadEnd {
  private final Query query;
  private final RouteRequest request;

  DeadEnd(Query query, RouteRequest request) {
    this.query = query;
    this.request = request;
  }

  RouteRefusal.NoRoute explain() {
    if (query.connects(edge -> edge.allowedBy(request))) {
      return refusal(RouteRefusal.Reason.BEYOND_HORIZON);
    }
    if (query.connects(edge -> edge.open() || request.allowPlanned())) {
      return new RouteRefusal.NoRoute(RouteRefusal.Reason.BLOCKED_BY_REQUEST, blockers());
    }
    return refusal(
        query.connects(edge -> true)
            ? RouteRefusal.Reason.NEEDS_PLANNED_LINK
            : RouteRefusal.Reason.NOT_CONNECTED);
  }

  private static RouteRefusal.NoRoute refusal(RouteRefusal.Reason reason) {
    return new RouteRefusal.NoRoute(reason, List.of());
  }

  /** Everything that alone, taken back, would leave a way. Empty when only several together do. */
  private List<RouteRefusal.Blocker> blockers() {
    List<RouteRefusal.Blocker> blockers = new ArrayList<>();
    for (String place : new TreeSet<>(request.avoidPlaces())) {
      add(blockers, "place", place, request.avoidingPlaces(without(request.avoidPlaces(), place)));
    }
    for (String link : new TreeSet<>(request.avoidLinks())) {
      add(blockers, "link", link, request.avoidingLinks(without(request.avoidLinks(), link)));
    }
    for (LinkMode mode : new TreeSet<>(request.avoidModes())) {
      LinkMode[] rest =
          request.avoidModes().stream().filter(m -> m != mode).toArray(LinkMode[]::new);
      add(blockers, "mode", mode.code(), request.avoidingModes(rest));
    }
    request.closed().stream()
        .sorted(Comparator.comparing(DeadEnd::name))
        .forEach(pair -> add(blockers, "pair", name(pair), reopening(pair)));
    return blockers;
  }

  private RouteRequest reopening(RouteRequest.ClosedPair pair) {
    Set<RouteRequest.ClosedPair> rest = new HashSet<>(request.closed());
    rest.remove(pair);
    return request.closing(rest.toArray(new RouteRequest.ClosedPair[0]));
  }

  private static String name(RouteRequest.ClosedPair pair) {
    return pair.one() + "-" + pair.other();
  }

  private static String[] without(Set<String> all, String one) {
    return all.stream().filter(item -> !item.equals(one)).toArray(String[]::new);
  }

  private void add(
      List<RouteRefusal.Blocker> blockers, String kind, String id, RouteRequest without) {
    if (query.connects(edge -> edge.allowedBy(without))) {
      blockers.add(new RouteRefusal.Blocker(kind, id));
    }
  }
}
