package org.caravanserai.corridor;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.caravanserai.corridor.search.Hop;
import org.caravanserai.knowledge.Confidence;
import org.caravanserai.knowledge.Link;
import org.caravanserai.knowledge.TransportService;

/**
 * The ride part of a service. Time is the middle of the published transit days, the longest of them
 * in the bad case (with one figure alone: by the assumed spread); where nothing is published, the
 * sum over the links that it is taken to use, borders and changes of gauge included. Price is the
 * published price of a 40 ft box, halved for a TEU, else the sum over the links. Emissions are
 * always the sum over the links. A service whose state is not verified is of low confidence.
 */
final class ServiceRides {
  private final EdgeFactory edges;
  private final Norms norms;

  ServiceRides(EdgeFactory edges, Norms norms) {
    this.edges = edges;
    this.norms = norms;
  }

  /** What a service's own figures are worth. */
  static Grounds trust(TransportService service) {
    Grounds own = Grounds.of(service.provenance());
    return service.verified() ? own : own.atMost(Confidence.LOW);
  }

  /** Empty when the mode of a link on its way has no emission factor. */
  Optional<Part> ride(TransportService service, ServicePaths.Run run) {
    return links(run).map(parts -> ride(service, run, parts));
  }

  private Part ride(TransportService service, ServicePaths.Run run, List<Part> parts) {
    double grams = parts.stream().mapToDouble(Part::gramsPerTonne).sum();
    Timed time = time(service, parts);
    BigDecimal price = service.priceUsdPer40ft();
    Grounds sum = sumOfGrounds(parts);
    Grounds grounds = trust(service).and(time.grounds());
    return new Part(
        new Work.Ride(service, run.links(), run.places()),
        service.origin(),
        service.destination(),
        Hop.NO_GATE,
        time.hoursP50(),
        time.hoursP90(),
        price == null ? prices(parts) : List.of(new Price(price.doubleValue() / 2, Price.Per.TEU)),
        grams,
        price == null ? grounds.and(sum) : grounds.noting(sum));
  }

  private record Timed(double hoursP50, double hoursP90, Grounds grounds) {}

  private Timed time(TransportService service, List<Part> parts) {
    Double least = service.transitDaysMin();
    Double most = service.transitDaysMax();
    if (least == null || most == null) {
      return new Timed(
          parts.stream().mapToDouble(Part::hoursP50).sum(),
          parts.stream().mapToDouble(Part::hoursP90).sum(),
          sumOfGrounds(parts));
    }
    double usual = 12 * (least + most);
    Figure spread = norms.get(Norm.TRAVEL_P90_OVER_P50);
    return most > least
        ? new Timed(usual, 24 * most, Grounds.NONE)
        : new Timed(usual, usual * spread.value(), Grounds.NONE.noting(spread.grounds()));
  }

  private static List<Price> prices(List<Part> parts) {
    return parts.stream().flatMap(part -> part.prices().stream()).toList();
  }

  private static Grounds sumOfGrounds(List<Part> parts) {
    return parts.stream().map(Part::grounds).reduce(Grounds.NONE, Grounds::and);
  }

  /** What the links take one after the other, without the terminals that the service has itself. */
  private Optional<List<Part>> links(ServicePaths.Run run) {
    List<Part> all = new ArrayList<>();
    for (int i = 0; i < run.links().size(); i++) {
      Link link = run.links().get(i);
      if (i > 0 && link.mode() != run.links().get(i - 1).mode()) {
        all.add(
            edges.change(
                edges.place(run.places().get(i)), run.links().get(i - 1).mode(), link.mode()));
      }
      Optional<List<Part>> parts = edges.overLink(link, run.places().get(i));
      if (parts.isEmpty()) {
        return Optional.empty();
      }
      parts.get().stream().filter(part -> countsInRide(part.work())).forEach(all::add);
    }
    return Optional.of(all);
  }

  private static boolean countsInRide(Work work) {
    return switch (work) {
      case Work.Drive drive -> true;
      case Work.Change change -> true;
      case Work.Stay stay -> !Nodes.hasTerminals(stay.mode());
      case Work.Departure departure -> false;
      case Work.Ride ride -> false;
    };
  }
}
