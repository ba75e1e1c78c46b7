package org.caravanserai.snapshot;

import java.time.DayOfWeek;
import org.caravanserai.knowledge.HolidayCalendar;

/** Reads holiday calendars. */
final class StoredCalendars {
  private StoredCalendars() {}

  static HolidayCalendar holidayCalendar(Input in) {
    return new HolidayCalendar(
        in.string(),
        StoredBasics.text(in),
        in.string(),
        in.zone(),
        in.orNull(Input::string),
        in.set(values -> values.one(DayOfWeek.class)),
        in.list(StoredCalendars::officeHours),
        in.list(StoredCalendars::year),
        in.list(StoredCalendars::recurring),
        StoredBasics.provenance(in));
  }

  static HolidayCalendar.Period period(Input in) {
    return new HolidayCalendar.Period(in.time(), in.orNull(Input::time));
  }

  static HolidayCalendar.OfficeHours officeHours(Input in) {
    return new HolidayCalendar.OfficeHours(
        in.orNull(Input::monthDay), in.orNull(Input::monthDay), in.list(StoredCalendars::period));
  }

  static HolidayCalendar.Year year(Input in) {
    return new HolidayCalendar.Year(
        in.integer(),
        in.one(HolidayCalendar.YearStatus.class),
        in.list(StoredCalendars::span),
        in.list(StoredCalendars::span),
        in.list(StoredCalendars::halfDay),
        StoredBasics.provenance(in));
  }

  static HolidayCalendar.Span span(Input in) {
    return new HolidayCalendar.Span(in.day(), in.day(), StoredBasics.text(in));
  }

  static HolidayCalendar.HalfDay halfDay(Input in) {
    return new HolidayCalendar.HalfDay(
        in.day(), in.list(StoredCalendars::period), StoredBasics.text(in));
  }

  static HolidayCalendar.Recurring recurring(Input in) {
    return new HolidayCalendar.Recurring(in.monthDay(), in.integer(), StoredBasics.text(in));
  }
}
