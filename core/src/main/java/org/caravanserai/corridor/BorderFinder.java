package org.caravanserai.corridor;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.caravanserai.knowledge.Confidence;
import org.caravanserai.knowledge.LinkMode;
import org.jspecify.annotations.Nullable;

/** Finds the borders that a chain of legs passes. */
final class BorderFinder {
  private final List<Leg> legs;
  private final UnaryOperator<String> countryOf;

  BorderFinder(List<Leg> legs, UnaryOperator<String> countryOf) {
    this.legs = legs;
    this.countryOf = countryOf;
  }

  List<BorderPassage> find() {
    List<BorderPassage> found = new ArrayList<>();
    for (int i = 0; i < legs.size(); i++) {
      if (legs.get(i) instanceof Leg.Haul haul && isBorder(haul.from(), haul.to())) {
        found.add(around(i, haul));
      } else if (legs.get(i) instanceof Leg.ServiceRide ride) {
        addWithin(ride, found);
      }
    }
    return found;
  }

  private boolean isBorder(String from, String to) {
    return !countryOf.apply(from).equals(countryOf.apply(to));
  }

  private BorderPassage around(int at, Leg.Haul haul) {
    List<Leg> exit = stayBefore(at);
    List<Leg> entry = stayAfter(at);
    return new BorderPassage(
        haul.from(),
        haul.to(),
        haul.mode().transportMode(),
        exit.isEmpty() ? haul.departs() : exit.getFirst().departs(),
        haul.arrives(),
        hours(exit, entry, false),
        hours(exit, entry, true),
        null,
        confidence(exit).and(confidence(entry)));
  }

  /** The stay on the exit side and the wait for its opening. */
  private List<Leg> stayBefore(int haul) {
    int stay = haul - 1;
    while (stay >= 0 && isWait(stay, Leg.Cause.DEPARTURE)) {
      stay--;
    }
    if (stay < 0 || !isStay(legs.get(stay), true)) {
      return List.of();
    }
    return legs.subList(isWait(stay - 1, Leg.Cause.OPENING) ? stay - 1 : stay, stay + 1);
  }

  /** The wait for the opening on the entry side and the stay there. */
  private List<Leg> stayAfter(int haul) {
    int stay = isWait(haul + 1, Leg.Cause.OPENING) ? haul + 2 : haul + 1;
    if (stay >= legs.size() || !isStay(legs.get(stay), false)) {
      return List.of();
    }
    return legs.subList(haul + 1, stay + 1);
  }

  private boolean isWait(int at, Leg.Cause cause) {
    return at >= 0
        && at < legs.size()
        && legs.get(at) instanceof Leg.Wait wait
        && wait.cause() == cause;
  }

  private static boolean isStay(Leg leg, boolean exit) {
    return switch (leg) {
      case Leg.BorderStay stay -> stay.exit() == exit;
      case Leg.TerminalStay stay -> stay.exit() == exit;
      case Leg.Haul haul -> false;
      case Leg.ServiceRide ride -> false;
      case Leg.GaugeChange change -> false;
      case Leg.Transshipment change -> false;
      case Leg.Wait wait -> false;
    };
  }

  private static double hours(List<Leg> exit, List<Leg> entry, boolean bad) {
    return hours(exit, bad) + hours(entry, bad);
  }

  private static double hours(List<Leg> legs, boolean bad) {
    return legs.stream()
        .map(Leg::figures)
        .mapToDouble(figures -> bad ? figures.hoursP90() : figures.hoursP50())
        .sum();
  }

  private static Confidence confidence(List<Leg> legs) {
    return legs.stream()
        .map(leg -> leg.figures().confidence())
        .reduce(Confidence.HIGH, Confidence::and);
  }

  private void addWithin(Leg.ServiceRide ride, List<BorderPassage> found) {
    for (int i = 0; i < ride.modes().size(); i++) {
      String from = ride.places().get(i);
      String to = ride.places().get(i + 1);
      if (isBorder(from, to)) {
        found.add(within(ride, from, to, ride.modes().get(i)));
      }
    }
  }

  private static BorderPassage within(
      Leg.ServiceRide ride, String from, String to, @Nullable LinkMode mode) {
    return new BorderPassage(
        from,
        to,
        Objects.requireNonNull(mode).transportMode(),
        null,
        null,
        0,
        0,
        ride.service(),
        ride.figures().confidence());
  }
}
