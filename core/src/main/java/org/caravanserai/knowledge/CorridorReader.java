package org.caravanserai.knowledge;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.caravanserai.reading.Mistakes;
import org.caravanserai.reading.Row;
import org.jspecify.annotations.Nullable;

/** Reads the tables of the network. */
final class CorridorReader {
  static final List<String> PROVENANCE = List.of("sources", "read_on", "confidence");
  private static final List<String> KINDS =
      List.of("city", "rail_terminal", "dry_port", "seaport", "border_crossing", "airport");
  private static final List<String> MODES = List.of("rail", "road", "sea", "air");
  private static final List<String> METHODS =
      List.of(
          "published", "published_total_shared", "sea_route_network", "great_circle", "estimate");
  private static final List<String> WEEKDAYS =
      List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");
  private static final double EARTH_RADIUS_KM = 6_371.0088;
  private static final double SHORTEST_OVER_GREAT_CIRCLE = 0.9;
  private static final double LONGEST_HOURS = 5_000;
  private static final double HIGHEST_USD = 1_000_000;

  private final ItemReader reader;
  private final Shelves shelves;
  private final String pack;

  CorridorReader(ItemReader reader, String pack) {
    this.reader = reader;
    this.shelves = reader.shelves();
    this.pack = pack;
  }

  void place(Row row) {
    String code = row.text("code");
    shelves.requireCountry(row.text("country"), row.place("country"));
    if (!code.isEmpty() && !code.matches("[A-Z]{2}[A-Z2-9]{3}|X[A-Z]{5}")) {
      wrong(row, "code", "a UN/LOCODE without space, or X and five letters");
    }
    shelves.places.put(
        code,
        new Place(
            code,
            label(row, "name_"),
            row.text("country"),
            row.text("subdivision"),
            required(row, "lat", -90, 90),
            required(row, "lon", -180, 180),
            words(row, "kinds", KINDS),
            reader.provenance(row, pack)),
        pack,
        row.place());
  }

  static Text label(Row row, String prefix) {
    return text(row, prefix + "en", prefix);
  }

  /** The English text of a column and what stands beside it in {@code column_ru} and the like. */
  private static Text text(Row row, String column) {
    return text(row, column, column + "_");
  }

  private static Text text(Row row, String english, String prefix) {
    Map<String, String> byLanguage = new LinkedHashMap<>();
    byLanguage.put("en", row.text(english));
    for (String language : ItemReader.LANGUAGES) {
      String text = language.equals("en") ? null : row.find(prefix + language);
      if (text != null) {
        byLanguage.put(language, text);
      }
    }
    return new Text(byLanguage);
  }

  void link(Row row) {
    String id = row.text("id");
    if (Objects.equals(row.find("from"), row.find("to")) && row.find("to") != null) {
      shelves.mistakes.add(row.place("to"), "the link ends where it begins", "mend `from` or `to`");
    }
    LinkMode mode =
        LinkMode.valueOf(
            row.oneOf("mode", List.of("rail1435", "rail1520", "road", "sea", "air"))
                .toUpperCase(Locale.ROOT)
                .replace("RAIL", "RAIL_"));
    shelves.links.put(
        id,
        new Link(
            id,
            placeCode(row, "from"),
            placeCode(row, "to"),
            mode,
            required(row, "distance_km", 0.1, 30_000),
            real(row, "typical_hours", 0.1, LONGEST_HOURS),
            row.findNumber("cost_usd_per_teu", 0, HIGHEST_USD),
            Link.Status.valueOf(
                row.oneOf("status", List.of("open", "planned", "suspended"))
                    .toUpperCase(Locale.ROOT)),
            row.find("since"),
            row.oneOf("method", METHODS),
            reader.provenance(row, pack)),
        pack,
        row.place());
  }

  /** Reports links shorter than the straight line between their ends, once all places are read. */
  static void checkDistances(Shelves shelves) {
    Map<String, Place> places = shelves.places.map();
    for (Items.Held<Link> held : shelves.links.all()) {
      Link link = held.item();
      Place from = places.get(link.from());
      Place to = places.get(link.to());
      if (from != null
          && to != null
          && link.distanceKm() < SHORTEST_OVER_GREAT_CIRCLE * greatCircleKm(from, to)) {
        shelves.mistakes.add(
            held.place(),
            "the link is shorter than the straight line of "
                + Math.round(greatCircleKm(from, to))
                + " km",
            "check the distance and the coordinates");
      }
    }
  }

