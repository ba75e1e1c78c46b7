package org.caravanserai.dossier;

import static org.caravanserai.json.JsonText.object;

import java.util.List;
import java.util.Map;
import org.caravanserai.corridor.BorderPassage;
import org.caravanserai.corridor.Figures;
import org.caravanserai.corridor.Itinerary;
import org.caravanserai.corridor.Leg;
import org.caravanserai.corridor.RouteRefusal;
import org.caravanserai.corridor.Routes;
import org.caravanserai.json.Citations;
import org.caravanserai.knowledge.Knowledge;
import org.jspecify.annotations.Nullable;

/** The routes of a dossier as JSON. */
final class RouteJson {
  private final Knowledge knowledge;
  private final RoutePages words;
  private final String language;

  RouteJson(Knowledge knowledge, RoutePages words, String language) {
    this.knowledge = knowledge;
    this.words = words;
    this.language = language;
  }

  Map<String, @Nullable Object> of(ConsignmentRoutes routes) {
    return switch (routes.answer()) {
      case RouteRefusal refusal ->
          object(
              "consignment", routes.consignment().id(),
              "refusal", words.refusal(refusal),
              "itineraries", List.of());
      case Routes found ->
          object(
              "consignment", routes.consignment().id(),
              "itineraries", found.recommended().stream().map(this::of).toList(),
              "paretoSetSize", found.front().size(),
              "emissionBases",
                  found.emissionBases().stream()
                      .map(b -> object("mode", b.mode().code(), "basis", b.basis().in(language)))
                      .toList());
    };
  }

  private Map<String, @Nullable Object> of(Routes.Recommendation recommendation) {
    Itinerary itinerary = recommendation.itinerary();
    Figures figures = itinerary.figures();
    return object(
        "merits", recommendation.merits().stream().map(PolicyJson::word).toList(),
        "departs", itinerary.departs(),
        "arrives", itinerary.arrives(),
        "legs", itinerary.legs().stream().map(this::of).toList(),
        "hoursP50", Shares.oneDecimal(figures.hoursP50()),
        "hoursP90", Shares.oneDecimal(figures.hoursP90()),
        "costUsd", figures.costUsd(),
        "co2eKg", figures.co2eKg(),
        "crossings", itinerary.borders().stream().map(RouteJson::of).toList(),
        "confidence", PolicyJson.word(figures.confidence()),
        "assumptions", figures.assumptions());
  }

  private Map<String, @Nullable Object> of(Leg leg) {
    Figures figures = leg.figures();
    return object(
        "kind", kind(leg),
        "from", leg.from(),
        "to", leg.to(),
        "mode", mode(leg),
        "service", leg instanceof Leg.ServiceRide ride ? ride.service() : null,
        "departs", leg.departs(),
        "arrives", leg.arrives(),
        "hoursP50", Shares.oneDecimal(figures.hoursP50()),
        "hoursP90", Shares.oneDecimal(figures.hoursP90()),
        "costUsd", figures.costUsd(),
        "co2eKg", figures.co2eKg(),
        "documents", leg.documents(),
        "confidence", PolicyJson.word(figures.confidence()),
        "assumptions", figures.assumptions(),
        "sources", Citations.of(knowledge, figures.sources(), language));
  }

  private static String kind(Leg leg) {
    return switch (leg) {
      case Leg.Haul _ -> "haul";
      case Leg.ServiceRide _ -> "service_ride";
      case Leg.GaugeChange _ -> "gauge_change";
      case Leg.Transshipment _ -> "transshipment";
      case Leg.BorderStay _ -> "border_stay";
      case Leg.TerminalStay _ -> "terminal_stay";
      case Leg.Wait _ -> "wait";
    };
  }

  private static @Nullable String mode(Leg leg) {
    return switch (leg) {
      case Leg.Haul haul -> haul.mode().code();
      case Leg.ServiceRide ride ->
          String.join("+", ride.modes().stream().map(mode -> mode.code()).sorted().toList());
      case Leg.GaugeChange change -> change.onto().code();
      case Leg.Transshipment change -> change.onto().code();
      case Leg.BorderStay stay -> stay.mode().code();
      case Leg.TerminalStay stay -> stay.mode().code();
      case Leg.Wait _ -> null;
    };
  }

  private static Map<String, @Nullable Object> of(BorderPassage border) {
    return object(
        "exit", border.exit(),
        "entry", border.entry(),
        "mode", border.mode(),
        "service", border.service(),
        "hoursP50", border.service() == null ? Shares.oneDecimal(border.hoursP50()) : null,
        "hoursP90", border.service() == null ? Shares.oneDecimal(border.hoursP90()) : null,
        "confidence", PolicyJson.word(border.confidence()));
  }
}
