package org.caravanserai.benchmarks.growth;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.caravanserai.knowledge.Attribute;
import org.caravanserai.knowledge.HolidayCalendar;
import org.caravanserai.knowledge.Knowledge;
import org.caravanserai.knowledge.Link;
import org.caravanserai.knowledge.OpeningHours;
import org.caravanserai.knowledge.Place;
import org.caravanserai.knowledge.Policy;
import org.caravanserai.knowledge.Procedure;
import org.caravanserai.knowledge.Risk;
import org.caravanserai.knowledge.TransportService;

/** A snapshot with some of its items replaced by others. */
final class Remade {
  private final Knowledge.Contents from;
  private Map<String, Attribute> attributes;
  private List<Policy> policies;
  private List<Procedure> procedures;
  private List<Risk> risks;
  private Map<String, HolidayCalendar> calendars;
  private Map<String, Place> places;
  private List<Link> links;
  private List<TransportService> services;
  private List<OpeningHours> openingHours;

  Remade(Knowledge knowledge) {
    from = knowledge.contents();
    attributes = from.attributes();
    policies = from.policies();
    procedures = from.procedures();
    risks = from.risks();
    calendars = from.calendars();
    places = from.places();
    links = from.links();
    services = from.services();
    openingHours = from.openingHours();
  }

  Remade attributes(List<Attribute> items) {
    attributes = byId(items, Attribute::name);
    return this;
  }

  Remade policies(List<Policy> items) {
    policies = items;
    return this;
  }

  Remade procedures(List<Procedure> items) {
    procedures = items;
    return this;
  }

  Remade risks(List<Risk> items) {
    risks = items;
    return this;
  }

  Remade calendar(HolidayCalendar item) {
    calendars = Map.of(item.id(), item);
    return this;
  }

  /** A whole network; crossings, rates and norms stay. */
  Remade network(List<Place> itsPlaces, List<Link> itsLinks, List<TransportService> itsServices) {
    places = byId(itsPlaces, Place::code);
    links = itsLinks;
    services = itsServices;
    openingHours = List.of();
    return this;
  }

  Knowledge knowledge() {
    return Knowledge.of(
        new Knowledge.Contents(
            from.digest(),
            from.packs(),
            from.replacements(),
            from.sources(),
            attributes,
            from.authorities(),
            from.documents(),
            policies,
            procedures,
            risks,
            calendars,
            from.series(),
            from.assumptions(),
            places,
            links,
            from.crossings(),
            services,
            from.costs(),
            from.emissions(),
            from.borderTimes(),
            openingHours,
            from.transportDocuments(),
            from.conventions(),
            from.observations(),
            from.codeLists(),
            from.concepts(),
            from.caseKinds(),
            from.treaties()));
  }

  private static <T> Map<String, T> byId(List<T> items, Function<T, String> id) {
    Map<String, T> sorted =
        items.stream().collect(Collectors.toMap(id, item -> item, (a, b) -> b, TreeMap::new));
    return Collections.unmodifiableMap(new LinkedHashMap<>(sorted));
  }
}
