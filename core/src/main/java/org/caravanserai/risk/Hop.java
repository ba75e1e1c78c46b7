package org.caravanserai.risk;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.caravanserai.corridor.Itinerary;
import org.caravanserai.corridor.Leg;
import org.caravanserai.knowledge.LinkMode;

/** Carriage from one place of the network to the next. */
record Hop(LinkMode mode, String from, String to) {

  /** All hops of an itinerary, in order; legs that do not move the goods have none. */
  static List<Hop> of(Itinerary itinerary) {
    return itinerary.legs().stream().flatMap(Hop::of).toList();
  }

  private static Stream<Hop> of(Leg leg) {
    return switch (leg) {
      case Leg.Haul haul -> alongHaul(haul).stream();
      case Leg.ServiceRide ride -> alongRide(ride).stream();
      case Leg.GaugeChange _,
          Leg.Transshipment _,
          Leg.BorderStay _,
          Leg.TerminalStay _,
          Leg.Wait _ ->
          Stream.empty();
    };
  }

  private static List<Hop> alongHaul(Leg.Haul haul) {
    List<String> places = new ArrayList<>(List.of(haul.from()));
    places.addAll(haul.via());
    places.add(haul.to());
    List<Hop> hops = new ArrayList<>();
    for (int i = 1; i < places.size(); i++) {
      hops.add(new Hop(haul.mode(), places.get(i - 1), places.get(i)));
    }
    return hops;
  }

  private static List<Hop> alongRide(Leg.ServiceRide ride) {
    List<Hop> hops = new ArrayList<>();
    for (int i = 0; i < ride.modes().size(); i++) {
      hops.add(new Hop(ride.modes().get(i), ride.places().get(i), ride.places().get(i + 1)));
    }
    return hops;
  }
}
