package org.caravanserai.knowledge;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.caravanserai.reading.Fields;
import org.caravanserai.reading.Mistakes;
import org.caravanserai.reading.Node;
import org.caravanserai.reading.Place;
import org.jspecify.annotations.Nullable;

/** Reads holiday calendars. */
final class CalendarReader {
  private static final List<String> WEEKDAYS =
      List.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");
  private static final Pattern PERIOD =
      Pattern.compile("([01][0-9]|2[0-3]):([0-5][0-9])-(24:00|([01][0-9]|2[0-3]):[0-5][0-9])");
  private static final int LONGEST_SPAN_DAYS = 31;

  private final ItemReader reader;
  private final Shelves shelves;
  private final String pack;

  CalendarReader(ItemReader reader, String pack) {
    this.reader = reader;
    this.shelves = reader.shelves();
    this.pack = pack;
  }

  void calendar(Node node) {
    Fields fields = reader.fields(node);
    String id = fields.id("id");
    String parent = fields.findText("extends");
    shelves.requireCountry(fields.text("country"), fields.place("country"));
    if (parent != null) {
      shelves.references.add(shelves.calendars, parent, fields.place("extends"));
    }
    shelves.calendars.put(
        id,
        new HolidayCalendar(
            id,
            reader.text(fields, "title"),
            fields.text("country"),
            zone(fields),
            parent,
            weekend(fields),
            officeHours(fields),
            years(fields),
            recurring(fields),
            reader.provenance(fields, pack)),
        pack,
        fields.place());
    fields.done();
  }

  /** Reports each calendar that extends itself by way of others. */
  static void checkCircles(Shelves shelves) {
    Map<String, HolidayCalendar> calendars = shelves.calendars.map();
    for (Items.Held<HolidayCalendar> held : shelves.calendars.all()) {
      Set<String> seen = new HashSet<>();
      HolidayCalendar calendar = held.item();
      while (calendar != null && calendar.parent() != null && seen.add(calendar.id())) {
        calendar = calendars.get(calendar.parent());
      }
      if (calendar != null && calendar.id().equals(held.item().id()) && !seen.isEmpty()) {
        shelves.mistakes.add(held.place(), "the calendar extends itself", "break the circle");
      }
    }
  }

  private ZoneId zone(Fields fields) {
    String name = fields.text("time-zone");
    try {
      return ZoneId.of(name);
    } catch (DateTimeException e) {
      if (!name.isEmpty()) {
        shelves.mistakes.add(
            fields.place("time-zone"),
            Mistakes.quote(name) + " is not a time zone",
            "write one such as Asia/Tashkent");
      }
      return ZoneId.of("UTC");
    }
  }

  private Set<DayOfWeek> weekend(Fields fields) {
    Set<DayOfWeek> days = new TreeSet<>();
    for (String word : reader.words(fields, "weekend", WEEKDAYS)) {
      if (WEEKDAYS.contains(word)) {
        days.add(DayOfWeek.valueOf(word.toUpperCase(Locale.ROOT)));
      }
    }
    if (days.size() > 3) {
      shelves.mistakes.add(
          fields.place("weekend"), "the weekend has more than three days", "name two or three");
    }
    return days;
  }

  private List<HolidayCalendar.OfficeHours> officeHours(Fields fields) {
    List<HolidayCalendar.OfficeHours> hours = new ArrayList<>();
    for (Node node : fields.list("office-hours")) {
      Fields part = reader.fields(node);
      hours.add(
          new HolidayCalendar.OfficeHours(
              monthDay(part, "from"), monthDay(part, "to"), periods(part)));
      if (part.has("from") != part.has("to")) {
        shelves.mistakes.add(
            part.place(), "the part of the year has one end", "give `from` and `to`, or neither");
      }
      reader.texts(part, "notes");
      part.done();
    }
    return hours;
  }

  private @Nullable MonthDay monthDay(Fields fields, String key) {
    String text = fields.findText(key);
    if (text == null) {
      return null;
    }
    MonthDay day = parseMonthDay(text);
    if (day == null) {
      shelves.mistakes.add(
          fields.place(key), Mistakes.quote(text) + " is not a day", "write month and day: 05-01");
    }
    return day;
  }