  /** The length of the great circle between two places (haversine formula, mean Earth radius). */
  static double greatCircleKm(Place from, Place to) {
    double latitude = Math.toRadians(to.latitude() - from.latitude()) / 2;
    double longitude = Math.toRadians(to.longitude() - from.longitude()) / 2;
    double half =
        Math.pow(Math.sin(latitude), 2)
            + Math.cos(Math.toRadians(from.latitude()))
                * Math.cos(Math.toRadians(to.latitude()))
                * Math.pow(Math.sin(longitude), 2);
    return 2 * EARTH_RADIUS_KM * Math.asin(Math.sqrt(half));
  }

  void crossing(Row row) {
    shelves.crossings.add(
        new Crossing(
            placeCode(row, "from"),
            placeCode(row, "to"),
            row.oneOf("mode", MODES),
            real(row, "hours_mean", 0, LONGEST_HOURS),
            real(row, "hours_p90", 0, LONGEST_HOURS),
            real(row, "hours_high_reported", 0, LONGEST_HOURS),
            row.findNumber("cost_usd", 0, HIGHEST_USD),
            row.flag("gauge_change"),
            row.findNumber("gauge_change_cost_usd", 0, HIGHEST_USD),
            row.find("operating_hours"),
            year(row),
            row.find("measured_at") == null ? null : placeCode(row, "measured_at"),
            row.oneOf(
                "basis",
                List.of(
                    "border_point",
                    "country_average",
                    "press_statement",
                    "processing_only",
                    "no_time")),
            reader.provenance(row, pack)));
  }

  void service(Row row) {
    String id = row.text("id");
    for (String via : row.parts("via")) {
      shelves.references.add(shelves.places, via, row.place("via"));
    }
    Double shortest = real(row, "transit_days_min", 0, 365);
    Double longest = real(row, "transit_days_max", 0, 365);
    if (shortest != null && longest != null && shortest > longest) {
      shelves.mistakes.add(
          row.place("transit_days_min"), "the figures fall", "put the smaller one first");
    }
    shelves.services.put(
        id,
        new TransportService(
            id,
            row.text("name"),
            row.text("operator"),
            placeCode(row, "origin"),
            row.parts("via"),
            placeCode(row, "destination"),
            modes(row),
            real(row, "frequency_per_week", 0.01, 1_000),
            shortest,
            longest,
            row.findNumber("price_usd_per_40ft", 0, HIGHEST_USD),
            row.find("since"),
            row.oneOf("status", List.of("open", "unverified")).equals("open"),
            reader.provenance(row, pack)),
        pack,
        row.place());
  }

  private Set<String> modes(Row row) {
    Set<String> modes = new LinkedHashSet<>(List.of(row.text("mode").split("\\+", -1)));
    if (row.find("mode") != null && !MODES.containsAll(modes)) {
      wrong(row, "mode", "rail, road, sea, air, or two joined by +");
    }
    return modes;
  }

  void cost(Row row) {
    String id = row.text("id");
    shelves.costs.put(
        id,
        new CostRate(
            id,
            row.text("mode"),
            row.text("corridor"),
            row.find("country"),
            row.text("indicator"),
            row.number("value", 0, HIGHEST_USD),
            row.text("unit"),
            year(row),
            reader.provenance(row, pack)),
        pack,
        row.place());
  }

  void emission(Row row) {
    shelves.emissions.add(
        new EmissionFactor(
            row.text("mode"),
            row.text("vehicle"),
            row.number("g_co2e_per_tkm", 0, 5_000),
            text(row, "basis"),
            row.flag("recommended"),
            year(row),
            reader.provenance(row, pack)));
  }

  void borderTime(Row row) {
    row.text("year");
    Integer year = year(row);
    shelves.borderTimes.add(
        new BorderTime(
            row.text("country"),
            row.oneOf("mode", MODES),
            row.oneOf("direction", List.of("both", "inbound", "outbound")),
            row.oneOf("indicator", List.of("TFI1", "TFI2", "SWD", "SWOD")),
            year == null ? 0 : year,
            row.number("value", 0, 100_000),
            row.text("unit"),
            reader.provenance(row, pack)));
  }

