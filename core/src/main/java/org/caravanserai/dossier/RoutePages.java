package org.caravanserai.dossier;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.caravanserai.corridor.BorderPassage;
import org.caravanserai.corridor.Figures;
import org.caravanserai.corridor.Itinerary;
import org.caravanserai.corridor.Leg;
import org.caravanserai.corridor.RouteAnswer;
import org.caravanserai.corridor.RouteRefusal;
import org.caravanserai.corridor.Routes;
import org.caravanserai.knowledge.Knowledge;
import org.caravanserai.knowledge.LinkMode;
import org.caravanserai.knowledge.TransportDocument;
import org.caravanserai.message.Messages;
import org.caravanserai.message.Unit;
import org.caravanserai.page.Page;

/** The routes of a dossier as text. */
final class RoutePages {
  private final Page page;
  private final Messages messages;
  private final Knowledge knowledge;

  RoutePages(Page page, Knowledge knowledge) {
    this.page = page;
    this.messages = page.messages();
    this.knowledge = knowledge;
  }

  void write(List<ConsignmentRoutes> routes) {
    page.heading(page.say("routes.heading"));
    if (routes.isEmpty()) {
      page.line(0, page.say("routes.none"));
    }
    routes.forEach(this::write);
    writeAssumptions(routes);
  }

  /** What each assumption behind a figure says, so that its name leads somewhere. */
  private void writeAssumptions(List<ConsignmentRoutes> routes) {
    Set<String> ids = new TreeSet<>();
    for (ConsignmentRoutes one : routes) {
      if (one.answer() instanceof Routes found) {
        found.recommended().forEach(r -> ids.addAll(r.itinerary().figures().assumptions()));
      }
    }
    if (!ids.isEmpty()) {
      page.subheading(page.say("routes.assumptionsSay"));
      ids.forEach(
          id -> page.line(0, messages.colon(id, page.in(knowledge.getAssumption(id).says()))));
    }
  }

  private void write(ConsignmentRoutes routes) {
    var consignment = routes.consignment();
    page.subheading(
        page.say(
            "routes.consignment",
            consignment.title(),
            place(consignment.from()),
            place(consignment.to()),
            load(routes),
            routes.request().consignment().depart()));
    switch (routes.answer()) {
      case RouteRefusal refusal -> page.styled(Page.Style.BAD, 0, refusal(refusal));
      case Routes found -> {
        page.line(0, page.say("routes.thinned", found.recommended().size(), found.front().size()));
        found.recommended().forEach(this::write);
        writeEmissionBases(found);
      }
    }
  }

  private String load(ConsignmentRoutes routes) {
    String tonnes =
        messages.quantity(
            Shares.oneDecimal(routes.request().consignment().massTonnes()), Unit.TONNE);
    return routes.consignment().teu() == null
        ? tonnes
        : page.say("routes.loadTeu", tonnes, routes.consignment().teu());
  }

  private void write(Routes.Recommendation recommendation) {
    Itinerary itinerary = recommendation.itinerary();
    Figures figures = itinerary.figures();
    page.blank();
    page.item(
        Page.Style.GOOD,
        0,
        ">",
        page.say(
            "routes.itinerary",
            merits(recommendation),
            hours(figures.hoursP50()),
            hours(figures.hoursP90()),
            usd(figures),
            messages.quantity(figures.co2eKg().setScale(0, RoundingMode.HALF_UP), Unit.KILOGRAM)));
    page.line(
        2,
        page.say(
            "routes.confidence",
            page.say("confidence." + figures.confidence()),
            messages.percent(BigDecimal.valueOf(itinerary.lowConfidenceShare()))));
    itinerary.legs().forEach(this::write);
    writeCrossings(itinerary);
    if (!figures.assumptions().isEmpty()) {
      page.line(2, page.say("routes.assumptions", messages.items(figures.assumptions())));
    }
  }

  String merits(Routes.Recommendation recommendation) {
    return recommendation.merits().isEmpty()
        ? page.say("merit.none")
        : messages.items(
            recommendation.merits().stream().map(merit -> page.say("merit." + merit)).toList());
  }

  String hours(double hours) {
    return messages.brackets(
        inHours(hours), messages.quantity(Shares.oneDecimal(hours / 24), Unit.DAY));
  }

  private String inHours(double hours) {
    return messages.quantity(Shares.oneDecimal(hours), Unit.HOUR);
  }

  private String usd(Figures figures) {
    return messages.money(figures.costUsd().setScale(0, RoundingMode.HALF_UP), "USD");
  }

  private String km(double km) {
    return messages.quantity(BigDecimal.valueOf(Math.round(km)), Unit.KILOMETRE);
  }

  private void write(Leg leg) {
    Figures figures = leg.figures();
    String star = figures.assumptions().isEmpty() ? "" : "*";
    String text =
        messages.colon(
                what(leg),
                page.say(
                    "routes.legFigures",
                    inHours(figures.hoursP50()),
                    inHours(figures.hoursP90()),
                    usd(figures)))
            + star
            + page.cite(figures.sources());
    page.item(
        Page.Style.DIM,
        2,
        "·",
        leg.documents().isEmpty() ? text : messages.phrases(List.of(text, papers(leg))));
  }

  private String papers(Leg leg) {
    return page.say(
        "routes.documents", messages.items(leg.documents().stream().map(this::paper).toList()));
  }

