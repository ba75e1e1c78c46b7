package org.caravanserai.platform.identity;

import java.util.Optional;
import java.util.Set;
import org.caravanserai.calendar.WorkingCalendar;

/** The working calendars that are known; the room that keeps the packs answers. */
public interface CalendarBook {
  Set<String> calendarIds();

  /** Empty for one that is not known, or of which no office hours are. */
  Optional<WorkingCalendar> find(String id);
}