  static @Nullable MonthDay parseMonthDay(String text) {
    try {
      return MonthDay.parse("--" + text);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private List<HolidayCalendar.Period> periods(Fields fields) {
    List<HolidayCalendar.Period> periods = new ArrayList<>();
    for (Node.Scalar word : fields.words("periods")) {
      HolidayCalendar.Period period = parsePeriod(word.text());
      if (period == null) {
        wrongPeriod(word.place(), word.text());
      } else {
        periods.add(period);
      }
    }
    return periods;
  }

  private void wrongPeriod(Place place, String text) {
    shelves.mistakes.add(
        place, Mistakes.quote(text) + " is not a period", "write '10:00-14:00', within one day");
  }

  /**
   * The period that a text is, or null: {@code HH:MM-HH:MM}, the end after the begin, at most
   * 24:00.
   */
  static HolidayCalendar.@Nullable Period parsePeriod(String text) {
    Matcher matcher = PERIOD.matcher(text);
    if (!matcher.matches()) {
      return null;
    }
    LocalTime from = LocalTime.parse(text.substring(0, 5));
    String end = matcher.group(3);
    LocalTime to = end.equals("24:00") ? null : LocalTime.parse(end);
    return to != null && !from.isBefore(to) ? null : new HolidayCalendar.Period(from, to);
  }

  private List<HolidayCalendar.Year> years(Fields fields) {
    List<HolidayCalendar.Year> years = new ArrayList<>();
    for (Node node : fields.list("years")) {
      Fields year = reader.fields(node);
      int number = year.integer("year", 2000, 2100);
      if (!years.isEmpty() && years.getLast().year() >= number) {
        shelves.mistakes.add(
            year.place(), "the years are not in order", "put the earlier one first");
      }
      years.add(
          new HolidayCalendar.Year(
              number,
              year.choice("status", HolidayCalendar.YearStatus.class),
              spans(year, "holidays", number),
              spans(year, "working-weekends", number),
              halfDays(year, number),
              reader.provenance(year, pack)));
      year.done();
    }
    return years;
  }

  private List<HolidayCalendar.Span> spans(Fields year, String key, int number) {
    List<HolidayCalendar.Span> spans = new ArrayList<>();
    for (Node node : year.list(key)) {
      Fields span = reader.fields(node);
      LocalDate first = span.day("date", span.place());
      LocalDate last = span.findDay("to");
      Text name = reader.text(span, "name");
      reader.texts(span, "notes");
      span.done();
      requireYear(span, number);
      if (last != null
          && (last.isBefore(first) || last.isAfter(first.plusDays(LONGEST_SPAN_DAYS)))) {
        shelves.mistakes.add(
            span.place("to"), "the days end before they begin or last over a month", "mend `to`");
        last = first;
      }
      spans.add(new HolidayCalendar.Span(first, last == null ? first : last, name));
    }
    return spans;
  }

  private List<HolidayCalendar.HalfDay> halfDays(Fields year, int number) {
    List<HolidayCalendar.HalfDay> days = new ArrayList<>();
    for (Node node : year.list("half-days")) {
      Fields half = reader.fields(node);
      LocalDate day = half.day("date", half.place());
      requireYear(half, number);
      days.add(new HolidayCalendar.HalfDay(day, periods(half), reader.text(half, "name")));
      half.done();
    }
    return days;
  }

  private void requireYear(Fields fields, int year) {
    LocalDate day = fields.findDay("date");
    if (day != null && day.getYear() != year) {
      shelves.mistakes.add(fields.place("date"), day + " is not in " + year, "move it to its year");
    }
  }

  private List<HolidayCalendar.Recurring> recurring(Fields fields) {
    List<HolidayCalendar.Recurring> recurring = new ArrayList<>();
    for (Node node : fields.list("recurring")) {
      Fields item = reader.fields(node);
      item.node("month-day");
      MonthDay day = monthDay(item, "month-day");
      int days = item.has("days") ? item.integer("days", 1, 15) : 1;
      Text name = reader.text(item, "name");
      item.done();
      if (day != null) {
        recurring.add(new HolidayCalendar.Recurring(day, days, name));
      }
    }
    return recurring;
  }
}
