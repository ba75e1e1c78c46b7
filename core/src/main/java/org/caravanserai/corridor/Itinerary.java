package org.caravanserai.corridor;

import java.time.Instant;
import java.util.List;

/**
 * An unbroken chain of legs: each begins where and when the one before it ended.
 *
 * @param legs at least one
 * @param borders in the order in which they are passed
 */
public record Itinerary(List<Leg> legs, List<BorderPassage> borders) {
  public Itinerary {
    legs = List.copyOf(legs);
    borders = List.copyOf(borders);
    if (legs.isEmpty()) {
      throw new IllegalArgumentException("An itinerary needs at least one leg");
    }
    for (int i = 1; i < legs.size(); i++) {
      requireJoined(legs.get(i - 1), legs.get(i));
    }
  }

  private static void requireJoined(Leg before, Leg after) {
    if (!before.to().equals(after.from()) || !before.arrives().equals(after.departs())) {
      throw new IllegalArgumentException(
          "A leg from %s at %s cannot follow one to %s at %s"
              .formatted(after.from(), after.departs(), before.to(), before.arrives()));
    }
  }

  /** Place code of the origin. */
  public String from() {
    return legs.getFirst().from();
  }

  /** Place code of the destination. */
  public String to() {
    return legs.getLast().to();
  }

  /** When the goods leave. */
  public Instant departs() {
    return legs.getFirst().departs();
  }

  /** When the goods usually arrive. */
  public Instant arrives() {
    return legs.getLast().arrives();
  }

  /** All legs together. */
  public Figures figures() {
    return legs.stream().map(Leg::figures).reduce(Figures::plus).orElseThrow();
  }

  /** The part of the usual time that rests on low-confidence figures, from 0 to 1. */
  public double lowConfidenceShare() {
    Figures all = figures();
    return all.minutesP50() == 0 ? 0 : (double) all.minutesLowConfidence() / all.minutesP50();
  }
}
