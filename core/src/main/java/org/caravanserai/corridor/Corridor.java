package org.caravanserai.corridor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caravanserai.corridor.search.ParetoSearch;
import org.caravanserai.corridor.search.Path;
import org.caravanserai.knowledge.Knowledge;
import org.caravanserai.knowledge.LinkMode;

/**
 * Finds routes over the network of one snapshot. Compiles the network once; asking is a pure
 * function of the request and may be done by many threads at once.
 *
 * <p>The journey begins at 08:00 local time of the origin with the goods loaded and ends on arrival
 * before unloading. Trains and trucks outside of timetables leave when the goods are there.
 */
public final class Corridor {
  private final Knowledge knowledge;
  private final Norms norms;
  private final Territories territories;
  private final EmissionRates emissions;
  private final List<String> missingNorms;
  private final Network network;
  private final Reach reach;

  private Corridor(Knowledge knowledge) {
    this.knowledge = knowledge;
    norms = new Norms(knowledge);
    territories = new Territories(knowledge);
    emissions = new EmissionRates(knowledge);
    missingNorms = knowledge.contents().links().isEmpty() ? List.of() : norms.listMissing();
    network =
        knowledge.contents().links().isEmpty() || !missingNorms.isEmpty()
            ? new Network(new Nodes(Map.of()), List.of(), List.of(), List.of())
            : NetworkBuilder.build(knowledge, norms, territories);
    reach = new Reach(network);
  }

  /** Compiles the network of a snapshot. */
  public static Corridor of(Knowledge knowledge) {
    return new Corridor(knowledge);
  }

  /** The routes of a consignment, or why there are none. */
  public RouteAnswer find(RouteRequest request) {
    Optional<RouteRefusal> refusal = check(request);
    if (refusal.isPresent()) {
      return refusal.get();
    }
    if (network.nodes().count() == 0) {
      return new RouteRefusal.NoRoute(RouteRefusal.Reason.NOT_CONNECTED, List.of());
    }
    Query query = new Query(knowledge, network, reach, norms, request);
    return switch (query.search()) {
      case ParetoSearch.Outcome.TooManyLabels many ->
          new RouteRefusal.TooManyAlternatives(many.limit());
      case ParetoSearch.Outcome.Found found when found.paths().isEmpty() ->
          new DeadEnd(query, request).explain();
      case ParetoSearch.Outcome.Found found -> routes(request, query, found);
    };
  }

  private Optional<RouteRefusal> check(RouteRequest request) {
    Consignment goods = request.consignment();
    if (!missingNorms.isEmpty()) {
      return Optional.of(new RouteRefusal.AssumptionsMissing(missingNorms));
    }
    if (request.horizonDays() < 1 || request.horizonDays() > RouteRequest.LONGEST_HORIZON) {
      return Optional.of(
          new RouteRefusal.HorizonOutOfRange(request.horizonDays(), RouteRequest.LONGEST_HORIZON));
    }
    return unknownPlace(request)
        .or(() -> unknownLink(request))
        .or(() -> strangers(request))
        .or(() -> ends(request, goods));
  }

  private Optional<RouteRefusal> unknownPlace(RouteRequest request) {
    return Stream.of(
            Stream.of(request.consignment().from(), request.consignment().to()),
            request.avoidPlaces().stream().sorted(),
            request.closed().stream().flatMap(pair -> Stream.of(pair.one(), pair.other())).sorted())
        .flatMap(codes -> codes)
        .filter(code -> !knowledge.contents().places().containsKey(code))
        .findFirst()
        .map(RouteRefusal.UnknownPlace::new);
  }

  private Optional<RouteRefusal> unknownLink(RouteRequest request) {
    if (request.avoidLinks().isEmpty()) {
      return Optional.empty();
    }
    Set<String> known =
        Stream.concat(
                knowledge.contents().links().stream().map(link -> link.id()),
                knowledge.contents().services().stream().map(service -> service.id()))
            .collect(Collectors.toSet());
    return request.avoidLinks().stream()
        .sorted()
        .filter(id -> !known.contains(id))
        .findFirst()
        .map(RouteRefusal.UnknownLink::new);
  }

  private Optional<RouteRefusal> strangers(RouteRequest request) {
    return request.closed().stream()
        .filter(pair ->
            knowledge.contents().links().stream()
                .noneMatch(link -> pair.joins(link.from(), link.to())))
        .map(pair -> (RouteRefusal) new RouteRefusal.NotNeighbours(pair.one(), pair.other()))
        .min(Comparator.comparing(Object::toString));
  }

  private static Optional<RouteRefusal> ends(RouteRequest request, Consignment goods) {
    if (goods.from().equals(goods.to())) {
      return Optional.of(new RouteRefusal.SamePlace(goods.from()));
    }
    return Stream.of(goods.from(), goods.to())
        .filter(request.avoidPlaces()::contains)
        .findFirst()
        .map(RouteRefusal.EndAvoided::new);
  }

  private Routes routes(RouteRequest request, Query query, ParetoSearch.Outcome.Found found) {
    List<Criteria> front = found.paths().stream().map(Corridor::criteria).toList();
    SortedMap<Integer, SortedSet<Merit>> kept = Thinning.of(front);
    List<Routes.Recommendation> recommended = new ArrayList<>();
    Set<LinkMode> modes = EnumSet.noneOf(LinkMode.class);
    kept.forEach((at, merits) -> {
      List<Edge> path = query.edges(found.paths().get(at));
      path.forEach(edge -> edge.links().forEach(link -> modes.add(link.mode())));
      recommended.add(new Routes.Recommendation(itinerary(query, path), merits));
    });
    return new Routes(request, recommended, front, bases(modes), network.leftOut(), found.labels());
  }

  private static Criteria criteria(Path path) {
    return new Criteria(path.minutesP50(), path.cents(), path.grams(), path.minutesP90());
  }

  private Itinerary itinerary(Query query, List<Edge> path) {
    List<Leg> legs = new LegWriter(query, this::country).write(path);
    return new Itinerary(
        new Papers(knowledge, territories).assign(legs),
        new BorderFinder(legs, this::country).find());
  }

  private String country(String place) {
    return knowledge.getPlace(place).country();
  }

  private List<Routes.EmissionBasis> bases(Set<LinkMode> modes) {
    return modes.stream()
        .flatMap(mode ->
            emissions.find(mode).stream()
                .map(factor -> new Routes.EmissionBasis(mode, factor.vehicle(), factor.basis())))
        .toList();
  }
}
