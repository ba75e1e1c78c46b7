package org.caravanserai.dossier.html;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.caravanserai.corridor.BorderPassage;
import org.caravanserai.corridor.Figures;
import org.caravanserai.corridor.Itinerary;
import org.caravanserai.corridor.Leg;
import org.caravanserai.corridor.Routes;
import org.caravanserai.knowledge.Citation;
import org.caravanserai.knowledge.TransportService;
import org.jspecify.annotations.Nullable;

/** One recommended itinerary and its legs. */
final class ItineraryView {
  private final Routes.Recommendation recommendation;
  private final Itinerary itinerary;
  private final Figures figures;
  private final int number;
  private final String consignment;
  private final Wording wording;
  private final RouteWords words;

  ItineraryView(
      Routes.Recommendation recommendation, int number, String consignment, Wording wording) {
    this.recommendation = recommendation;
    this.itinerary = recommendation.itinerary();
    this.figures = itinerary.figures();
    this.number = number;
    this.consignment = consignment;
    this.wording = wording;
    this.words = new RouteWords(wording);
  }

  /** A transport document that goes with a leg. */
  record Paper(Said title, List<Integer> sources) {}

  /** A leg; a stay or a change has no other place to go to. */
  record LegRow(
      Said from,
      @Nullable Said to,
      String how,
      @Nullable String distance,
      String usual,
      String badCase,
      String cost,
      boolean assumed,
      List<Paper> papers,
      List<Integer> sources) {}

  Wording wording() {
    return wording;
  }

  int number() {
    return number;
  }

  String id() {
    return consignment + "-itinerary-" + number;
  }

  String merits() {
    return recommendation.merits().isEmpty()
        ? wording.say("merit.none")
        : String.join(
            wording.say("list.separator"),
            recommendation.merits().stream().map(m -> wording.say("merit." + m)).toList());
  }

  String usual() {
    return words.hours(figures.hoursP50());
  }

  String usualDays() {
    return words.days(figures.hoursP50());
  }

  String badCase() {
    return words.hours(figures.hoursP90());
  }

  String badCaseDays() {
    return words.days(figures.hoursP90());
  }

  String cost() {
    return words.usd(figures.costUsd());
  }

  String emissions() {
    return words.kilograms(figures.co2eKg());
  }

  String confidence() {
    return wording.say("confidence." + figures.confidence());
  }

  String lowConfidenceShare() {
    return wording.messages().percent(BigDecimal.valueOf(itinerary.lowConfidenceShare()));
  }

  List<String> crossings() {
    return itinerary.borders().stream().map(this::crossing).toList();
  }

  private String crossing(BorderPassage border) {
    String name = words.crossing(border.exit(), border.entry());
    return border.service() == null
        ? wording.say("map.crossingWait", name, words.hours(border.hoursP50()))
        : wording.say("map.crossingInService", name);
  }

  List<LegRow> legs() {
    return itinerary.legs().stream().map(this::row).toList();
  }

  private LegRow row(Leg leg) {
    Figures takes = leg.figures();
    return new LegRow(
        words.place(leg.from()),
        leg.from().equals(leg.to()) ? null : words.place(leg.to()),
        words.how(leg),
        distance(leg),
        words.hours(takes.hoursP50()),
        words.hours(takes.hoursP90()),
        words.usd(takes.costUsd()),
        !takes.assumptions().isEmpty(),
        leg.documents().stream().map(this::paper).toList(),
        wording.cite(sources(leg)));
  }

  private List<Citation> sources(Leg leg) {
    List<Citation> sources = new ArrayList<>(leg.figures().sources());
    if (leg instanceof Leg.ServiceRide ride) {
      TransportService service = words.service(ride.service());
      if (service != null) {
        sources.addAll(0, service.provenance().sources());
      }
    }
    return sources;
  }

  private @Nullable String distance(Leg leg) {
    return switch (leg) {
      case Leg.Haul haul -> words.kilometres(haul.km());
      case Leg.ServiceRide ride -> words.kilometres(ride.km());
      default -> null;
    };
  }

  private Paper paper(String id) {
    return wording.knowledge().contents().transportDocuments().stream()
        .filter(document -> document.id().equals(id))
        .findFirst()
        .map(d -> new Paper(wording.said(d.title()), wording.cite(d.provenance().sources())))
        .orElse(new Paper(new Said(id, null), List.of()));
  }

  /** The ids of the planning assumptions; empty when nothing rests on any. */
  List<String> assumptions() {
    return figures.assumptions();
  }
}
