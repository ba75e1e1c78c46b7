package org.caravanserai.dossier.html;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.caravanserai.corridor.Routes;
import org.caravanserai.dossier.ConsignmentRoutes;

/** The routes of every consignment: corridor map, tables of itineraries. */
final class RoutesView {
  private final List<ConsignmentRoutes> routes;
  private final Wording wording;

  RoutesView(List<ConsignmentRoutes> routes, Wording wording) {
    this.routes = List.copyOf(routes);
    this.wording = wording;
  }

  /** What one planning assumption says. */
  record Assumption(String id, Said says, Said basis) {}

  Wording wording() {
    return wording;
  }

  List<ConsignmentView> consignments() {
    List<ConsignmentView> views = new ArrayList<>();
    for (ConsignmentRoutes one : routes) {
      views.add(new ConsignmentView(one, views.size() + 1, wording));
    }
    return views;
  }

  /** What each assumption behind a figure says, so that its name leads somewhere. */
  List<Assumption> assumptions() {
    TreeSet<String> ids = new TreeSet<>();
    for (ConsignmentRoutes one : routes) {
      if (one.answer() instanceof Routes found) {
        found.recommended().forEach(r -> ids.addAll(r.itinerary().figures().assumptions()));
      }
    }
    return ids.stream()
        .map(wording.knowledge()::getAssumption)
        .map(a -> new Assumption(a.id(), wording.said(a.says()), wording.said(a.basis())))
        .toList();
  }
}
