package org.caravanserai.platform.identity;

/** Which action gives and ends a role, and whose matter a place is. */
final class Staffing {
  private Staffing() {}

  static Action action(Role role) {
    return switch (role) {
      case ENTERPRISE_MEMBER -> Action.ORGANISATION_STAFF;
      case DESK_OFFICER -> Action.DESK_STAFF;
      case DESK_LEAD -> Action.DESK_LEAD_STAFF;
      case SIDE_COORDINATOR -> Action.SIDE_STAFF;
      case MEDIATOR, DATA_STEWARD, AUDITOR, ADMINISTRATOR -> Action.HOUSE_STAFF;
    };
  }

  static Subject subject(Place place) {
    return switch (place) {
      case Place.House _ -> Subject.NONE;
      case Place.OfSide(var side) -> Subject.ofSide(side);
      case Place.OfDesk(var desk, var side) -> Subject.ofDesk(desk, side);
      case Place.OfOrganisation(var organisation) -> Subject.ofOrganisation(organisation);
    };
  }

  static boolean may(Actor actor, Role role, Place place) {
    return May.actor(actor, action(role), subject(place));
  }
}
