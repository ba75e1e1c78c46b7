package org.caravanserai.corridor;

import java.time.Instant;
import java.util.List;
import org.caravanserai.knowledge.LinkMode;

/** A stretch of an itinerary: one thing that happens to the goods. */
public sealed interface Leg {
  /** Where and when, what it takes and which papers go with it. */
  Stretch stretch();

  /** The same leg with these papers. */
  Leg withDocuments(List<String> documents);

  /** Place code at the beginning. */
  default String from() {
    return stretch().from();
  }

  /** Place code at the end. */
  default String to() {
    return stretch().to();
  }

  /** When it usually begins. */
  default Instant departs() {
    return stretch().departs();
  }

  /** When it usually ends. */
  default Instant arrives() {
    return stretch().arrives();
  }

  /** What it takes. */
  default Figures figures() {
    return stretch().figures();
  }

  /** Ids of transport documents that go with it. */
  default List<String> documents() {
    return stretch().documents();
  }

  /**
   * What all legs have.
   *
   * @param departs on the usual clock, like {@code arrives}; the two lie {@code minutesP50} apart
   */
  record Stretch(
      String from,
      String to,
      Instant departs,
      Instant arrives,
      Figures figures,
      List<String> documents) {
    public Stretch {
      documents = List.copyOf(documents);
      if (!departs.plusSeconds(60 * figures.minutesP50()).equals(arrives)) {
        throw new IllegalArgumentException(
            "A leg of "
                + figures.minutesP50()
                + " min cannot last from "
                + departs
                + " to "
                + arrives);
      }
    }

    Stretch withDocuments(List<String> ids) {
      return new Stretch(from, to, departs, arrives, figures, ids);
    }
  }

  /**
   * Carriage outside of any timetable, over one link or several without a stop.
   *
   * @param via places between the two ends
   * @param links ids of the links, in order
   */
  record Haul(Stretch stretch, LinkMode mode, List<String> via, List<String> links, double km)
      implements Leg {
    public Haul {
      via = List.copyOf(via);
      links = List.copyOf(links);
    }

    @Override
    public Leg withDocuments(List<String> documents) {
      return new Haul(stretch.withDocuments(documents), mode, via, links, km);
    }
  }

  /**
   * Carriage by a scheduled service, borders on its way included.
   *
   * @param service id of the service
   * @param places all places that it is taken to pass, ends included
   * @param modes how it goes from each place to the next, one fewer than places
   * @param verified whether the present state of the service was confirmed
   */
  record ServiceRide(
      Stretch stretch,
      String service,
      List<String> places,
      List<LinkMode> modes,
      double km,
      boolean verified)
      implements Leg {
    public ServiceRide {
      places = List.copyOf(places);
      modes = List.copyOf(modes);
      if (places.size() != modes.size() + 1) {
        throw new IllegalArgumentException("A ride needs one mode between two places");
      }
    }

    @Override
    public Leg withDocuments(List<String> documents) {
      return new ServiceRide(
          stretch.withDocuments(documents), service, places, modes, km, verified);
    }
  }

  /** Between 1435 and 1520 mm at one place. */
  record GaugeChange(Stretch stretch, LinkMode onto) implements Leg {
    @Override
    public Leg withDocuments(List<String> documents) {
      return new GaugeChange(stretch.withDocuments(documents), onto);
    }
  }

  /** From one means of transport to another at one place. */
  record Transshipment(Stretch stretch, LinkMode off, LinkMode onto) implements Leg {
    @Override
    public Leg withDocuments(List<String> documents) {
      return new Transshipment(stretch.withDocuments(documents), off, onto);
    }
  }

  /**
   * Formalities with the usual queue on one side of a land border.
   *
   * @param exit whether it is the side that is left
   */
  record BorderStay(Stretch stretch, boolean exit, LinkMode mode) implements Leg {
    @Override
    public Leg withDocuments(List<String> documents) {
      return new BorderStay(stretch.withDocuments(documents), exit, mode);
    }
  }

  /**
   * Handing over at a port or airport, formalities included; for a ship without a timetable also
   * the wait for it.
   *
   * @param exit whether the goods are about to leave by the mode
   * @param border whether a border lies on the voyage or flight
   */
  record TerminalStay(Stretch stretch, boolean exit, LinkMode mode, boolean border) implements Leg {
    @Override
    public Leg withDocuments(List<String> documents) {
      return new TerminalStay(stretch.withDocuments(documents), exit, mode, border);
    }
  }

  /** Nothing moves. */
  record Wait(Stretch stretch, Cause cause) implements Leg {
    @Override
    public Leg withDocuments(List<String> documents) {
      return new Wait(stretch.withDocuments(documents), cause);
    }
  }

  /** What a wait is for. */
  enum Cause {
    /** The post is closed. */
    OPENING,
    /** The next departure of a train, ship or aircraft: half its interval. */
    DEPARTURE
  }
}
