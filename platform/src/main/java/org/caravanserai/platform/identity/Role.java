package org.caravanserai.platform.identity;

/** What a person is in the house. A role is held at a {@link Place} of one kind. */
public enum Role {
  /** Acts for an organisation. */
  ENTERPRISE_MEMBER(Place.OfOrganisation.class),
  /** Works at a desk of a side. */
  DESK_OFFICER(Place.OfDesk.class),
  /** Answers for a desk of a side. */
  DESK_LEAD(Place.OfDesk.class),
  /** Answers for a side: its desks, its people, the organisations that it verifies. */
  SIDE_COORDINATOR(Place.OfSide.class),
  /** Leads parties of a dispute to a settlement; belongs to no side. */
  MEDIATOR(Place.House.class),
  /** Keeps the published knowledge. */
  DATA_STEWARD(Place.House.class),
  /** Reads what was done, and changes nothing. */
  AUDITOR(Place.House.class),
  /** Runs the house: its sides, its people. Reads no one's papers. */
  ADMINISTRATOR(Place.House.class);

  private final Class<? extends Place> place;

  Role(Class<? extends Place> place) {
    this.place = place;
  }

  /** Whether the role is held at the house itself, and at no side or organisation. */
  public boolean isOfHouse() {
    return place.equals(Place.House.class);
  }

  /** Whether the role is held at places of this kind. */
  public boolean isHeldAt(Place where) {
    return place.isInstance(where);
  }
}
