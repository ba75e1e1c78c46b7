package org.caravanserai.lookup;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.caravanserai.knowledge.CostRate;
import org.caravanserai.knowledge.Crossing;
import org.caravanserai.knowledge.Knowledge;
import org.caravanserai.knowledge.Link;
import org.caravanserai.knowledge.OpeningHours;
import org.caravanserai.knowledge.Place;
import org.caravanserai.knowledge.Text;
import org.caravanserai.knowledge.TransportDocument;
import org.caravanserai.knowledge.TransportService;

/** The network: places, crossings, links, services, freight prices and transport papers. */
final class CorridorItems {
  private final Shelf shelf;
  private final Knowledge.Contents contents;
  private final Map<String, Details> crossings = new TreeMap<>();

  CorridorItems(Shelf shelf, Knowledge knowledge) {
    this.shelf = shelf;
    this.contents = knowledge.contents();
  }

  void putAll() {
    contents.crossings().forEach(this::measure);
    crossings.forEach((id, details) -> shelf.put(Kind.CROSSING, id, between(id), null, details));
    contents.places().values().forEach(this::place);
    contents.links().forEach(this::link);
    contents.services().forEach(this::service);
    contents.costs().forEach(this::cost);
    contents.transportDocuments().forEach(this::transportDocument);
  }

  /** What a border crossing point is called: its two places, the earlier code first. */
  static String pair(String one, String other) {
    return one.compareTo(other) < 0 ? one + "-" + other : other + "-" + one;
  }

  private void measure(Crossing crossing) {
    crossings
        .computeIfAbsent(
            pair(crossing.from(), crossing.to()),
            id ->
                new Details()
                    .reference(Label.PLACE, Kind.PLACE, id.substring(0, id.indexOf('-')))
                    .reference(Label.PLACE, Kind.PLACE, id.substring(id.indexOf('-') + 1)))
        .row(
            Label.MEASURED,
            new Details()
                .plain(Label.FROM, crossing.from())
                .plain(Label.TO, crossing.to())
                .coded(Label.MODE, "transport.", crossing.mode())
                .year(crossing.year())
                .number(Label.HOURS_MEAN, crossing.hoursMean(), "h")
                .number(Label.HOURS_P90, crossing.hoursP90(), "h")
                .number(Label.HOURS_HIGH, crossing.hoursHighReported(), "h")
                .number(Label.COST, crossing.costUsd(), "USD")
                .when(crossing.gaugeChange(), Label.GAUGE_CHANGE)
                .number(Label.GAUGE_CHANGE_COST, crossing.gaugeChangeCostUsd(), "USD")
                .plain(Label.HOURS, crossing.operatingHours())
                .plain(Label.MEASURED_AT, crossing.measuredAt())
                .coded(Label.BASIS, "crossingBasis.", crossing.basis())
                .rests(crossing.provenance())
                .words(Label.NOTE, crossing.provenance().notes()));
  }

  private void place(Place place) {
    Details details =
        new Details()
            .coded(Label.KIND, "placeKind.", place.kinds())
            .plain(Label.COUNTRY, place.country())
            .plain(Label.SUBDIVISION, place.subdivision())
            .plain(
                Label.COORDINATES,
                String.format(Locale.ROOT, "%.3f, %.3f", place.latitude(), place.longitude()));
    contents.openingHours().stream()
        .filter(h -> h.place().equals(place.code()))
        .forEach(h -> details.row(Label.OPENING_HOURS, open(h)));
    crossings.forEach((id, measured) -> {
      if (List.of(id.split("-", 2)).contains(place.code())) {
        details.add(
            Label.CROSSING,
            new Content.Included(new Subject(Kind.CROSSING, id), between(id), measured.list()));
      }
    });
    contents.costs().stream()
        .filter(c -> place.country().equals(c.country()))
        .forEach(c -> details.reference(Label.COST, Kind.COST, c.id()));
    shelf.put(
        Kind.PLACE,
        place.code(),
        place.name(),
        place.country(),
        details.provenance(place.provenance()));
  }

