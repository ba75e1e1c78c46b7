package org.caravanserai.casework;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.caravanserai.calendar.WorkingCalendar;
import org.caravanserai.calendar.WorkingCalendars;
import org.jspecify.annotations.Nullable;

/** The calendar by which whoever holds a case works. */
@FunctionalInterface
public interface CaseCalendars {
  /**
   * The calendar, which must have office hours; null when nobody works on the case, so that no
   * clock runs.
   */
  @Nullable WorkingCalendar find(Holding holder);

  /**
   * Each holder by the calendar of its side; who belongs to two sides works when both do.
   *
   * @param bySide the id of each side's calendar; a side that is missing here is left out
   */
  static CaseCalendars bySide(WorkingCalendars calendars, Map<String, String> bySide) {
    return holder -> {
      List<String> ids =
          holder.sides().stream().map(bySide::get).filter(Objects::nonNull).distinct().toList();
      return ids.isEmpty() ? null : calendars.joint(ids);
    };
  }
}
