package org.caravanserai.calendar;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.caravanserai.knowledge.HolidayCalendar;
import org.caravanserai.knowledge.Knowledge;

/** The working calendars of one knowledge snapshot, by id. Immutable and safe to share. */
public final class WorkingCalendars {
  private final Map<String, WorkingCalendar> byId = new TreeMap<>();

  private WorkingCalendars(Knowledge knowledge) {
    for (HolidayCalendar calendar : knowledge.calendars()) {
      Office office = new Office(chain(knowledge, calendar));
      byId.put(calendar.id(), new WorkingCalendar(List.of(office)));
    }
  }

  /**
   * All calendars of the snapshot, each with what it inherits: holidays, working weekends and half
   * days of all its ancestors; office hours of the nearest one that names any. Where two levels say
   * different things of one day, the nearer one wins.
   */
  public static WorkingCalendars of(Knowledge knowledge) {
    return new WorkingCalendars(knowledge);
  }

  /**
   * One calendar.
   *
   * @throws IllegalArgumentException when no calendar has that id
   */
  public WorkingCalendar get(String id) {
    WorkingCalendar calendar = byId.get(id);
    if (calendar == null) {
      throw new IllegalArgumentException("The packs hold no calendar '" + id + "'");
    }
    return calendar;
  }

  /**
   * The time that all of these calendars share, told in the time zone of the first.
   *
   * @param ids at least one; naming one twice changes nothing
   */
  public WorkingCalendar joint(List<String> ids) {
    return ids.stream()
        .map(this::get)
        .reduce(WorkingCalendar::and)
        .orElseThrow(() -> new IllegalArgumentException("A joint calendar needs a calendar"));
  }

  private static List<HolidayCalendar> chain(Knowledge knowledge, HolidayCalendar calendar) {
    Deque<HolidayCalendar> chain = new ArrayDeque<>(List.of(calendar));
    while (chain.getFirst().parent() != null) {
      HolidayCalendar parent = knowledge.getCalendar(chain.getFirst().parent());
      if (chain.contains(parent)) {
        throw new IllegalArgumentException("Calendar '" + calendar.id() + "' extends itself");
      }
      chain.addFirst(parent);
    }
    return new ArrayList<>(chain);
  }
}
