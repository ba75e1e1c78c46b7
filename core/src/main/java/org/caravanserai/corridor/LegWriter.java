package org.caravanserai.corridor;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.caravanserai.corridor.search.Hop;
import org.caravanserai.corridor.search.Openings;
import org.caravanserai.knowledge.Link;

/** Writes the parts of a path down as legs with times, walking both clocks as the search did. */
final class LegWriter {
  private final Instant departure;
  private final Load load;
  private final List<Gate> gates;
  private final IntFunction<Openings> openings;
  private final UnaryOperator<String> countryOf;
  private final List<Leg> legs = new ArrayList<>();
  private long clockP50;
  private long clockP90;

  /**
   * @param countryOf the country of a place; hauls are joined inside one country only
   */
  LegWriter(Query query, UnaryOperator<String> countryOf) {
    this.countryOf = countryOf;
    departure = query.departure();
    load = query.load();
    gates = query.gates();
    openings = query::openings;
  }

  List<Leg> write(List<Edge> path) {
    path.stream().flatMap(edge -> edge.parts().stream()).forEach(this::write);
    return legs;
  }

  private void write(Part part) {
    if (part.gate() != Hop.NO_GATE) {
      awaitOpening(part);
    }
    Leg.Stretch stretch = advance(part.from(), part.to(), figures(part));
    if (isNothing(part.work(), stretch.figures())) {
      return;
    }
    append(
        switch (part.work()) {
          case Work.Drive drive -> haul(stretch, drive.link());
          case Work.Ride ride -> ride(stretch, ride);
          case Work.Stay stay when Nodes.hasTerminals(stay.mode()) ->
              new Leg.TerminalStay(stretch, stay.exit(), stay.mode(), stay.border());
          case Work.Stay stay -> new Leg.BorderStay(stretch, stay.exit(), stay.mode());
          case Work.Departure departure -> new Leg.Wait(stretch, Leg.Cause.DEPARTURE);
          case Work.Change change when change.isGaugeChange() ->
              new Leg.GaugeChange(stretch, change.to());
          case Work.Change change -> new Leg.Transshipment(stretch, change.from(), change.to());
        });
  }

  private static boolean isNothing(Work work, Figures figures) {
    return work instanceof Work.Stay
        && figures.minutesP50() == 0
        && figures.minutesP90() == 0
        && figures.cents() == 0
        && figures.grams() == 0;
  }

  private void awaitOpening(Part part) {
    Openings gate = openings.apply(part.gate());
    long usual = gate.next(clockP50) - clockP50;
    long bad = gate.next(clockP90) - clockP90;
    if (usual > 0 || bad > 0) {
      Leg.Stretch stretch =
          advance(
              part.from(),
              part.from(),
              Figures.of(usual, bad, 0, 0, gates.get(part.gate()).grounds()));
      legs.add(new Leg.Wait(stretch, Leg.Cause.OPENING));
    }
  }

  private Figures figures(Part part) {
    return Figures.of(
        part.minutesP50(), part.minutesP90(), part.cents(load), part.grams(load), part.grounds());
  }

  private Leg.Stretch advance(String from, String to, Figures figures) {
    Instant departs = at(clockP50);
    clockP50 += figures.minutesP50();
    clockP90 += figures.minutesP90();
    return new Leg.Stretch(from, to, departs, at(clockP50), figures, List.of());
  }

  private Instant at(long minute) {
    return departure.plus(minute, ChronoUnit.MINUTES);
  }

  private static Leg.Haul haul(Leg.Stretch stretch, Link link) {
    return new Leg.Haul(stretch, link.mode(), List.of(), List.of(link.id()), link.distanceKm());
  }

  private static Leg ride(Leg.Stretch stretch, Work.Ride ride) {
    return new Leg.ServiceRide(
        stretch,
        ride.service().id(),
        ride.places(),
        ride.path().stream().map(Link::mode).toList(),
        ride.path().stream().mapToDouble(Link::distanceKm).sum(),
        ride.service().verified());
  }

  private void append(Leg leg) {
    if (leg instanceof Leg.Haul next
        && !legs.isEmpty()
        && legs.getLast() instanceof Leg.Haul last
        && last.mode() == next.mode()
        && inOneCountry(last.from(), last.to(), next.to())) {
      legs.set(legs.size() - 1, joined(last, next));
    } else {
      legs.add(leg);
    }
  }

  private boolean inOneCountry(String... places) {
    return Stream.of(places).map(countryOf).distinct().count() == 1;
  }

  private static Leg.Haul joined(Leg.Haul one, Leg.Haul next) {
    Leg.Stretch both =
        new Leg.Stretch(
            one.from(),
            next.to(),
            one.departs(),
            next.arrives(),
            one.figures().plus(next.figures()),
            List.of());
    return new Leg.Haul(
        both,
        one.mode(),
        plus(plus(one.via(), List.of(next.from())), next.via()),
        plus(one.links(), next.links()),
        one.km() + next.km());
  }

  private static List<String> plus(List<String> one, List<String> more) {
    List<String> all = new ArrayList<>(one);
    all.addAll(more);
    return all;
  }
}
