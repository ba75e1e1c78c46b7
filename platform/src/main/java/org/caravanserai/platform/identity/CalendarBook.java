package org.caravanserai.platform.identity;

import java.util.Set;

/** The working calendars that are known; the room that keeps the packs answers. */
public interface CalendarBook {
  Set<String> calendarIds();
}
