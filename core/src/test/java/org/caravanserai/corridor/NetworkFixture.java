package org.caravanserai.corridor;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.caravanserai.knowledge.Assumption;
import org.caravanserai.knowledge.BorderTime;
import org.caravanserai.knowledge.Citation;
import org.caravanserai.knowledge.Confidence;
import org.caravanserai.knowledge.Convention;
import org.caravanserai.knowledge.CostRate;
import org.caravanserai.knowledge.Crossing;
import org.caravanserai.knowledge.EmissionFactor;
import org.caravanserai.knowledge.HolidayCalendar;
import org.caravanserai.knowledge.Knowledge;
import org.caravanserai.knowledge.Link;
import org.caravanserai.knowledge.LinkMode;
import org.caravanserai.knowledge.OpeningHours;
import org.caravanserai.knowledge.Place;
import org.caravanserai.knowledge.Provenance;
import org.caravanserai.knowledge.Text;
import org.caravanserai.knowledge.TransportDocument;
import org.caravanserai.knowledge.TransportService;
import org.jspecify.annotations.Nullable;

/**
 * A small network written in a few lines. Round assumptions make sums that can be checked by head:
 * 50 km/h on rail and road, USD 500 for 20 t over 500 km, twelve driving hours a day.
 */
final class NetworkFixture {
  private final Map<String, Assumption> assumptions = new TreeMap<>();
  private final Map<String, Place> places = new TreeMap<>();
  private final Map<String, HolidayCalendar> calendars = new TreeMap<>();
  private final List<Link> links = new ArrayList<>();
  private final List<Crossing> crossings = new ArrayList<>();
  private final List<TransportService> services = new ArrayList<>();
  private final List<CostRate> costs = new ArrayList<>();
  private final List<EmissionFactor> emissions = new ArrayList<>();
  private final List<BorderTime> borderTimes = new ArrayList<>();
  private final List<OpeningHours> openingHours = new ArrayList<>();
  private final List<TransportDocument> documents = new ArrayList<>();
  private final List<Convention> conventions = new ArrayList<>();

  NetworkFixture() {
    assume("border.p90-over-mean", 2);
    assume("travel.p90-over-p50", 1.5);
    assume("border.unmeasured.road.hours-per-side", 12);
    assume("border.unmeasured.rail.hours-per-side", 4);
    assume("border.unmeasured.rail-gauge-change.hours-per-side", 34);
    assume("border.unmeasured.sea.hours-per-port", 2);
    assume("transshipment.rail-road.hours", 24);
    assume("transshipment.to-ship.hours", 69);
    assume("transshipment.from-ship.hours", 12);
    assume("transshipment.usd-per-teu", 165);
    assume("gauge-change.hours", 0);
    assume("road.driving-hours-per-day", 12);
    assume("service.unknown-frequency-per-week", 1);
    assume("rail.speed-kmh", 50);
    assume("road.speed-kmh", 50);
    assume("sea.speed-kmh", 20);
    assume("air.speed-kmh", 500);
    assume("air.handling-hours", 24);
    assume("tonnes-per-teu", 20);
    assume("container.teu-per-truck", 2);
    assume("rail.usd-per-20t-500km", 500);
    assume("road.usd-per-20t-500km", 500);
    assume("sea.ocean.usd-per-teu-km", 0.1);
    assume("sea.caspian.usd-per-teu-km", 1.5);
    assume("air.usd-per-tonne-km", 1);
    emission("road", "100", "well-to-wheel");
    emission("rail1435", "30", "direct only");
    emission("rail1520", "30", "direct only");
    emission("sea", "50", "direct only");
    emission("air", "800", "well-to-wheel");
  }

  static Provenance provenance(Confidence confidence) {
    return new Provenance(
        confidence,
        List.of(new Citation("cpmm", null, LocalDate.of(2026, 11, 22))),
        null,
        List.of(),
        List.of(),
        "corridor");
  }

  private static Provenance medium() {
    return provenance(Confidence.MEDIUM);
  }

  NetworkFixture assume(String id, double value) {
    assumptions.put(
        id,
        new Assumption(
            id, Text.english(id), BigDecimal.valueOf(value), "unit", Text.english("plain")));
    return this;
  }

  NetworkFixture without(String assumption) {
    assumptions.remove(assumption);
    return this;
  }

  NetworkFixture place(String code, double latitude, double longitude, String... kinds) {
    String country = code.startsWith("X") ? code.substring(1, 3) : code.substring(0, 2);
    places.put(
        code,
        new Place(
            code, Text.english(code), country, "", latitude, longitude, Set.of(kinds), medium()));
    return this;
  }

  NetworkFixture place(String code, String... kinds) {
    return place(code, 41, 69, kinds);
  }

  NetworkFixture calendar(String id, String country, String zone) {
    return calendar(id, country, zone, null, List.of(), List.of());
  }

