package org.caravanserai.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caravanserai.knowledge.HolidayCalendar;
import org.caravanserai.knowledge.HolidayCalendar.HalfDay;
import org.caravanserai.knowledge.HolidayCalendar.Recurring;
import org.caravanserai.knowledge.HolidayCalendar.Span;
import org.caravanserai.knowledge.HolidayCalendar.Year;
import org.caravanserai.knowledge.HolidayCalendar.YearStatus;

/** One calendar of a chain of parents: its own published days, and its rule for other years. */
final class Level {
  private final Map<Integer, YearStatus> published = new HashMap<>();
  private final Map<Integer, List<Span>> holidays;
  private final Map<Integer, List<Span>> workingWeekends;
  private final Map<Integer, List<HalfDay>> halfDays;
  private final List<Recurring> recurring;
  private final boolean root;
  private final boolean alwaysOpen;

  Level(HolidayCalendar calendar) {
    calendar.years().forEach(y -> published.put(y.year(), y.status()));
    this.holidays = byYear(joined(calendar, Year::holidays));
    this.workingWeekends = byYear(joined(calendar, Year::workingWeekends));
    this.halfDays =
        calendar.years().stream()
            .flatMap(y -> y.halfDays().stream())
            .collect(Collectors.groupingBy(half -> half.day().getYear()));
    this.recurring = calendar.recurring();
    this.root = calendar.parent() == null;
    this.alwaysOpen =
        published.isEmpty() && recurring.isEmpty() && root && calendar.weekend().isEmpty();
  }

  /**
   * Whether the days of the year are not all published. A calendar without years of its own adds
   * nothing that could be unpublished to its parent, and one without weekend, year and recurring
   * day is open every day.
   */
  boolean isForecast(int year) {
    if (published.isEmpty()) {
      return root && !alwaysOpen;
    }
    return published.get(year) != YearStatus.OFFICIAL;
  }

  /** The holidays that touch the year; of two on one day the later one tells better. */
  List<Span> holidaysIn(int year) {
    Stream<Span> byRule =
        Stream.of(year - 1, year).flatMap(this::recurringFrom).filter(span -> touches(span, year));
    return Stream.concat(byRule, holidays.getOrDefault(year, List.of()).stream()).toList();
  }

  List<Span> workingWeekendsIn(int year) {
    return workingWeekends.getOrDefault(year, List.of());
  }

  List<HalfDay> halfDaysIn(int year) {
    return halfDays.getOrDefault(year, List.of());
  }

  private Stream<Span> recurringFrom(int year) {
    boolean needed = published.isEmpty() || isForecast(year);
    return needed ? recurring.stream().map(rule -> span(rule, year)) : Stream.empty();
  }

  private static Span span(Recurring rule, int year) {
    LocalDate first = rule.monthDay().atYear(year);
    return new Span(first, first.plusDays(rule.days() - 1L), rule.name());
  }

  private static boolean touches(Span span, int year) {
    return span.first().getYear() <= year && span.last().getYear() >= year;
  }

  /** Each span under every year that it touches, in the order given. */
  private static Map<Integer, List<Span>> byYear(List<Span> spans) {
    Map<Integer, List<Span>> byYear = new HashMap<>();
    for (Span span : spans) {
      for (int year = span.first().getYear(); year <= span.last().getYear(); year++) {
        byYear.computeIfAbsent(year, _ -> new ArrayList<>()).add(span);
      }
    }
    return byYear;
  }

  /** Spans in order of days, neighbours of one name made one. */
  private static List<Span> joined(HolidayCalendar calendar, Function<Year, List<Span>> part) {
    List<Span> sorted =
        calendar.years().stream()
            .flatMap(year -> part.apply(year).stream())
            .sorted(Comparator.comparing(Span::first))
            .toList();
    List<Span> joined = new ArrayList<>();
    for (Span span : sorted) {
      if (!joined.isEmpty() && continues(joined.getLast(), span)) {
        span = new Span(joined.removeLast().first(), span.last(), span.name());
      }
      joined.add(span);
    }
    return List.copyOf(joined);
  }

  private static boolean continues(Span earlier, Span later) {
    return earlier.last().plusDays(1).equals(later.first()) && earlier.name().equals(later.name());
  }
}
