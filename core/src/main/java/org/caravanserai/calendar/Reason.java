package org.caravanserai.calendar;

import org.caravanserai.knowledge.HolidayCalendar.HalfDay;
import org.caravanserai.knowledge.HolidayCalendar.Span;

/** Why a day differs from an ordinary working day, in one calendar. */
public sealed interface Reason {

  /** Id of the calendar that says so. */
  String calendar();

  /** Whether the office works in spite of it. */
  boolean works();

  /** A day of the weekend. */
  record Weekend(String calendar) implements Reason {
    @Override
    public boolean works() {
      return false;
    }
  }

  /** A day off with a name. */
  record Holiday(String calendar, Span span) implements Reason {
    @Override
    public boolean works() {
      return false;
    }
  }

  /** A day of the weekend that is worked to make up for a holiday. */
  record WorkingWeekend(String calendar, Span span) implements Reason {
    @Override
    public boolean works() {
      return true;
    }
  }

  /** A working day with shorter hours; it counts as a whole working day. */
  record ShortDay(String calendar, HalfDay halfDay) implements Reason {
    @Override
    public boolean works() {
      return true;
    }
  }
}
