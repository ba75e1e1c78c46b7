package org.caravanserai.platform.identity;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.caravanserai.platform.notice.OfficeHours;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * When people are at work: in the hours of the sides that they work for, and of the sides of their
 * organisations. Who has none of them, or none whose hours are known, works the house's own week.
 */
@Component
class Offices {
  private final MembershipStore memberships;
  private final OrganisationStore organisations;
  private final SideStore sides;
  private final ObjectProvider<CalendarBook> calendars;
  private final IdentitySettings settings;

  Offices(
      MembershipStore memberships,
      OrganisationStore organisations,
      SideStore sides,
      ObjectProvider<CalendarBook> calendars,
      IdentitySettings settings) {
    this.memberships = memberships;
    this.organisations = organisations;
    this.sides = sides;
    this.calendars = calendars;
    this.settings = settings;
  }

  /** Who has several offices is at work while one of them is open. */
  OfficeHours hoursOf(UUID person) {
    return new HoursOfOffices(() -> list(person));
  }

  /** Where the days of a side begin and end. */
  ZoneId zoneOf(UUID side) {
    return office(side).map(Office::zone).orElse(settings.timeZone());
  }

  private List<Office> list(UUID person) {
    List<Office> offices =
        memberships.listOf(person).stream()
            .map(membership -> side(membership.place()))
            .flatMap(Optional::stream)
            .distinct()
            .map(this::office)
            .flatMap(Optional::stream)
            .toList();
    return offices.isEmpty() ? List.of(Office.plain(settings.timeZone())) : offices;
  }

  private Optional<UUID> side(Place place) {
    return switch (place) {
      case Place.House _ -> Optional.empty();
      case Place.OfSide(UUID side) -> Optional.of(side);
      case Place.OfDesk(_, UUID side) -> Optional.of(side);
      case Place.OfOrganisation(UUID organisation) ->
          organisations.find(organisation).map(Organisation::side);
    };
  }

  private Optional<Office> office(UUID side) {
    CalendarBook book = calendars.getIfAvailable();
    return book == null
        ? Optional.empty()
        : sides.find(side).flatMap(found -> book.find(found.calendar())).map(Office::of);
  }
}
