package org.caravanserai.platform.web.identity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.caravanserai.message.Messages;
import org.caravanserai.platform.identity.Action;
import org.caravanserai.platform.identity.Actor;
import org.caravanserai.platform.identity.Desk;
import org.caravanserai.platform.identity.Invitations;
import org.caravanserai.platform.identity.May;
import org.caravanserai.platform.identity.Memberships;
import org.caravanserai.platform.identity.Place;
import org.caravanserai.platform.identity.Role;
import org.caravanserai.platform.identity.Sides;
import org.caravanserai.platform.identity.Subject;
import org.springframework.stereotype.Component;

/** The people of a place as one reader sees them. */
@Component
class StaffViews {
  private static final List<Role> OF_HOUSE =
      List.of(Role.MEDIATOR, Role.DATA_STEWARD, Role.AUDITOR, Role.ADMINISTRATOR);

  private final Memberships memberships;
  private final Invitations invitations;
  private final Sides sides;
  private final Places places;

  StaffViews(Memberships memberships, Invitations invitations, Sides sides, Places places) {
    this.memberships = memberships;
    this.invitations = invitations;
    this.sides = sides;
    this.places = places;
  }

  Staff of(Actor actor, Place place, Messages messages) {
    Map<Place, String> said = new HashMap<>();
    Function<Place, String> saying =
        one -> said.computeIfAbsent(one, asked -> places.say(asked, messages));
    List<Staff.Member> members =
        memberships.listAt(actor, place).stream()
            .map(held -> member(actor, held, saying, messages))
            .toList();
    List<Staff.Guest> guests =
        invitations.listOpenAt(actor, place).stream()
            .map(invitation ->
                new Staff.Guest(
                    invitation.id(),
                    invitation.email(),
                    places.say(invitation.role(), messages),
                    saying.apply(invitation.place()),
                    invitation.expiresAt()))
            .toList();
    return new Staff(members, guests, jobs(actor, place, messages));
  }

  private Staff.Member member(
      Actor actor, Memberships.Held held, Function<Place, String> saying, Messages messages) {
    return new Staff.Member(
        held.membership().id(),
        held.name(),
        held.email(),
        places.say(held.membership().role(), messages),
        saying.apply(held.membership().place()),
        memberships.mayEnd(actor, held));
  }

  private List<Staff.Job> jobs(Actor actor, Place place, Messages messages) {
    return switch (place) {
      case Place.House _ ->
          May.actor(actor, Action.HOUSE_STAFF)
              ? OF_HOUSE.stream().map(role -> job(role, messages)).toList()
              : List.of();
      case Place.OfOrganisation(UUID organisation) ->
          May.actor(actor, Action.ORGANISATION_STAFF, Subject.ofOrganisation(organisation))
              ? List.of(job(Role.ENTERPRISE_MEMBER, messages))
              : List.of();
      case Place.OfSide(UUID side) -> ofSide(actor, side, messages);
      case Place.OfDesk(_, UUID side) -> ofSide(actor, side, messages);
    };
  }

  private List<Staff.Job> ofSide(Actor actor, UUID side, Messages messages) {
    List<Staff.Job> jobs = new ArrayList<>();
    if (May.actor(actor, Action.SIDE_STAFF, Subject.ofSide(side))) {
      jobs.add(job(Role.SIDE_COORDINATOR, messages));
    }
    for (Desk desk : sides.listDesks(side)) {
      Subject subject = Subject.ofDesk(desk.id(), side);
      if (May.actor(actor, Action.DESK_LEAD_STAFF, subject)) {
        jobs.add(job(Role.DESK_LEAD, desk, messages));
      }
      if (May.actor(actor, Action.DESK_STAFF, subject)) {
        jobs.add(job(Role.DESK_OFFICER, desk, messages));
      }
    }
    return jobs;
  }

  private Staff.Job job(Role role, Messages messages) {
    return new Staff.Job(role.name(), places.say(role, messages));
  }

  private Staff.Job job(Role role, Desk desk, Messages messages) {
    return new Staff.Job(
        role.name() + ":" + desk.id(),
        messages.dash(places.say(role, messages), desk.names().in(messages.language())));
  }
}
