package org.caravanserai.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.caravanserai.knowledge.Assumption;
import org.caravanserai.knowledge.Attribute;
import org.caravanserai.knowledge.Authority;
import org.caravanserai.knowledge.Confidence;
import org.caravanserai.knowledge.DocumentType;
import org.caravanserai.knowledge.HolidayCalendar;
import org.caravanserai.knowledge.HolidayCalendar.HalfDay;
import org.caravanserai.knowledge.HolidayCalendar.OfficeHours;
import org.caravanserai.knowledge.HolidayCalendar.Period;
import org.caravanserai.knowledge.HolidayCalendar.Recurring;
import org.caravanserai.knowledge.HolidayCalendar.Span;
import org.caravanserai.knowledge.HolidayCalendar.Year;
import org.caravanserai.knowledge.HolidayCalendar.YearStatus;
import org.caravanserai.knowledge.Knowledge;
import org.caravanserai.knowledge.Procedure;
import org.caravanserai.knowledge.Provenance;
import org.caravanserai.knowledge.ReferenceSeries;
import org.caravanserai.knowledge.Text;
import org.jspecify.annotations.Nullable;

/** Calendars of China, Xinjiang, Uzbekistan and Kazakhstan for tests, shortened from real ones. */
public final class OfficeCalendars {
  public static final Provenance NO_SOURCE =
      new Provenance(Confidence.LOW, List.of(), null, List.of(), List.of(), "test");
  static final Set<DayOfWeek> SATURDAY_SUNDAY = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

  private OfficeCalendars() {}

  public static List<HolidayCalendar> all() {
    return List.of(china(), xinjiang(), uzbekistan(), kazakhstan(), dostykPost(), horgosPost());
  }

  static HolidayCalendar china() {
    return new HolidayCalendar(
        "cn",
        Text.english("China"),
        "CN",
        ZoneId.of("Asia/Shanghai"),
        null,
        SATURDAY_SUNDAY,
        List.of(hours("09:00-12:00", "13:30-17:30")),
        List.of(china2025(), china2026(), china2027()),
        List.of(
            new Recurring(MonthDay.of(1, 1), 1, Text.english("New Year's Day")),
            new Recurring(MonthDay.of(5, 1), 2, Text.english("Labour Day")),
            new Recurring(MonthDay.of(10, 1), 3, Text.english("National Day"))),
        NO_SOURCE);
  }

  private static Year china2025() {
    return year(
        2025,
        YearStatus.OFFICIAL,
        List.of(
            span("2025-01-01", "2025-01-01", "New Year's Day"),
            span("2025-01-28", "2025-02-04", "Spring Festival"),
            span("2025-10-01", "2025-10-08", "National Day and Mid-Autumn Festival")),
        List.of(
            span("2025-01-26", "2025-01-26", "Spring Festival"),
            span("2025-02-08", "2025-02-08", "Spring Festival"),
            span("2025-09-28", "2025-09-28", "National Day and Mid-Autumn Festival"),
            span("2025-10-11", "2025-10-11", "National Day and Mid-Autumn Festival")));
  }

  private static Year china2026() {
    return year(
        2026,
        YearStatus.OFFICIAL,
        List.of(
            span("2026-01-01", "2026-01-03", "New Year's Day"),
            span("2026-02-15", "2026-02-18", "Spring Festival"),
            span("2026-02-19", "2026-02-23", "Spring Festival"),
            span("2026-10-01", "2026-10-07", "National Day")),
        List.of(
            span("2026-01-04", "2026-01-04", "New Year's Day"),
            span("2026-02-14", "2026-02-14", "Spring Festival"),
            span("2026-02-28", "2026-02-28", "Spring Festival"),
            span("2026-09-20", "2026-09-20", "National Day"),
            span("2026-10-10", "2026-10-10", "National Day")));
  }

  private static Year china2027() {
    return year(
        2027,
        YearStatus.STATUTORY,
        List.of(span("2027-02-05", "2027-02-08", "Spring Festival")),
        List.of());
  }

  static HolidayCalendar xinjiang() {
    return new HolidayCalendar(
        "cn-xj",
        Text.english("Xinjiang offices"),
        "CN",
        ZoneId.of("Asia/Shanghai"),
        "cn",
        SATURDAY_SUNDAY,
        List.of(
            new OfficeHours(
                MonthDay.of(5, 1), MonthDay.of(10, 1), periods("10:00-14:00", "16:00-20:00")),
            new OfficeHours(
                MonthDay.of(10, 1), MonthDay.of(5, 1), periods("10:00-14:00", "15:30-19:30"))),
        List.of(
            year(
                2025,
                YearStatus.OFFICIAL,
                List.of(
                    span("2025-03-29", "2025-03-31", "Roza"),
                    span("2025-06-06", "2025-06-10", "Corban")),
                List.of()),
            year(
                2026,
                YearStatus.FORECAST,
                List.of(span("2026-03-20", "2026-03-20", "Roza (expected)")),
                List.of())),
        List.of(),
        NO_SOURCE);
  }

