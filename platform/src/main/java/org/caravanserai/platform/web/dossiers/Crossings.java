package org.caravanserai.platform.web.dossiers;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.caravanserai.corridor.BorderPassage;
import org.caravanserai.corridor.RouteRequest.ClosedPair;
import org.caravanserai.corridor.Routes;
import org.caravanserai.dossier.ConsignmentRoutes;
import org.caravanserai.dossier.Dossier;
import org.caravanserai.dossier.RouteOptions;
import org.caravanserai.knowledge.Knowledge;
import org.caravanserai.message.Messages;

/** The border crossing points of a dossier's routes, and what is asked about closing them. */
final class Crossings {
  private static final int MOST_CLOSED = 20;
  private static final Pattern CODE = Pattern.compile("([A-Z0-9]{5})-([A-Z0-9]{5})");

  private Crossings() {}

  static String code(ClosedPair pair) {
    return pair.one() + "-" + pair.other();
  }

  /** What an address asks to close; empty when it is not written as addresses write it. */
  static Optional<Set<ClosedPair>> closed(List<String> codes, Knowledge knowledge) {
    Set<ClosedPair> pairs = new HashSet<>();
    for (String code : codes) {
      var matcher = CODE.matcher(code);
      if (codes.size() > MOST_CLOSED
          || !matcher.matches()
          || !knowledge.contents().places().containsKey(matcher.group(1))
          || !knowledge.contents().places().containsKey(matcher.group(2))) {
        return Optional.empty();
      }
      pairs.add(new ClosedPair(matcher.group(1), matcher.group(2)));
    }
    return Optional.of(pairs);
  }

  static RouteOptions options(Set<ClosedPair> closed) {
    RouteOptions none = RouteOptions.NONE;
    return closed.isEmpty()
        ? none
        : new RouteOptions(
            none.avoidPlaces(), none.avoidLinks(), none.avoidModes(), closed, false, null);
  }

  /** Those of these dossiers' routes and those that are closed, by name. */
  static List<DossierView.Crossing> list(
      List<Dossier> dossiers, Set<ClosedPair> closed, Messages messages) {
    Map<String, DossierView.Crossing> byName = new TreeMap<>();
    Set<ClosedPair> pairs = new HashSet<>(closed);
    Knowledge knowledge = dossiers.getFirst().knowledge();
    for (Dossier dossier : dossiers) {
      List<ConsignmentRoutes> routes = dossier.routes() == null ? List.of() : dossier.routes();
      routes.forEach(one -> pairs.addAll(pairs(one)));
    }
    for (ClosedPair pair : pairs) {
      String name = name(pair, knowledge, messages);
      byName.put(
          name + " " + code(pair),
          new DossierView.Crossing(code(pair), name, closed.contains(pair)));
    }
    return List.copyOf(byName.values());
  }

  private static List<ClosedPair> pairs(ConsignmentRoutes routes) {
    List<ClosedPair> pairs = new ArrayList<>();
    if (routes.answer() instanceof Routes found) {
      found.recommended().stream()
          .flatMap(one -> one.itinerary().borders().stream())
          .forEach(
              (BorderPassage border) -> pairs.add(new ClosedPair(border.exit(), border.entry())));
    }
    return pairs;
  }

  private static String name(ClosedPair pair, Knowledge knowledge, Messages messages) {
    String language = messages.language();
    return knowledge.getPlace(pair.one()).name().in(language)
        + " – "
        + knowledge.getPlace(pair.other()).name().in(language);
  }
}
