package org.caravanserai.corridor;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.caravanserai.corridor.search.Hop;
import org.caravanserai.knowledge.Knowledge;
import org.caravanserai.knowledge.Link;
import org.caravanserai.knowledge.LinkMode;
import org.caravanserai.knowledge.OpeningHours;
import org.caravanserai.knowledge.Place;
import org.caravanserai.knowledge.TransportService;

/** Compiles the network of one snapshot. */
final class NetworkBuilder {
  private static final Set<String> CONTAINER_YARDS = Set.of("rail_terminal", "dry_port", "seaport");

  private final Knowledge knowledge;
  private final Map<String, List<Link>> linksAt = new TreeMap<>();
  private final Nodes nodes;
  private final Map<String, Integer> gateIndex = new HashMap<>();
  private final List<Gate> gates = new ArrayList<>();
  private final List<Edge> edges = new ArrayList<>();
  private final Set<String> leftOut = new LinkedHashSet<>();
  private final EdgeFactory factory;

  private NetworkBuilder(Knowledge knowledge, Norms norms, Territories territories) {
    this.knowledge = knowledge;
    for (Link link : knowledge.contents().links()) {
      linksAt.computeIfAbsent(link.from(), p -> new ArrayList<>()).add(link);
      linksAt.computeIfAbsent(link.to(), p -> new ArrayList<>()).add(link);
    }
    nodes = new Nodes(linksAt);
    gatherGates();
    BorderStays stays = new BorderStays(knowledge, norms, territories, gaugeBreaks());
    factory = new EdgeFactory(knowledge, norms, stays, new EmissionRates(knowledge), this::gateOf);
  }

  static Network build(Knowledge knowledge, Norms norms, Territories territories) {
    return new NetworkBuilder(knowledge, norms, territories).build();
  }

  private Network build() {
    knowledge.contents().links().forEach(this::addLink);
    addServices();
    nodes.forEach(this::addChanges);
    return new Network(nodes, edges, gates, List.copyOf(leftOut));
  }

  private void gatherGates() {
    PublicHolidays holidays = new PublicHolidays(knowledge);
    Map<String, List<OpeningHours>> rows =
        knowledge.contents().openingHours().stream()
            .collect(
                Collectors.groupingBy(
                    row -> gateKey(row.place(), row.mode()), TreeMap::new, Collectors.toList()));
    rows.forEach((key, hours) -> {
      Gate gate = new Gate(hours.getFirst().place(), hours.getFirst().mode(), hours, holidays);
      if (!gate.alwaysOpen()) {
        gateIndex.put(key, gates.size());
        gates.add(gate);
      }
    });
  }

  private int gateOf(String place, LinkMode mode) {
    return gateIndex.getOrDefault(gateKey(place, mode.transportMode()), Hop.NO_GATE);
  }

  private static String gateKey(String place, String mode) {
    return place + "|" + mode;
  }

  private Set<String> gaugeBreaks() {
    Set<String> breaks = new HashSet<>();
    linksAt.forEach((place, links) -> {
      Set<LinkMode> gauges =
          links.stream().map(Link::mode).filter(LinkMode::isRail).collect(Collectors.toSet());
      if (gauges.size() > 1) {
        breaks.add(place);
      }
    });
    return breaks;
  }

  private void addLink(Link link) {
    addDirection(link, link.from(), link.to());
    addDirection(link, link.to(), link.from());
  }

  private void addDirection(Link link, String from, String to) {
    Optional<List<Part>> parts = factory.overLink(link, from);
    if (parts.isEmpty()) {
      leftOut.add(link.id());
      return;
    }
    edges.add(
        new Edge(
            nodes.boarding(from, link.mode()),
            nodes.alighting(to, link.mode()),
            parts.get(),
            Set.of(from, to),
            Set.of(link.id()),
            Set.of(link.mode()),
            List.of(link),
            link.status() == Link.Status.OPEN));
  }

  private void addServices() {
    ServicePaths paths = new ServicePaths(linksAt);
    for (TransportService service : knowledge.contents().services()) {
      Optional<ServicePaths.Run> run = paths.run(service);
      Optional<List<Part>> parts = run.flatMap(found -> factory.byService(service, found));
      if (parts.isPresent()) {
        edges.add(serviceEdge(service, run.orElseThrow(), parts.get()));
      } else {
        leftOut.add(service.id());
      }
    }
  }

  private Edge serviceEdge(TransportService service, ServicePaths.Run run, List<Part> parts) {
    List<Link> links = run.links();
    Set<String> ids = new LinkedHashSet<>(Set.of(service.id()));
    links.forEach(link -> ids.add(link.id()));
    return new Edge(
        nodes.boarding(service.origin(), links.getFirst().mode()),
        nodes.alighting(service.destination(), links.getLast().mode()),
        parts,
        new LinkedHashSet<>(run.places()),
        ids,
        links.stream().map(Link::mode).collect(Collectors.toSet()),
        links,
        true);
  }

  private void addChanges(String code, Map<LinkMode, Nodes.Stop> stops) {
    Place place = knowledge.getPlace(code);
    stops.forEach((from, off) ->
        stops.forEach((to, on) -> {
          if (off.alighting() != on.boarding() && canChange(place, from, to)) {
            edges.add(change(place, from, to, off.alighting(), on.boarding()));
          }
        }));
  }

  private Edge change(Place place, LinkMode from, LinkMode to, int tail, int head) {
    return new Edge(
        tail,
        head,
        List.of(factory.change(place, from, to)),
        Set.of(place.code()),
        Set.of(),
        EnumSet.of(from, to),
        List.of(),
        true);
  }

  /**
   * Wagons change gauge where both gauges meet; boxes go between train and truck where there is a
   * yard, to and from a ship at a seaport, to and from an aircraft at an airport.
   */
  private static boolean canChange(Place place, LinkMode from, LinkMode to) {
    if (from.isRail() && to.isRail()) {
      return true;
    }
    if (from == LinkMode.SEA || to == LinkMode.SEA) {
      return place.kinds().contains("seaport");
    }
    if (from == LinkMode.AIR || to == LinkMode.AIR) {
      return place.kinds().contains("airport");
    }
    return place.kinds().stream().anyMatch(CONTAINER_YARDS::contains);
  }
}
