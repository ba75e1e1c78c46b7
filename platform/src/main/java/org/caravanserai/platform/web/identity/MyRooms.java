package org.caravanserai.platform.web.identity;

import java.util.ArrayList;
import java.util.List;
import org.caravanserai.platform.identity.Action;
import org.caravanserai.platform.identity.Actor;
import org.caravanserai.platform.identity.May;
import org.caravanserai.platform.identity.Role;

/**
 * A page that a person's roles open.
 *
 * @param key of the message that names it
 */
public record MyRooms(String key, String path) {
  /** What is in front of the asker, by what he may. */
  static List<MyRooms> of(Actor actor) {
    List<MyRooms> rooms = new ArrayList<>();
    rooms.add(new MyRooms("identity.me.dossiers", "/dossiers"));
    rooms.add(new MyRooms("identity.me.organisations", "/organisations"));
    rooms.add(new MyRooms("cases.inbox", "/inbox"));
    actor.sides().forEach(side -> rooms.add(new MyRooms("identity.me.side", "/sides/" + side)));
    if (actor.is(Role.DESK_OFFICER) || actor.is(Role.DESK_LEAD)) {
      rooms.add(new MyRooms("identity.me.absences", "/me/absences"));
    }
    if (!actor.organisations().isEmpty()) {
      rooms.add(new MyRooms("listings.nav.mine", "/listings/mine"));
      rooms.add(new MyRooms("listings.nav.interests", "/listings/interests"));
    }
    if (!actor.sides().isEmpty()) {
      rooms.add(new MyRooms("listings.nav.review", "/listings/review"));
    }
    rooms.add(new MyRooms("listings.nav.searches", "/listings/searches"));
    if (List.of(Role.SIDE_COORDINATOR, Role.DESK_LEAD, Role.AUDITOR).stream().anyMatch(actor::is)) {
      rooms.add(new MyRooms("boards.title", "/board"));
    }
    if (actor.is(Role.SIDE_COORDINATOR) || actor.is(Role.AUDITOR)) {
      rooms.add(new MyRooms("committee.title", "/committee"));
    }
    if (May.actor(actor, Action.SIDE_CREATE)) {
      rooms.add(new MyRooms("identity.me.sides", "/sides"));
    }
    if (May.actor(actor, Action.PERSON_LIST)) {
      rooms.add(new MyRooms("identity.me.people", "/house/people"));
    }
    if (May.actor(actor, Action.SECURITY_LOG_READ)) {
      rooms.add(new MyRooms("identity.me.log", "/house/log"));
    }
    if (May.actor(actor, Action.LIBRARY_STAGE)) {
      rooms.add(new MyRooms("identity.me.library", "/library"));
    }
    if (May.actor(actor, Action.LISTING_INDEX)) {
      rooms.add(new MyRooms("listings.nav.index", "/listings/index"));
    }
    return List.copyOf(rooms);
  }
}
