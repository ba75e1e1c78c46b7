package org.caravanserai.corridor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.caravanserai.corridor.search.Hop;
import org.caravanserai.knowledge.EmissionFactor;
import org.caravanserai.knowledge.Knowledge;
import org.caravanserai.knowledge.Link;
import org.caravanserai.knowledge.LinkMode;
import org.caravanserai.knowledge.Place;
import org.caravanserai.knowledge.TransportService;
import org.jspecify.annotations.Nullable;

/** Turns links, services and changes of vehicle into parts with figures. */
final class EdgeFactory {
  private static final double WEEK_HOURS = 168;
  private static final double USUAL_WAIT = 0.5;
  private static final double BAD_WAIT = 0.9;

  private final Knowledge knowledge;
  private final Norms norms;
  private final Speeds speeds;
  private final FreightRates rates;
  private final EmissionRates emissions;
  private final BorderStays stays;
  private final VehicleChanges changes;
  private final BiFunction<String, LinkMode, Integer> gateOf;

  /**
   * @param gateOf index of the gate of a place for a mode, or {@link Hop#NO_GATE}
   */
  EdgeFactory(
      Knowledge knowledge,
      Norms norms,
      BorderStays stays,
      EmissionRates emissions,
      BiFunction<String, LinkMode, Integer> gateOf) {
    this.knowledge = knowledge;
    this.norms = norms;
    this.speeds = new Speeds(knowledge, norms);
    this.rates = new FreightRates(knowledge, norms);
    this.emissions = emissions;
    this.stays = stays;
    this.changes = new VehicleChanges(knowledge, norms, stays);
    this.gateOf = gateOf;
  }

  /** Over a link from one end; empty when its mode has no emission factor. */
  Optional<List<Part>> overLink(Link link, String from) {
    String to = from.equals(link.from()) ? link.to() : link.from();
    return drive(link, from, to)
        .map(drive ->
            switch (link.mode()) {
              case SEA -> byShip(drive);
              case AIR -> byAir(drive);
              case ROAD, RAIL_1435, RAIL_1520 -> overLand(drive, link.mode());
            });
  }

  private Optional<Part> drive(Link link, String from, String to) {
    return emissions.find(link.mode()).map(factor -> drive(link, from, to, factor));
  }

  private Part drive(Link link, String from, String to, EmissionFactor factor) {
    FreightRates.Rated rated = rates.rate(link);
    Figure hours = speeds.hours(link);
    Figure spread = norms.get(Norm.TRAVEL_P90_OVER_P50);
    return new Part(
        new Work.Drive(link),
        from,
        to,
        Hop.NO_GATE,
        hours.value(),
        hours.value() * spread.value(),
        List.of(rated.price()),
        factor.gramsCo2ePerTonneKm().doubleValue() * link.distanceKm(),
        hours
            .grounds()
            .and(rated.grounds())
            .noting(spread.grounds())
            .noting(Grounds.of(factor.provenance())));
  }

  private List<Part> overLand(Part drive, LinkMode mode) {
    if (!crossesBorder(drive.from(), drive.to())) {
      return List.of(drive);
    }
    return List.of(
        landStay(drive.from(), drive.to(), mode, true),
        drive,
        landStay(drive.from(), drive.to(), mode, false));
  }

  private Part landStay(String from, String to, LinkMode mode, boolean exit) {
    String at = exit ? from : to;
    BorderStays.Stay stay = stays.stay(from, to, mode, exit);
    return new Part(
        new Work.Stay(exit, mode, true),
        at,
        at,
        gateOf.apply(at, mode),
        stay.hoursP50(),
        stay.hoursP90(),
        stay.prices(),
        0,
        stay.grounds());
  }

  private List<Part> byShip(Part drive) {
    boolean border = crossesBorder(drive.from(), drive.to());
    return List.of(
        terminal(drive.from(), LinkMode.SEA, true, border, Norm.TO_SHIP_HOURS),
        drive,
        terminal(drive.to(), LinkMode.SEA, false, border, Norm.FROM_SHIP_HOURS));
  }

  private List<Part> byAir(Part drive) {
    boolean border = crossesBorder(drive.from(), drive.to());
    return List.of(
        terminal(drive.from(), LinkMode.AIR, true, border, Norm.AIR_HANDLING_HOURS),
        departure(drive.from(), LinkMode.AIR, null),
        drive,
        terminal(drive.to(), LinkMode.AIR, false, border, Norm.AIR_HANDLING_HOURS));
  }

  /** A stay at a port or airport, by assumption. */
  private Part terminal(String at, LinkMode mode, boolean exit, boolean border, Norm norm) {
    Figure hours = norms.get(norm);
    Figure spread = norms.get(Norm.BORDER_P90_OVER_MEAN);
    return new Part(
        new Work.Stay(exit, mode, border),
        at,
        at,
        gateOf.apply(at, mode),
        hours.value(),
        hours.value() * spread.value(),
        List.of(),
        0,
        hours.grounds().noting(spread.grounds()));
  }

  /** Half the interval between departures, in the bad case nine tenths of it. */
  private Part departure(String at, LinkMode mode, @Nullable TransportService service) {
    Figure perWeek = frequency(service);
    double interval = WEEK_HOURS / perWeek.value();
    String id = service == null ? Work.Departure.NO_SERVICE : service.id();
    return new Part(
        new Work.Departure(mode, id),
        at,
        at,
        Hop.NO_GATE,
        interval * USUAL_WAIT,
        interval * BAD_WAIT,
        List.of(),
        0,
        perWeek.grounds());
  }

  private Figure frequency(@Nullable TransportService service) {
    Double published = service == null ? null : service.frequencyPerWeek();
    return service == null || published == null
        ? norms.get(Norm.UNKNOWN_FREQUENCY_PER_WEEK)
        : new Figure(published, ServiceRides.trust(service));
  }

  /** A service from end to end over the links that it is taken to use. */
  Optional<List<Part>> byService(TransportService service, ServicePaths.Run run) {
    LinkMode first = run.links().getFirst().mode();
    LinkMode last = run.links().getLast().mode();
    return new ServiceRides(this, norms)
        .ride(service, run)
        .map(ride -> {
          List<Part> parts = new ArrayList<>();
          boolean border = crossesBorder(service.origin(), service.destination());
          terminalOf(first, service.origin(), true, border).ifPresent(parts::add);
          parts.add(departure(service.origin(), first, service));
          parts.add(ride);
          terminalOf(last, service.destination(), false, border).ifPresent(parts::add);
          return parts;
        });
  }

  private Optional<Part> terminalOf(LinkMode mode, String at, boolean exit, boolean border) {
    return switch (mode) {
      case SEA -> Optional.of(terminal(at, mode, exit, border, Norm.UNMEASURED_PORT_HOURS));
      case AIR -> Optional.of(terminal(at, mode, exit, border, Norm.AIR_HANDLING_HOURS));
      case ROAD, RAIL_1435, RAIL_1520 -> Optional.empty();
    };
  }

  /** Changing the vehicle at a place. */
  Part change(Place place, LinkMode from, LinkMode to) {
    return changes.change(place, from, to);
  }

  boolean crossesBorder(String from, String to) {
    return !knowledge.getPlace(from).country().equals(knowledge.getPlace(to).country());
  }

  Place place(String code) {
    return knowledge.getPlace(code);
  }
}
