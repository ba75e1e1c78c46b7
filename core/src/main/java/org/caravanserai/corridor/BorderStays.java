package org.caravanserai.corridor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.caravanserai.knowledge.BorderTime;
import org.caravanserai.knowledge.Confidence;
import org.caravanserai.knowledge.Crossing;
import org.caravanserai.knowledge.Knowledge;
import org.caravanserai.knowledge.LinkMode;
import org.jspecify.annotations.Nullable;

/**
 * How long one side of a land border takes, and what is paid there.
 *
 * <p>First found wins: what was measured at that side in that direction (the post's own figure
 * before a national average, then the last year); nothing when both countries are in one customs
 * union; the country's mean of its last year (CPMM TFI1 hours, TFI2 USD, its direction before both
 * directions); an assumption (hours) or the mean of all countries (USD). The last two are of low
 * confidence. Press figures and single operations are never used as means. A measured stay that
 * exceeds the ordinary already contains waiting at closed gates; opening hours come on top only
 * where the goods reach the post while it is closed.
 */
final class BorderStays {
  private static final List<String> USABLE = List.of("border_point", "country_average");
  private static final Comparator<Crossing> BEST_LAST =
      Comparator.<Crossing>comparingInt(row -> -USABLE.indexOf(row.basis()))
          .thenComparingInt(row -> Objects.requireNonNullElse(row.year(), 0))
          .thenComparing(row -> row.provenance().confidence(), Comparator.reverseOrder());

  private final Knowledge knowledge;
  private final Norms norms;
  private final Territories territories;
  private final Set<String> gaugeBreaks;
  private final Map<Side, List<Crossing>> measured = new HashMap<>();
  private final Set<String> gaugeChangePaid = new HashSet<>();
  private final Map<String, BorderTime> national = new HashMap<>();

  /** One side of one border in one direction. */
  record Side(String from, String to, String mode, String at) {}

  /** What one side takes. */
  record Stay(double hoursP50, double hoursP90, List<Price> prices, Grounds grounds) {}

  /**
   * @param gaugeBreaks places where both gauges meet
   */
  BorderStays(Knowledge knowledge, Norms norms, Territories territories, Set<String> gaugeBreaks) {
    this.knowledge = knowledge;
    this.norms = norms;
    this.territories = territories;
    this.gaugeBreaks = gaugeBreaks;
    for (Crossing row : knowledge.contents().crossings()) {
      String at = row.measuredAt();
      if (at != null && USABLE.contains(row.basis())) {
        Side side = new Side(row.from(), row.to(), row.mode(), at);
        measured.computeIfAbsent(side, s -> new ArrayList<>()).add(row);
        if (row.gaugeChange() && row.costUsd() != null) {
          gaugeChangePaid.add(at);
        }
      }
    }
    for (BorderTime row : knowledge.contents().borderTimes()) {
      String key = key(row.country(), row.mode(), row.direction(), row.indicator());
      national.merge(key, row, (a, b) -> b.year() >= a.year() ? b : a);
    }
  }

  /** The stay at the exit side or the entry side of a rail or road border. */
  Stay stay(String from, String to, LinkMode mode, boolean exit) {
    Side side = new Side(from, to, mode.transportMode(), exit ? from : to);
    Optional<Crossing> row = best(side, Crossing::hoursMean);
    Figure hours = row.map(BorderStays::hours).orElseGet(() -> unmeasuredHours(side, exit));
    Figure usd =
        best(side, Crossing::costUsd)
            .map(BorderStays::usd)
            .or(() -> unmeasuredUsd(side, exit))
            .orElse(Figure.ZERO);
    Figure spread = norms.get(Norm.BORDER_P90_OVER_MEAN);
    Double p90 = row.map(Crossing::hoursP90).orElse(null);
    Grounds grounds = hours.grounds().and(usd.grounds());
    return new Stay(
        hours.value(),
        p90 == null ? hours.value() * spread.value() : Math.max(p90, hours.value()),
        usd.value() == 0 ? List.of() : List.of(new Price(usd.value(), per(mode))),
        p90 == null && hours.value() > 0 ? grounds.noting(spread.grounds()) : grounds);
  }

  /** Whether a change of gauge at the place is part of a stay that was measured and paid there. */
  boolean paysGaugeChange(String place) {
    return gaugeChangePaid.contains(place);
  }

  private static Price.Per per(LinkMode mode) {
    return mode.isRail() ? Price.Per.WAGON : Price.Per.TRUCK;
  }

  private Optional<Crossing> best(Side side, Function<Crossing, @Nullable Object> figure) {
    return measured.getOrDefault(side, List.of()).stream()
        .filter(row -> figure.apply(row) != null)
        .max(BEST_LAST);
  }

  private static Figure hours(Crossing row) {
    return new Figure(Objects.requireNonNull(row.hoursMean()), Grounds.of(row.provenance()));
  }

  private static Figure usd(Crossing row) {
    return new Figure(
        Objects.requireNonNull(row.costUsd()).doubleValue(), Grounds.of(row.provenance()));
  }

  private Figure unmeasuredHours(Side side, boolean exit) {
    if (withinUnion(side)) {
      return Figure.ZERO;
    }
    return countryMean(side, exit, "TFI1").orElseGet(() -> norms.get(assumedHours(side)));
  }

  private Optional<Figure> unmeasuredUsd(Side side, boolean exit) {
    if (withinUnion(side)) {
      return Optional.empty();
    }
    return countryMean(side, exit, "TFI2")
        .or(() -> find("ALL", side.mode(), "both", "TFI2").map(BorderStays::low));
  }

  private boolean withinUnion(Side side) {
    return territories.inOneCustomsUnion(country(side.from()), country(side.to()));
  }

  private Optional<Figure> countryMean(Side side, boolean exit, String indicator) {
    return Stream.of(exit ? "outbound" : "inbound", "both")
        .flatMap(way -> find(country(side.at()), side.mode(), way, indicator).stream())
        .findFirst()
        .map(BorderStays::low);
  }

  private static Figure low(BorderTime row) {
    return new Figure(row.value().doubleValue(), Grounds.of(row.provenance()))
        .atMost(Confidence.LOW);
  }

  private Norm assumedHours(Side side) {
    if (side.mode().equals("road")) {
      return Norm.UNMEASURED_ROAD_HOURS;
    }
    return gaugeBreaks.contains(side.from()) || gaugeBreaks.contains(side.to())
        ? Norm.UNMEASURED_RAIL_GAUGE_CHANGE_HOURS
        : Norm.UNMEASURED_RAIL_HOURS;
  }

  private Optional<BorderTime> find(String country, String mode, String way, String indicator) {
    return Optional.ofNullable(national.get(key(country, mode, way, indicator)));
  }

  private static String key(String country, String mode, String way, String indicator) {
    return String.join("|", country, mode, way, indicator);
  }

  private String country(String place) {
    return knowledge.getPlace(place).country();
  }
}
