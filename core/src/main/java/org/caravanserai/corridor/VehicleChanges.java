package org.caravanserai.corridor;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.caravanserai.corridor.search.Hop;
import org.caravanserai.knowledge.Crossing;
import org.caravanserai.knowledge.Knowledge;
import org.caravanserai.knowledge.LinkMode;
import org.caravanserai.knowledge.Place;

/**
 * What it takes to change the gauge or the means of transport at a place. Getting on and off a ship
 * or aircraft takes its time in the stay at the port or airport. A change of gauge costs what a row
 * of the crossings says for a wagon (two TEU), nothing where the payments measured at the post
 * contain it, else as much as any handling of a box.
 */
final class VehicleChanges {
  private final Norms norms;
  private final BorderStays stays;
  private final Map<String, Crossing> gaugeChangeRows = new HashMap<>();

  VehicleChanges(Knowledge knowledge, Norms norms, BorderStays stays) {
    this.norms = norms;
    this.stays = stays;
    for (Crossing row : knowledge.contents().crossings()) {
      if (row.gaugeChangeCostUsd() != null) {
        gaugeChangeRows.putIfAbsent(row.from(), row);
        gaugeChangeRows.putIfAbsent(row.to(), row);
      }
    }
  }

  Part change(Place place, LinkMode from, LinkMode to) {
    Figure hours = changeHours(from, to);
    Figure usd = changeUsd(place, from, to);
    Figure spread = norms.get(Norm.BORDER_P90_OVER_MEAN);
    Grounds grounds = hours.grounds().and(usd.grounds());
    return new Part(
        new Work.Change(from, to),
        place.code(),
        place.code(),
        Hop.NO_GATE,
        hours.value(),
        hours.value() * spread.value(),
        usd.value() == 0 ? List.of() : List.of(new Price(usd.value(), Price.Per.TEU)),
        0,
        hours.value() == 0 ? grounds : grounds.noting(spread.grounds()));
  }

  private Figure changeHours(LinkMode from, LinkMode to) {
    if (from.isRail() && to.isRail()) {
      return norms.get(Norm.GAUGE_CHANGE_HOURS);
    }
    return Nodes.hasTerminals(from) || Nodes.hasTerminals(to)
        ? Figure.ZERO
        : norms.get(Norm.RAIL_ROAD_HOURS);
  }

  private Figure changeUsd(Place place, LinkMode from, LinkMode to) {
    boolean gaugeChange = from.isRail() && to.isRail();
    if (gaugeChange && stays.paysGaugeChange(place.code())) {
      return Figure.ZERO;
    }
    Crossing row = gaugeChange ? gaugeChangeRows.get(place.code()) : null;
    return row == null ? norms.get(Norm.TRANSSHIPMENT_USD_PER_TEU) : usdPerTeu(row);
  }

  private Figure usdPerTeu(Crossing row) {
    double wagon = Objects.requireNonNull(row.gaugeChangeCostUsd()).doubleValue();
    return new Figure(wagon / norms.value(Norm.TEU_PER_TRUCK), Grounds.of(row.provenance()));
  }
}
