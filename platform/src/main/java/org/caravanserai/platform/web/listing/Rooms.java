package org.caravanserai.platform.web.listing;

import java.util.ArrayList;
import java.util.List;
import org.caravanserai.platform.identity.Action;
import org.caravanserai.platform.identity.Actor;
import org.caravanserai.platform.identity.May;
import org.caravanserai.platform.identity.Role;

/**
 * A page on listings that is open to the asker.
 *
 * @param key of the message that names it
 */
public record Rooms(String key, String path) {
  /** What is open to somebody, by what he may; the search alone to one whom nobody knows. */
  static List<Rooms> of(Actor actor) {
    List<Rooms> rooms = new ArrayList<>();
    rooms.add(new Rooms("listings.nav.search", "/listings"));
    if (actor.is(Role.ENTERPRISE_MEMBER)) {
      rooms.add(new Rooms("listings.nav.mine", "/listings/mine"));
      rooms.add(new Rooms("listings.nav.interests", "/listings/interests"));
    }
    if (!actor.sides().isEmpty()) {
      rooms.add(new Rooms("listings.nav.review", "/listings/review"));
    }
    if (May.actor(actor, Action.SEARCH_KEEP)) {
      rooms.add(new Rooms("listings.nav.searches", "/listings/searches"));
    }
    if (May.actor(actor, Action.LISTING_INDEX)) {
      rooms.add(new Rooms("listings.nav.index", "/listings/index"));
    }
    return rooms.size() == 1 ? List.of() : List.copyOf(rooms);
  }
}
