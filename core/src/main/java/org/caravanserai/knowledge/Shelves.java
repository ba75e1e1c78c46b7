package org.caravanserai.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.caravanserai.reading.Mistakes;

/** Everything that was read so far, on its way to a {@link Knowledge}. */
final class Shelves {
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
  final List<Crossing> crossings = new ArrayList<>();
  final List<EmissionFactor> emissions = new ArrayList<>();
  final List<BorderTime> borderTimes = new ArrayList<>();
  final List<OpeningHours> openingHours = new ArrayList<>();
  final List<Convention> conventions = new ArrayList<>();
  final List<Observation> observations = new ArrayList<>();
  final Map<String, Map<String, CodeEntry>> codeLists = new TreeMap<>();

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
  }

  private <T> Items<T> shelf(String kind) {
    return new Items<>(kind, mistakes, replacements);
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
            codeLists));
  }
}
