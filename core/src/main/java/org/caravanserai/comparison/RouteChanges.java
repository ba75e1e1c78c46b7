package org.caravanserai.comparison;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.caravanserai.corridor.BorderPassage;
import org.caravanserai.corridor.Figures;
import org.caravanserai.corridor.Routes;
import org.caravanserai.dossier.ConsignmentRoutes;
import org.jspecify.annotations.Nullable;

/** Whose routes differ, and what was asked for differently. */
final class RouteChanges {
  private final Pair pair;
  private final Map<String, ConsignmentRoutes> before;
  private final Map<String, ConsignmentRoutes> after;

  RouteChanges(Pair pair) {
    this.pair = pair;
    this.before = routes(pair.before());
    this.after = routes(pair.after());
  }

  private static Map<String, ConsignmentRoutes> routes(Side side) {
    return side.routes().stream()
        .collect(Collectors.toMap(r -> r.consignment().id(), Function.identity()));
  }

  /** By consignment id. */
  List<RouteChange> list() {
    List<RouteChange> changes = new ArrayList<>();
    for (String id : Pair.names(before, after)) {
      ConsignmentRoutes was = before.get(id);
      ConsignmentRoutes is = after.get(id);
      Shift<RouteChange.State> state = new Shift<>(state(was), state(is));
      ConsignmentRoutes there = is != null ? is : was;
      if (!state.isNone() && there != null) {
        String title = there.consignment().title();
        changes.add(new RouteChange(id, title, state, because(id, was, is)));
      }
    }
    return changes;
  }

  private static RouteChange.@Nullable State state(@Nullable ConsignmentRoutes routes) {
    if (routes == null) {
      return null;
    }
    return routes.answer() instanceof Routes found && !found.recommended().isEmpty()
        ? best(found)
        : new RouteChange.State.None(routes.answer());
  }

  private static RouteChange.State best(Routes found) {
    List<Figures> figures = found.recommended().stream().map(r -> r.itinerary().figures()).toList();
    double hours = figures.stream().mapToDouble(Figures::hoursP50).min().orElseThrow();
    BigDecimal cost =
        figures.stream().map(Figures::costUsd).min(BigDecimal::compareTo).orElseThrow();
    TreeSet<String> crossings = new TreeSet<>();
    found.recommended().stream()
        .flatMap(r -> r.itinerary().borders().stream())
        .forEach(border -> crossings.add(crossing(border)));
    return new RouteChange.State.Best(
        BigDecimal.valueOf(hours).setScale(1, RoundingMode.HALF_UP),
        cost.setScale(0, RoundingMode.HALF_UP),
        List.copyOf(crossings));
  }

  private static String crossing(BorderPassage border) {
    return border.exit() + "-" + border.entry();
  }

  private List<ValueShift> because(
      String id, @Nullable ConsignmentRoutes was, @Nullable ConsignmentRoutes is) {
    if (was == null || is == null) {
      return List.of();
    }
    List<ValueShift> because =
        new ArrayList<>(
            ProfileShifts.of(pair.before().dossier().profile(), pair.after().dossier().profile())
                .stream()
                .filter(s -> s.subject().equals(id) && s.origin() == ValueShift.Origin.PROFILE)
                .filter(s -> !s.name().equals("depart"))
                .toList());
    Shift<Object> depart =
        new Shift<>(was.request().consignment().depart(), is.request().consignment().depart());
    if (!depart.isNone()) {
      because.add(new ValueShift(ValueShift.Origin.PROFILE, id, "depart", depart));
    }
    return because.stream().sorted().toList();
  }
}
