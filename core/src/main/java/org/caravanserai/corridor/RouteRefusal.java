package org.caravanserai.corridor;

import java.util.List;

/** Why a request has no routes. */
public sealed interface RouteRefusal extends RouteAnswer {
  /** No place has this code. */
  record UnknownPlace(String code) implements RouteRefusal {}

  /** No link and no service has this id. */
  record UnknownLink(String id) implements RouteRefusal {}

  /** The two places of a closed pair are not neighbours. */
  record NotNeighbours(String one, String other) implements RouteRefusal {}

  /** Origin and destination are the same place. */
  record SamePlace(String code) implements RouteRefusal {}

  /** The origin or the destination itself is to be avoided. */
  record EndAvoided(String code) implements RouteRefusal {}

  /** The horizon is not between one day and the longest allowed. */
  record HorizonOutOfRange(int days, int longest) implements RouteRefusal {}

  /** The packs hold links but not the planning assumptions that routes need. */
  record AssumptionsMissing(List<String> ids) implements RouteRefusal {
    public AssumptionsMissing {
      ids = List.copyOf(ids);
    }
  }

  /** The network offers no way, or none that is allowed. */
  record NoRoute(Reason reason, List<Blocker> blockers) implements RouteRefusal {
    public NoRoute {
      blockers = List.copyOf(blockers);
    }
  }

  /**
   * The Pareto set is too large to be found exactly; avoiding a place or a mode makes it smaller.
   */
  record TooManyAlternatives(int labels) implements RouteRefusal {}

  /** Why no way is left. */
  enum Reason {
    /** No links join the two places, not even planned ones. */
    NOT_CONNECTED,
    /** Every way needs a planned or suspended link. */
    NEEDS_PLANNED_LINK,
    /** Every way needs something that the request avoids or closes. */
    BLOCKED_BY_REQUEST,
    /** Ways exist, but the fastest takes longer than the horizon. */
    BEYOND_HORIZON
  }

  /**
   * Something that the request avoids or closes, and without which there would be a way.
   *
   * @param kind place, link, mode or pair
   * @param id place code, link or service id, mode code, or two place codes joined by {@code -}
   */
  record Blocker(String kind, String id) {}
}