  static HolidayCalendar uzbekistan() {
    return new HolidayCalendar(
        "uz",
        Text.english("Uzbekistan"),
        "UZ",
        ZoneId.of("Asia/Tashkent"),
        null,
        SATURDAY_SUNDAY,
        List.of(hours("09:00-13:00", "14:00-18:00")),
        List.of(
            new Year(
                2026,
                YearStatus.OFFICIAL,
                List.of(
                    span("2026-01-01", "2026-01-02", "New Year"),
                    span("2026-03-21", "2026-03-23", "Navruz"),
                    span("2026-09-01", "2026-09-01", "Independence Day")),
                List.of(),
                List.of(
                    new HalfDay(
                        LocalDate.of(2026, 8, 31),
                        periods("09:00-13:00", "14:00-17:00"),
                        Text.english("Eve of Independence Day"))),
                NO_SOURCE)),
        List.of(
            new Recurring(MonthDay.of(9, 1), 1, Text.english("Independence Day")),
            new Recurring(MonthDay.of(12, 31), 2, Text.english("New Year"))),
        NO_SOURCE);
  }

  static HolidayCalendar kazakhstan() {
    return new HolidayCalendar(
        "kz",
        Text.english("Kazakhstan"),
        "KZ",
        ZoneId.of("Asia/Almaty"),
        null,
        SATURDAY_SUNDAY,
        List.of(),
        List.of(
            year(
                2026,
                YearStatus.OFFICIAL,
                List.of(span("2026-03-21", "2026-03-25", "Nauryz")),
                List.of())),
        List.of(),
        NO_SOURCE);
  }

  static HolidayCalendar dostykPost() {
    return alwaysOpen("kz.dostyk", "KZ", "Asia/Almaty", null, Set.of());
  }

  static HolidayCalendar horgosPost() {
    return alwaysOpen("cn.horgos", "CN", "Asia/Shanghai", "cn", SATURDAY_SUNDAY);
  }

  private static HolidayCalendar alwaysOpen(
      String id, String country, String zone, @Nullable String parent, Set<DayOfWeek> weekend) {
    return new HolidayCalendar(
        id,
        Text.english(id),
        country,
        ZoneId.of(zone),
        parent,
        weekend,
        List.of(new OfficeHours(null, null, List.of(new Period(LocalTime.MIDNIGHT, null)))),
        List.of(),
        List.of(),
        NO_SOURCE);
  }

  static Year year(int year, YearStatus status, List<Span> holidays, List<Span> working) {
    return new Year(year, status, holidays, working, List.of(), NO_SOURCE);
  }

  static Span span(String first, String last, String name) {
    return new Span(LocalDate.parse(first), LocalDate.parse(last), Text.english(name));
  }

  static OfficeHours hours(String... periods) {
    return new OfficeHours(null, null, periods(periods));
  }

  static List<Period> periods(String... periods) {
    return Arrays.stream(periods)
        .map(p -> new Period(LocalTime.parse(p.substring(0, 5)), LocalTime.parse(p.substring(6))))
        .toList();
  }

  static WorkingCalendars calendars() {
    return calendars(all());
  }

  static WorkingCalendars calendars(List<HolidayCalendar> calendars) {
    return WorkingCalendars.of(knowledge(calendars));
  }

  static Knowledge knowledge(List<HolidayCalendar> calendars) {
    Map<String, HolidayCalendar> byId = new TreeMap<>();
    calendars.forEach(calendar -> byId.put(calendar.id(), calendar));
    return knowledge(Map.of(), Map.of(), Map.of(), List.of(), byId, Map.of(), Map.of());
  }

  /** A snapshot of these items and nothing else. */
  public static Knowledge knowledge(
      Map<String, Attribute> attributes,
      Map<String, Authority> authorities,
      Map<String, DocumentType> documents,
      List<Procedure> procedures,
      Map<String, HolidayCalendar> calendars,
      Map<String, ReferenceSeries> series,
      Map<String, Assumption> assumptions) {
    return Knowledge.of(
        new Knowledge.Contents(
            "sha256:test",
            List.of(),
            List.of(),
            Map.of(),
            attributes,
            authorities,
            documents,
            List.of(),
            procedures,
            List.of(),
            calendars,
            series,
            assumptions,
            Map.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            Map.of(),
            Map.of(),
            List.of(),
            Map.of()));
  }
}
