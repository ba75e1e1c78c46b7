package org.caravanserai.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.caravanserai.knowledge.HolidayCalendar;
import org.caravanserai.knowledge.HolidayCalendar.HalfDay;
import org.caravanserai.knowledge.HolidayCalendar.OfficeHours;
import org.caravanserai.knowledge.HolidayCalendar.Period;
import org.caravanserai.knowledge.HolidayCalendar.Recurring;
import org.caravanserai.knowledge.HolidayCalendar.Span;
import org.caravanserai.knowledge.HolidayCalendar.Year;
import org.caravanserai.knowledge.HolidayCalendar.YearStatus;
import org.caravanserai.knowledge.Text;
import org.jspecify.annotations.Nullable;

/** Two random offices, one of them with a parent of its own, and a day to start from. */
final class RandomOffices {
  private static final List<String> ZONES =
      List.of("Asia/Shanghai", "Asia/Tashkent", "Asia/Bishkek");
  private static final List<OfficeHours> SEASONS =
      List.of(
          OfficeCalendars.hours("09:00-17:00"),
          new OfficeHours(
              MonthDay.of(5, 1), MonthDay.of(7, 1), OfficeCalendars.periods("07:30-14:00")),
          new OfficeHours(
              MonthDay.of(11, 15),
              MonthDay.of(3, 1),
              OfficeCalendars.periods("14:00-18:15", "10:00-13:00")));
  private static final List<List<OfficeHours>> HOURS =
      List.of(
          List.of(OfficeCalendars.hours("08:00-12:00", "13:00-19:00")),
          SEASONS,
          SEASONS.reversed(),
          List.of(new OfficeHours(null, null, List.of(new Period(LocalTime.of(6, 0), null)))));

  final SplittableRandom random;
  final WorkingCalendar one;
  final WorkingCalendar other;
  final WorkingCalendar both;
  final LocalDate start;
  final NaiveOffice naiveOne;
  final NaiveOffice naiveOther;

  RandomOffices(long seed) {
    random = new SplittableRandom(seed);
    HolidayCalendar parent = office("parent", null);
    HolidayCalendar first = office("one", "parent");
    HolidayCalendar second = office("other", null);
    WorkingCalendars calendars = OfficeCalendars.calendars(List.of(parent, first, second));
    one = calendars.get("one");
    other = calendars.get("other");
    both = calendars.joint(List.of("one", "other"));
    naiveOne = new NaiveOffice(List.of(parent, first));
    naiveOther = new NaiveOffice(List.of(second));
    start = LocalDate.of(2024, 11, 1).plusDays(random.nextInt(900));
  }

  Instant instant() {
    return start.atStartOfDay().toInstant(ZoneOffset.UTC).plusSeconds(random.nextInt(86_400));
  }

  private HolidayCalendar office(String id, @Nullable String parent) {
    boolean inherits = parent != null && random.nextBoolean();
    return new HolidayCalendar(
        id,
        Text.english(id),
        "UZ",
        ZoneId.of(ZONES.get(random.nextInt(ZONES.size()))),
        parent,
        weekend(),
        inherits ? List.of() : HOURS.get(random.nextInt(HOURS.size())),
        IntStream.range(2024, 2024 + random.nextInt(4)).mapToObj(this::year).toList(),
        recurring(),
        OfficeCalendars.NO_SOURCE);
  }

  private List<Recurring> recurring() {
    return random.nextInt(4) == 0
        ? List.of()
        : List.of(
            new Recurring(MonthDay.of(12, 30), 1 + random.nextInt(5), Text.english("New Year")));
  }

  private Set<DayOfWeek> weekend() {
    Set<DayOfWeek> weekend = EnumSet.noneOf(DayOfWeek.class);
    for (int i = random.nextInt(3); i > 0; i--) {
      weekend.add(DayOfWeek.of(5 + random.nextInt(3)));
    }
    return weekend;
  }

  private Year year(int year) {
    YearStatus status = random.nextBoolean() ? YearStatus.OFFICIAL : YearStatus.FORECAST;
    LocalDate half = dayOf(year);
    return new Year(
        year,
        status,
        spans(year, 6),
        spans(year, 1),
        List.of(new HalfDay(half, OfficeCalendars.periods("08:00-12:00"), Text.english("Eve"))),
        OfficeCalendars.NO_SOURCE);
  }

  private List<Span> spans(int year, int longest) {
    List<Span> spans = new ArrayList<>();
    for (int i = random.nextInt(6); i > 0; i--) {
      LocalDate first = dayOf(year);
      spans.add(
          new Span(first, first.plusDays(random.nextInt(longest)), Text.english("Feast " + i)));
    }
    return spans;
  }

  private LocalDate dayOf(int year) {
    return LocalDate.ofYearDay(year, 1 + random.nextInt(365));
  }
}
