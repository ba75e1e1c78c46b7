package org.caravanserai.platform.casework;

import java.util.Map;

/**
 * By what deadlines are told.
 *
 * @param edition digest of the knowledge whose calendars they are
 * @param calendars the calendar of each side, by the side's id
 */
record Reckoning(long id, String edition, Map<String, String> calendars) {
  Reckoning {
    calendars = Map.copyOf(calendars);
  }
}
