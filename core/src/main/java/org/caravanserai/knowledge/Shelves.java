package org.caravanserai.knowledge;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.caravanserai.reading.Mistakes;
import org.caravanserai.reading.Node;

/**
 * Everything that was read so far, on its way to a {@link Knowledge}, and what can be checked only
 * when all is read.
 */
final class Shelves {
  private static final Set<String> BLOCS = Set.of("EAEU", "WTO", "EU");

  final Mistakes mistakes;
  final References references = new References();
  final List<Replacement> replacements = new ArrayList<>();
  final List<Pack> packs = new ArrayList<>();
  final Items<Source> sources;
  final Items<Attribute> attributes;
  final Items<Authority> authorities;
  final Items<DocumentType> documents;
  final Items<Policy> policies;
  final Items<Procedure> procedures;
  final Items<Risk> risks;
  final Items<HolidayCalendar> calendars;
  final Items<ReferenceSeries> series;
  final Items<Assumption> assumptions;
  final Items<Place> places;
  final Items<Link> links;
  final Items<TransportService> services;
  final Items<CostRate> costs;
  final Items<TransportDocument> transportDocuments;
  final Items<BaseMap> baseMaps;
  final Items<Concept> concepts;
  final Items<CaseKind> caseKinds;
  final Items<Treaty> treaties;
  final List<Crossing> crossings = new ArrayList<>();
  final List<EmissionFactor> emissions = new ArrayList<>();
  final List<BorderTime> borderTimes = new ArrayList<>();
  final List<OpeningHours> openingHours = new ArrayList<>();
  final List<Convention> conventions = new ArrayList<>();
  final List<Observation> observations = new ArrayList<>();
  final List<Asked> asked = new ArrayList<>();
  final Map<String, String> texts = new HashMap<>();
  private final Map<String, Items<CodeEntry>> codeLists = new TreeMap<>();

  /** The condition under which the attribute at a place is asked for, not yet compiled. */
  record Asked(String attribute, org.caravanserai.reading.Place place, Node condition) {}

  Shelves(Mistakes mistakes) {
    this.mistakes = mistakes;
    sources = shelf("source");
    attributes = shelf("attribute");
    authorities = shelf("authority");
    documents = shelf("document");
    policies = shelf("policy");
    procedures = shelf("procedure");
    risks = shelf("risk");
    calendars = shelf("calendar");
    series = shelf("reference series");
    assumptions = shelf("assumption");
    places = shelf("place");
    links = shelf("link");
    services = shelf("service");
    costs = shelf("cost");
    transportDocuments = shelf("transport document");
    baseMaps = shelf("base map");
    concepts = shelf("concept");
    caseKinds = shelf("case kind");
    treaties = shelf("treaty");
  }

  private <T> Items<T> shelf(String kind) {
    return new Items<>(kind, mistakes, replacements);
  }

  /** The codes of a list, by its name. */
  Items<CodeEntry> codes(String list) {
    return codeLists.computeIfAbsent(list, _ -> shelf("code"));
  }

  Map<String, Map<String, CodeEntry>> codeLists() {
    Map<String, Map<String, CodeEntry>> lists = new TreeMap<>();
    codeLists.forEach((name, codes) -> lists.put(name, codes.map()));
    return Collections.unmodifiableMap(lists);
  }

  /** Reports a country that ISO 3166-1 does not have, once a pack brings that list. */
  void requireCountry(String code, org.caravanserai.reading.Place place) {
    requireCode("country", code, codes("iso-3166-1").ids(), place);
  }

  /** Reports what is neither a country, nor a subdivision, nor a bloc that makes rules. */
  void requireJurisdiction(String code, org.caravanserai.reading.Place place) {
    if (!BLOCS.contains(code) && !codes("iso-3166-2").ids().contains(code)) {
      requireCode("jurisdiction", code, codes("iso-3166-1").ids(), place);
    }
  }

  private void requireCode(
      String kind, String code, Set<String> known, org.caravanserai.reading.Place place) {
    if (!code.isEmpty() && !known.isEmpty() && !known.contains(code)) {
      mistakes.add(
          place, "there is no " + kind + " " + Mistakes.quote(code), "use a code of ISO 3166");
    }
  }

  /** Checks what needs the whole: references, circles, distances. */
  void check(StepGraph steps) {
    references.check(mistakes);
    steps.check(
        procedures.all().stream().map(Items.Held::place).collect(Collectors.toSet()), mistakes);
    CalendarReader.checkCircles(this);
    CorridorReader.checkDistances(this);
    ThesaurusReader.checkCircles(this);
  }

  Knowledge toKnowledge(String digest) {
    return Knowledge.of(
        new Knowledge.Contents(
            digest,
            List.copyOf(packs),
            List.copyOf(replacements),
            sources.map(),
            attributes.map(),
            authorities.map(),
            documents.map(),
            policies.list(),
            procedures.list(),
            risks.list(),
            calendars.map(),
            series.map(),
            assumptions.map(),
            places.map(),
            links.list(),
            List.copyOf(crossings),
            services.list(),
            costs.list(),
            List.copyOf(emissions),
            List.copyOf(borderTimes),
            List.copyOf(openingHours),
            transportDocuments.list(),
            List.copyOf(conventions),
            List.copyOf(observations),
            codeLists(),
            concepts.map(),
            caseKinds.list(),
            treaties.map()),
        baseMaps.list().stream().findFirst().orElse(BaseMap.NONE));
  }
}