  void openingHours(Row row) {
    List<HolidayCalendar.Period> periods = new ArrayList<>();
    for (String part : row.parts("periods")) {
      HolidayCalendar.Period period = CalendarReader.parsePeriod(part);
      if (period == null) {
        wrong(row, "periods", "periods such as 10:00-14:00|16:00-20:00");
      } else {
        periods.add(period);
      }
    }
    String calendar = row.find("calendar");
    if (calendar != null) {
      shelves.references.add(shelves.calendars, calendar, row.place("calendar"));
    }
    shelves.openingHours.add(
        new OpeningHours(
            placeCode(row, "place"),
            row.oneOf("mode", List.of("rail", "road", "sea", "air", "any")),
            monthDay(row, "from"),
            monthDay(row, "to"),
            weekdays(row),
            periods,
            zone(row),
            calendar,
            reader.provenance(row, pack)));
  }

  private @Nullable MonthDay monthDay(Row row, String column) {
    String text = row.find(column);
    MonthDay day = text == null ? null : CalendarReader.parseMonthDay(text);
    if (text != null && day == null) {
      wrong(row, column, "month and day, such as 05-01");
    }
    return day;
  }

  private ZoneId zone(Row row) {
    String name = row.text("time_zone");
    try {
      return ZoneId.of(name.isEmpty() ? "UTC" : name);
    } catch (DateTimeException e) {
      wrong(row, "time_zone", "a time zone such as Asia/Tashkent");
      return ZoneId.of("UTC");
    }
  }

  /** Weekdays as a range {@code mon-sat} or a list {@code mon|wed}; blank means every day. */
  private Set<DayOfWeek> weekdays(Row row) {
    Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    for (String part : row.parts("weekdays")) {
      List<String> ends = List.of(part.split("-", -1));
      int first = WEEKDAYS.indexOf(ends.getFirst());
      int last = WEEKDAYS.indexOf(ends.getLast());
      if (first < 0 || last < first || ends.size() > 2) {
        wrong(row, "weekdays", "weekdays such as mon-sat or mon|wed");
      } else {
        days.addAll(EnumSet.range(DayOfWeek.of(first + 1), DayOfWeek.of(last + 1)));
      }
    }
    return days.isEmpty() ? EnumSet.allOf(DayOfWeek.class) : days;
  }

  void transportDocument(Row row) {
    String id = row.text("id");
    shelves.transportDocuments.put(
        id,
        new TransportDocument(
            id,
            row.oneOf("mode", List.of("rail", "road", "sea", "air", "any")),
            Ordered.set(row.parts("applies")),
            row.text("regime"),
            label(row, "title_"),
            reader.provenance(row, pack)),
        pack,
        row.place());
  }

  void convention(Row row) {
    shelves.conventions.add(
        new Convention(row.text("convention"), row.text("country"), reader.provenance(row, pack)));
  }

  private String placeCode(Row row, String column) {
    String code = row.text(column);
    shelves.references.add(shelves.places, code, row.place(column));
    return code;
  }

  /** A number that must be there; NaN after a mistake, so that no distance is wrong by it too. */
  private static double required(Row row, String column, double least, double most) {
    row.text(column);
    Double number = real(row, column, least, most);
    return number == null ? Double.NaN : number;
  }

  private static @Nullable Double real(Row row, String column, double least, double most) {
    var number = row.findNumber(column, least, most);
    return number == null ? null : number.doubleValue();
  }

  private @Nullable Integer year(Row row) {
    var year = row.findNumber("year", 1990, 2100);
    if (year != null && year.stripTrailingZeros().scale() > 0) {
      wrong(row, "year", "a whole year");
    }
    return year == null ? null : year.intValue();
  }

  private Set<String> words(Row row, String column, List<String> allowed) {
    row.text(column);
    Set<String> words = new LinkedHashSet<>(row.parts(column));
    if (!allowed.containsAll(words)) {
      wrong(row, column, "words of " + String.join(", ", allowed));
    }
    return words;
  }

  private void wrong(Row row, String column, String expected) {
    shelves.mistakes.add(
        row.place(column),
        "'" + column + "' is " + Mistakes.quote(String.valueOf(row.find(column))),
        "write " + expected);
  }
}
