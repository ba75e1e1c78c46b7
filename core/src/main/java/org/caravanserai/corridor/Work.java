package org.caravanserai.corridor;

import java.util.List;
import org.caravanserai.knowledge.Link;
import org.caravanserai.knowledge.LinkMode;
import org.caravanserai.knowledge.TransportService;

/** What happens in one part of an edge. */
sealed interface Work {
  /** Moving over a link. */
  record Drive(Link link) implements Work {}

  /** Formalities on one side of a border, or at a port or airport, with the usual queue. */
  record Stay(boolean exit, LinkMode mode, boolean border) implements Work {}

  /** Waiting for a train, ship or aircraft that runs by frequency. */
  record Departure(LinkMode mode, String serviceId) implements Work {
    static final String NO_SERVICE = "";
  }

  /** Riding a service from end to end. */
  record Ride(TransportService service, List<Link> path, List<String> places) implements Work {
    public Ride {
      path = List.copyOf(path);
      places = List.copyOf(places);
    }
  }

  /** Changing the gauge, or the means of transport, at one place. */
  record Change(LinkMode from, LinkMode to) implements Work {
    boolean isGaugeChange() {
      return from.isRail() && to.isRail();
    }
  }
}
