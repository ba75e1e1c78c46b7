package org.caravanserai.platform.library;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.caravanserai.calendar.WorkingCalendar;
import org.caravanserai.calendar.WorkingCalendars;
import org.caravanserai.knowledge.HolidayCalendar;
import org.caravanserai.platform.identity.CalendarBook;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The working calendars of the edition in force. */
@Component
class Calendars implements CalendarBook {
  /** The calendars of an edition, worked out once for all who ask while it is in force. */
  private record Worked(String edition, Set<String> ids, WorkingCalendars calendars) {
    static Worked of(Edition edition) {
      return new Worked(
          edition.digest(),
          edition.knowledge().calendars().stream()
              .map(HolidayCalendar::id)
              .collect(Collectors.toUnmodifiableSet()),
          WorkingCalendars.of(edition.knowledge()));
    }
  }

  private final Library library;
  private volatile @Nullable Worked worked;

  Calendars(Library library) {
    this.library = library;
  }

  @Override
  public Set<String> calendarIds() {
    return inForce().ids();
  }

  @Override
  public Optional<WorkingCalendar> find(String id) {
    Worked now = inForce();
    return now.ids().contains(id)
        ? Optional.of(now.calendars().get(id)).filter(WorkingCalendar::hasOfficeHours)
        : Optional.empty();
  }

  private Worked inForce() {
    Edition edition = library.current();
    Worked known = worked;
    if (known == null || !known.edition().equals(edition.digest())) {
      known = Worked.of(edition);
      worked = known;
    }
    return known;
  }
}
