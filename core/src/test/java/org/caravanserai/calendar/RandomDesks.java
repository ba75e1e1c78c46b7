package org.caravanserai.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.caravanserai.knowledge.HolidayCalendar;
import org.caravanserai.knowledge.HolidayCalendar.HalfDay;
import org.caravanserai.knowledge.HolidayCalendar.OfficeHours;
import org.caravanserai.knowledge.HolidayCalendar.Period;
import org.caravanserai.knowledge.HolidayCalendar.Span;
import org.caravanserai.knowledge.HolidayCalendar.Year;
import org.caravanserai.knowledge.HolidayCalendar.YearStatus;
import org.caravanserai.knowledge.Text;

/**
 * Two sides with random calendars, lunch breaks, worked weekends and changes of the zone's offset
 * among them, each beside a slow office that is asked minute by minute.
 */
public final class RandomDesks {
  /** Almaty turned its clocks back for good on 1 March 2024; Berlin turns them twice a year. */
  private static final List<String> ZONES =
      List.of("Asia/Shanghai", "Asia/Tashkent", "Asia/Almaty", "Europe/Berlin");

  private static final List<OfficeHours> HOURS =
      List.of(
          OfficeCalendars.hours("10:00-14:00", "15:30-19:30"),
          OfficeCalendars.hours("09:00-13:00", "14:00-18:00"),
          OfficeCalendars.hours("08:30-15:17"),
          new OfficeHours(null, null, List.of(new Period(LocalTime.of(6, 0), null))));

  private final SplittableRandom random;
  private final Map<String, WorkingCalendar> calendars = new HashMap<>();
  private final Map<String, NaiveOffice> naive = new HashMap<>();
  private final Map<String, Set<Instant>> minutes = new HashMap<>();
  private final Map<String, HolidayCalendar> published = new HashMap<>();
  private final WorkingCalendars all;
  private final int firstYear;
  private final int endYear;

  /** A moment from which to begin, from February 2024 on. */
  public final Instant start;

  /** Calendars of these sides. */
  public RandomDesks(SplittableRandom random, List<String> sides) {
    this(random, sides, 2024, 2028);
  }

  /** Calendars of these sides for the years from the first to before the end. */
  RandomDesks(SplittableRandom random, List<String> sides, int firstYear, int endYear) {
    this.random = random;
    this.firstYear = firstYear;
    this.endYear = endYear;
    List<HolidayCalendar> offices = sides.stream().map(this::office).toList();
    all = OfficeCalendars.calendars(offices);
    for (HolidayCalendar office : offices) {
      calendars.put(office.id(), all.get(office.id()));
      published.put(office.id(), office);
      naive.put(office.id(), new NaiveOffice(List.of(office)));
    }
    start =
        LocalDate.of(2024, 2, 20)
            .plusDays(random.nextInt(3) == 0 ? random.nextInt(8) : random.nextInt(700))
            .atTime(random.nextInt(24), random.nextInt(60))
            .toInstant(ZoneOffset.UTC);
  }

  /** The calendar of a side. */
  public WorkingCalendar calendar(String side) {
    return Objects.requireNonNull(calendars.get(side));
  }

  /** All of them. */
  WorkingCalendars calendars() {
    return all;
  }

  /** What is published of the calendar of a side. */
  HolidayCalendar published(String side) {
    return Objects.requireNonNull(published.get(side));
  }

  /** Whether the side works in the minute that begins then. */
  public boolean isOpen(String side, Instant minute) {
    return openMinutes(side, minute).contains(minute);
  }

  /** How many minutes the side works on the date of that minute, counted one by one. */
  public int minutesOfDay(String side, Instant minute) {
    return openMinutes(side, minute).size();
  }

  /** Each minute of the date that the slow office calls open. */
  private Set<Instant> openMinutes(String side, Instant minute) {
    ZoneId zone = calendar(side).zone();
    LocalDate day = LocalDate.ofInstant(minute, zone);
    return minutes.computeIfAbsent(
        side + day,
        _ -> {
          NaiveOffice office = Objects.requireNonNull(naive.get(side));
          Set<Instant> open = new HashSet<>();
          if (!office.works(day)) {
            return open;
          }
          Instant end = day.plusDays(1).atStartOfDay(zone).toInstant();
          for (Instant at = day.atStartOfDay(zone).toInstant(); at.isBefore(end); ) {
            if (office.isOpen(at)) {
              open.add(at);
            }
            at = at.plusSeconds(60);
          }
          return open;
        });
  }

  private HolidayCalendar office(String id) {
    return new HolidayCalendar(
        id,
        Text.english(id),
        "UZ",
        ZoneId.of(ZONES.get(random.nextInt(ZONES.size()))),
        null,
        Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY),
        List.of(HOURS.get(random.nextInt(HOURS.size()))),
        IntStream.range(firstYear, endYear).mapToObj(this::year).toList(),
        List.of(),
        OfficeCalendars.NO_SOURCE);
  }

  private Year year(int year) {
    LocalDate half = LocalDate.ofYearDay(year, 1 + random.nextInt(365));
    return new Year(
        year,
        YearStatus.OFFICIAL,
        spans(year, 20, 8),
        spans(year, 12, 2),
        List.of(new HalfDay(half, OfficeCalendars.periods("10:00-13:00"), Text.english("Eve"))),
        OfficeCalendars.NO_SOURCE);
  }

  private List<Span> spans(int year, int most, int longest) {
    List<Span> spans = new ArrayList<>();
    for (int i = random.nextInt(most); i > 0; i--) {
      LocalDate first = LocalDate.ofYearDay(year, 1 + random.nextInt(365));
      spans.add(
          new Span(first, first.plusDays(random.nextInt(longest)), Text.english("Feast " + i)));
    }
    return spans;
  }
}
