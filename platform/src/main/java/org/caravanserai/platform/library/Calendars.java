package org.caravanserai.platform.library;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.caravanserai.calendar.WorkingCalendar;
import org.caravanserai.knowledge.HolidayCalendar;
import org.caravanserai.platform.identity.CalendarBook;
import org.springframework.stereotype.Component;

/** The working calendars of the edition in force. */
@Component
class Calendars implements CalendarBook {
  private final Library library;

  Calendars(Library library) {
    this.library = library;
  }

  @Override
  public Set<String> calendarIds() {
    return library.current().knowledge().calendars().stream()
        .map(HolidayCalendar::id)
        .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public Optional<WorkingCalendar> find(String id) {
    return calendarIds().contains(id)
        ? Optional.of(library.current().calendars().get(id)).filter(WorkingCalendar::hasOfficeHours)
        : Optional.empty();
  }
}