  NetworkFixture calendar(
      String id,
      String country,
      String zone,
      @Nullable String parent,
      List<HolidayCalendar.Year> years,
      List<HolidayCalendar.Recurring> recurring) {
    calendars.put(
        id,
        new HolidayCalendar(
            id,
            Text.english(id),
            country,
            ZoneId.of(zone),
            parent,
            Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY),
            List.of(),
            years,
            recurring,
            medium()));
    return this;
  }

  /** A year with one holiday. */
  static HolidayCalendar.Year year(LocalDate first, LocalDate last) {
    return new HolidayCalendar.Year(
        first.getYear(),
        HolidayCalendar.YearStatus.OFFICIAL,
        List.of(new HolidayCalendar.Span(first, last, Text.english("Spring Festival"))),
        List.of(),
        List.of(),
        medium());
  }

  static Link link(String from, String to, LinkMode mode, double km) {
    return new Link(
        from + "-" + to + "-" + mode.code(),
        from,
        to,
        mode,
        km,
        null,
        null,
        Link.Status.OPEN,
        null,
        "published",
        medium());
  }

  NetworkFixture with(Link... more) {
    links.addAll(List.of(more));
    return this;
  }

  NetworkFixture road(String from, String to, double km) {
    return with(link(from, to, LinkMode.ROAD, km));
  }

  NetworkFixture rail1435(String from, String to, double km) {
    return with(link(from, to, LinkMode.RAIL_1435, km));
  }

  NetworkFixture rail1520(String from, String to, double km) {
    return with(link(from, to, LinkMode.RAIL_1520, km));
  }

  NetworkFixture sea(String from, String to, double km) {
    return with(link(from, to, LinkMode.SEA, km));
  }

  NetworkFixture air(String from, String to, double km) {
    return with(link(from, to, LinkMode.AIR, km));
  }

  NetworkFixture planned(String from, String to, LinkMode mode, double km) {
    Link open = link(from, to, mode, km);
    return with(
        new Link(
            open.id(),
            from,
            to,
            mode,
            km,
            null,
            null,
            Link.Status.PLANNED,
            null,
            "estimate",
            medium()));
  }

  /** One row of crossings.csv. */
  record Measured(
      String from,
      String to,
      String mode,
      String at,
      String basis,
      int year,
      @Nullable Double hours,
      @Nullable Integer usd) {}

  NetworkFixture measured(Measured row) {
    return crossing(
        new Crossing(
            row.from(),
            row.to(),
            row.mode(),
            row.hours(),
            null,
            null,
            row.usd() == null ? null : BigDecimal.valueOf(row.usd()),
            false,
            null,
            null,
            row.year(),
            row.at(),
            row.basis(),
            medium()));
  }

  NetworkFixture crossing(Crossing row) {
    crossings.add(row);
    return this;
  }

  NetworkFixture border(
      String country, String mode, String direction, String indicator, int year, double value) {
    borderTimes.add(
        new BorderTime(
            country, mode, direction, indicator, year, BigDecimal.valueOf(value), "", medium()));
    return this;
  }

  NetworkFixture tfi3(String country, String mode, int year, double usd) {
    return rate(
        new CostRate(
            "tfi3." + country + mode + year,
            mode,
            country,
            country,
            "CPMM TFI3 total transport cost",
            BigDecimal.valueOf(usd),
            "USD per 20 t cargo per 500 km",
            year,
            medium()));
  }

  NetworkFixture rate(CostRate row) {
    costs.add(row);
    return this;
  }

  NetworkFixture emission(String mode, String grams, String basis) {
    emissions.add(
        new EmissionFactor(
            mode,
            mode + " average",
            new BigDecimal(grams),
            Text.english(basis),
            true,
            2012,
            medium()));
    return this;
  }

  NetworkFixture withoutEmissions(String mode) {
    emissions.removeIf(factor -> factor.mode().equals(mode));
    return this;
  }

  NetworkFixture hours(
      String place, String mode, String zone, Set<DayOfWeek> days, String from, String to) {
    return hours(
        new OpeningHours(
            place, mode, null, null, days, periods(from, to), ZoneId.of(zone), null, medium()));
  }

  static OpeningHours season(
      String place,
      String mode,
      String zone,
      MonthDay from,
      MonthDay to,
      String open,
      String shut) {
    return new OpeningHours(
        place, mode, from, to, Set.of(), periods(open, shut), ZoneId.of(zone), null, medium());
  }

  NetworkFixture hours(OpeningHours row) {
    openingHours.add(row);
    return this;
  }

  private static List<HolidayCalendar.Period> periods(String from, String to) {
    LocalTime end = to.equals("24:00") ? null : LocalTime.parse(to);
    return List.of(new HolidayCalendar.Period(LocalTime.parse(from), end));
  }

  NetworkFixture service(TransportService service) {
    services.add(service);
    return this;
  }

  /** A verified service of one mode. */
  static TransportService service(
      String id,
      String mode,
      @Nullable Double perWeek,
      @Nullable Double daysMin,
      @Nullable Double daysMax,
      @Nullable Integer usdPer40ft,
      String... stops) {
    return new TransportService(
        id,
        id,
        "operator",
        stops[0],
        List.of(stops).subList(1, stops.length - 1),
        stops[stops.length - 1],
        Set.of(mode.split("\\+")),
        perWeek,
        daysMin,
        daysMax,
        usdPer40ft == null ? null : BigDecimal.valueOf(usdPer40ft),
        null,
        true,
        provenance(Confidence.HIGH));
  }

  NetworkFixture document(String id, String mode, String regime) {
    documents.add(
        new TransportDocument(id, mode, Set.of("any"), regime, Text.english(id), medium()));
    return this;
  }

  NetworkFixture convention(String name, String... countries) {
    for (String country : countries) {
      conventions.add(new Convention(name, country, medium()));
    }
    return this;
  }

  Knowledge knowledge() {
    return Knowledge.of(
        new Knowledge.Contents(
            "sha256:0",
            List.of(),
            List.of(),
            Map.of(),
            Map.of(),
            Map.of(),
            Map.of(),
            List.of(),
            List.of(),
            List.of(),
            calendars,
            Map.of(),
            assumptions,
            places,
            links,
            crossings,
            services,
            costs,
            emissions,
            borderTimes,
            openingHours,
            documents,
            conventions,
            List.of(),
            Map.of(),
            Map.of(),
            List.of(),
            Map.of()));
  }

  Corridor corridor() {
    return Corridor.of(knowledge());
  }
}
