package org.caravanserai.corridor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.PriorityQueue;
import org.caravanserai.knowledge.Link;
import org.caravanserai.knowledge.TransportService;

/**
 * The links that a service is taken to use: the shortest open ones of its modes between one stop
 * and the next.
 */
final class ServicePaths {
  private final Map<String, List<Link>> linksAt;

  /**
   * @param links in travelling order
   * @param places one more than links
   */
  record Run(List<Link> links, List<String> places) {
    Run {
      links = List.copyOf(links);
      places = List.copyOf(places);
    }
  }

  private record Reached(String place, double km) {}

  ServicePaths(Map<String, List<Link>> linksAt) {
    this.linksAt = linksAt;
  }

  /** Empty when some stop cannot be reached from the one before. */
  Optional<Run> run(TransportService service) {
    List<String> stops = new ArrayList<>(service.via());
    stops.add(service.destination());
    List<Link> links = new ArrayList<>();
    List<String> places = new ArrayList<>(List.of(service.origin()));
    for (String stop : stops) {
      List<Link> section = shortest(service, places.getLast(), stop);
      if (section.isEmpty()) {
        return Optional.empty();
      }
      section.forEach(link -> places.add(other(link, places.getLast())));
      links.addAll(section);
    }
    return Optional.of(new Run(links, places));
  }

  static String other(Link link, String end) {
    return link.from().equals(end) ? link.to() : link.from();
  }

  private List<Link> shortest(TransportService service, String from, String to) {
    Map<String, Double> km = new HashMap<>(Map.of(from, 0.0));
    Map<String, Link> last = new HashMap<>();
    PriorityQueue<Reached> queue =
        new PriorityQueue<>(Comparator.comparingDouble(Reached::km).thenComparing(Reached::place));
    queue.add(new Reached(from, 0));
    while (!queue.isEmpty()) {
      Reached nearest = queue.remove();
      if (nearest.place().equals(to)) {
        return backwards(last, from, to);
      }
      if (nearest.km() == km.getOrDefault(nearest.place(), Double.NaN)) {
        relax(service, nearest, km, last, queue);
      }
    }
    return List.of();
  }

  private void relax(
      TransportService service,
      Reached from,
      Map<String, Double> km,
      Map<String, Link> last,
      PriorityQueue<Reached> queue) {
    for (Link link : linksAt.getOrDefault(from.place(), List.of())) {
      String to = other(link, from.place());
      double through = from.km() + link.distanceKm();
      if (serves(service, link) && through < km.getOrDefault(to, Double.MAX_VALUE)) {
        km.put(to, through);
        last.put(to, link);
        queue.add(new Reached(to, through));
      }
    }
  }

  private static boolean serves(TransportService service, Link link) {
    return link.status() == Link.Status.OPEN
        && service.modes().contains(link.mode().transportMode());
  }

  private static List<Link> backwards(Map<String, Link> last, String from, String to) {
    List<Link> links = new ArrayList<>();
    for (String at = to; !at.equals(from); at = other(links.getLast(), at)) {
      links.add(Objects.requireNonNull(last.get(at)));
    }
    return links.reversed();
  }
}
