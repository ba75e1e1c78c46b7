package org.caravanserai.dossier.html;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.caravanserai.corridor.RouteRefusal;
import org.caravanserai.corridor.Routes;
import org.caravanserai.dossier.ConsignmentRoutes;
import org.caravanserai.dossier.RefusalText;
import org.caravanserai.dossier.Shares;
import org.caravanserai.message.Unit;
import org.jspecify.annotations.Nullable;

/** One consignment: its map and itineraries, or why it has none. */
final class ConsignmentView {
  private final ConsignmentRoutes routes;
  private final int number;
  private final Wording wording;
  private final RouteWords words;

  ConsignmentView(ConsignmentRoutes routes, int number, Wording wording) {
    this.routes = routes;
    this.number = number;
    this.wording = wording;
    this.words = new RouteWords(wording);
  }

  Wording wording() {
    return wording;
  }

  /** Sets the ids of this consignment apart from those of others. */
  String id() {
    return "route-" + number;
  }

  String title() {
    return routes.consignment().title();
  }

  String facts() {
    return wording.say(
        "map.facts",
        words.place(routes.consignment().from()).text(),
        words.place(routes.consignment().to()).text(),
        load(),
        routes.request().consignment().depart());
  }

  private String load() {
    String tonnes =
        wording
            .messages()
            .quantity(Shares.oneDecimal(routes.request().consignment().massTonnes()), Unit.TONNE);
    BigDecimal teu = routes.consignment().teu();
    return teu == null ? tonnes : tonnes + ", " + wording.messages().number(teu) + " TEU";
  }

  /** Why there is no route; null when there is one. */
  @Nullable String refusal() {
    return routes.answer() instanceof RouteRefusal refusal
        ? new RefusalText(wording.knowledge(), wording.messages()).of(refusal)
        : null;
  }

  private @Nullable Routes found() {
    return routes.answer() instanceof Routes found ? found : null;
  }

  @Nullable RouteMapView map() {
    Routes found = found();
    return found == null ? null : new RouteMapView(found, id(), wording);
  }

  List<ItineraryView> itineraries() {
    Routes found = found();
    List<ItineraryView> views = new ArrayList<>();
    if (found != null) {
      for (Routes.Recommendation one : found.recommended()) {
        views.add(new ItineraryView(one, views.size() + 1, id(), wording));
      }
    }
    return views;
  }

  String thinned() {
    Routes found = found();
    return found == null
        ? ""
        : wording.say("routes.thinned", found.recommended().size(), found.front().size());
  }

  /** What the emission factors count; nothing when no factor was used. */
  List<String> emissionBases() {
    Routes found = found();
    if (found == null || found.emissionBases().isEmpty()) {
      return List.of();
    }
    List<String> bases =
        found.emissionBases().stream()
            .map(b ->
                wording
                    .messages()
                    .colon(wording.say("mode." + b.mode()), wording.said(b.basis()).text()))
            .distinct()
            .toList();
    List<String> notes = new ArrayList<>();
    notes.add(wording.say("routes.bases", wording.messages().phrases(bases)));
    if (found.mixesEmissionBases()) {
      notes.add(wording.say("routes.basesMixed"));
    }
    return notes;
  }
}