  private String paper(String id) {
    return knowledge.contents().transportDocuments().stream()
        .filter(d -> d.id().equals(id))
        .findFirst()
        .map(this::paper)
        .orElse(id);
  }

  private String paper(TransportDocument document) {
    return page.in(document.title()) + page.cite(document.provenance().sources());
  }

  private String what(Leg leg) {
    String from = place(leg.from());
    String to = place(leg.to());
    return switch (leg) {
      case Leg.Haul haul ->
          page.say("routes.leg.haul", from, to, page.say("mode." + haul.mode()), km(haul.km()));
      case Leg.ServiceRide ride ->
          page.say(
              ride.verified() ? "routes.leg.service" : "routes.leg.serviceUnverified",
              from,
              to,
              serviceName(ride.service()),
              km(ride.km()));
      case Leg.GaugeChange _ -> page.say("routes.leg.gauge", from);
      case Leg.Transshipment change ->
          page.say(
              "routes.leg.transshipment",
              from,
              page.say("mode." + change.off()),
              page.say("mode." + change.onto()));
      case Leg.BorderStay stay ->
          page.say(stay.exit() ? "routes.leg.exit" : "routes.leg.entry", stay.exit() ? from : to);
      case Leg.TerminalStay stay ->
          page.say(stay.exit() ? "routes.leg.terminalOut" : "routes.leg.terminalIn", from);
      case Leg.Wait wait ->
          page.say(
              wait.cause() == Leg.Cause.OPENING
                  ? "routes.leg.waitOpening"
                  : "routes.leg.waitDeparture",
              from);
    };
  }

  private String serviceName(String id) {
    return knowledge.contents().services().stream()
        .filter(s -> s.id().equals(id))
        .findFirst()
        .map(s -> s.name() + page.cite(s.provenance().sources()))
        .orElse(id);
  }

  private void writeCrossings(Itinerary itinerary) {
    if (itinerary.borders().isEmpty()) {
      return;
    }
    String crossings = messages.phrases(itinerary.borders().stream().map(this::crossing).toList());
    page.line(2, page.say("routes.crossings", crossings));
  }

  private String crossing(BorderPassage border) {
    return border.service() == null
        ? page.say(
            "routes.crossing",
            place(border.exit()),
            place(border.entry()),
            inHours(border.hoursP50()))
        : page.say("routes.crossingInService", place(border.exit()), place(border.entry()));
  }

  /** The borders of an itinerary after a comma, such as {@code , via Dostyk}; empty without any. */
  String via(Itinerary itinerary) {
    if (itinerary.borders().isEmpty()) {
      return "";
    }
    String posts =
        messages.list(
            itinerary.borders().stream()
                .map(border -> page.in(knowledge.getPlace(border.exit()).name()))
                .distinct()
                .toList());
    return page.say("summary.via", posts);
  }

  private void writeEmissionBases(Routes routes) {
    if (routes.emissionBases().isEmpty()) {
      return;
    }
    page.blank();
    String bases =
        messages.phrases(
            routes.emissionBases().stream()
                .map(b -> messages.colon(page.say("mode." + b.mode()), page.in(b.basis())))
                .distinct()
                .toList());
    page.line(0, page.say("routes.bases", bases));
    if (routes.mixesEmissionBases()) {
      page.line(0, page.say("routes.basesMixed"));
    }
  }

  private String place(String code) {
    return messages.brackets(page.in(knowledge.getPlace(code).name()), code);
  }

  /** The reason why there is no route, in one sentence. */
  String refusal(RouteAnswer answer) {
    return switch (answer) {
      case RouteRefusal.UnknownPlace(String code) -> page.say("refusal.UnknownPlace", code);
      case RouteRefusal.UnknownLink(String id) -> page.say("refusal.UnknownLink", id);
      case RouteRefusal.NotNeighbours(String one, String other) ->
          page.say("refusal.NotNeighbours", one, other);
      case RouteRefusal.SamePlace(String code) -> page.say("refusal.SamePlace", code);
      case RouteRefusal.EndAvoided(String code) -> page.say("refusal.EndAvoided", code);
      case RouteRefusal.HorizonOutOfRange(int days, int longest) ->
          page.say("refusal.HorizonOutOfRange", days, longest);
      case RouteRefusal.AssumptionsMissing(List<String> ids) ->
          page.say("refusal.AssumptionsMissing", messages.list(ids));
      case RouteRefusal.TooManyAlternatives(int labels) ->
          page.say("refusal.TooManyAlternatives", labels);
      case RouteRefusal.NoRoute(RouteRefusal.Reason reason, var blockers) ->
          page.say(
              "refusal." + reason, messages.phrases(blockers.stream().map(this::blocker).toList()));
      case Routes found -> messages.number(BigDecimal.valueOf(found.recommended().size()));
    };
  }

  private String blocker(RouteRefusal.Blocker blocker) {
    String what =
        switch (blocker.kind()) {
          case "place" -> place(blocker.id());
          case "mode" -> page.say("mode." + mode(blocker.id()));
          default -> blocker.id();
        };
    return page.say("blocker." + blocker.kind(), what);
  }

  private static LinkMode mode(String code) {
    return Arrays.stream(LinkMode.values())
        .filter(m -> m.code().equals(code))
        .findFirst()
        .orElseThrow();
  }
}