  private static Details open(OpeningHours hours) {
    return new Details()
        .coded(Label.MODE, "transport.", hours.mode())
        .coded(Label.WEEKDAYS, "weekday.", hours.weekdays().stream().map(Enum::name).toList())
        .row(Label.HOURS, Times.row(hours.from(), hours.to(), hours.periods()))
        .plain(Label.TIME_ZONE, hours.zone().getId())
        .reference(Label.CALENDAR, Kind.CALENDAR, hours.calendar())
        .rests(hours.provenance())
        .words(Label.NOTE, hours.provenance().notes());
  }

  private void link(Link link) {
    shelf.put(
        Kind.LINK,
        link.id(),
        titled(List.of(link.from(), link.to()), " – ", ", " + link.mode().code()),
        null,
        new Details()
            .reference(Label.FROM, Kind.PLACE, link.from())
            .reference(Label.TO, Kind.PLACE, link.to())
            .term(Label.MODE, "mode.", link.mode())
            .number(Label.DISTANCE, link.distanceKm(), "km")
            .number(Label.HOURS_TYPICAL, link.typicalHours(), "h")
            .number(Label.COST_PER_TEU, link.costUsdPerTeu(), "USD")
            .term(Label.STATUS, "linkStatus.", link.status())
            .plain(Label.SINCE, link.since())
            .coded(Label.METHOD, "linkMethod.", link.method())
            .provenance(link.provenance()));
  }

  private void service(TransportService service) {
    shelf.put(
        Kind.SERVICE,
        service.id(),
        Text.english(service.name()),
        null,
        new Details()
            .plain(Label.OPERATOR, service.operator())
            .reference(Label.FROM, Kind.PLACE, service.origin())
            .references(Label.VIA, Kind.PLACE, service.via())
            .reference(Label.TO, Kind.PLACE, service.destination())
            .coded(Label.MODE, "transport.", service.modes())
            .number(Label.PER_WEEK, service.frequencyPerWeek(), null)
            .number(Label.TRANSIT_DAYS_MIN, service.transitDaysMin(), null)
            .number(Label.TRANSIT_DAYS_MAX, service.transitDaysMax(), null)
            .number(Label.PRICE_PER_40FT, service.priceUsdPer40ft(), "USD")
            .plain(Label.SINCE, service.since())
            .flag(Label.VERIFIED, service.verified())
            .provenance(service.provenance()));
  }

  private void cost(CostRate cost) {
    shelf.put(
        Kind.COST,
        cost.id(),
        Text.english(
            "%s, %s: %s %s"
                    .formatted(
                        cost.indicator(),
                        cost.corridor(),
                        cost.value().toPlainString(),
                        cost.unit())
                + (cost.year() == null ? "" : " (" + cost.year() + ")")),
        cost.country(),
        new Details()
            .number(Label.VALUE, cost.value(), cost.unit())
            .coded(Label.MODE, "transport.", cost.mode())
            .plain(Label.COUNTRY, cost.country())
            .year(cost.year())
            .provenance(cost.provenance()));
  }

  private void transportDocument(TransportDocument document) {
    shelf.put(
        Kind.TRANSPORT_DOCUMENT,
        document.id(),
        document.title(),
        null,
        new Details()
            .coded(Label.MODE, "transport.", document.mode())
            .plain(Label.APPLIES, document.applies())
            .plain(Label.REGIME, document.regime())
            .provenance(document.provenance()));
  }

  private Text between(String pair) {
    return titled(List.of(pair.split("-", 2)), " – ", "");
  }

  /** The names of places, joined, in every language that one of them has. */
  private Text titled(List<String> codes, String joint, String end) {
    List<Text> names = new ArrayList<>();
    codes.forEach(code -> names.add(name(code)));
    Map<String, String> byLanguage = new HashMap<>();
    names.stream()
        .flatMap(name -> name.byLanguage().keySet().stream())
        .forEach(
            language -> byLanguage.put(language, joined(names, n -> n.in(language), joint) + end));
    return new Text(new TreeMap<>(byLanguage));
  }

  private Text name(String code) {
    Place place = contents.places().get(code);
    return place == null ? Text.english(code) : place.name();
  }

  private static String joined(List<Text> names, Function<Text, String> name, String joint) {
    return names.stream().map(name).collect(Collectors.joining(joint));
  }
}
