package org.caravanserai.corridor;

import java.util.HashMap;
import java.util.Map;
import org.caravanserai.knowledge.BorderTime;
import org.caravanserai.knowledge.Knowledge;
import org.caravanserai.knowledge.Link;
import org.caravanserai.knowledge.LinkMode;

/**
 * Moving time: what a source gives for the link, else its length over the speed without delays
 * (CPMM SWOD) of the country in its last year, the mean of both countries when the link crosses a
 * border, or an assumed speed. A truck rests: its moving hours are spread evenly over days of the
 * assumed driving hours, so that time stays additive however a road is cut into links.
 */
final class Speeds {
  private final Knowledge knowledge;
  private final Norms norms;
  private final Map<String, BorderTime> latest = new HashMap<>();

  Speeds(Knowledge knowledge, Norms norms) {
    this.knowledge = knowledge;
    this.norms = norms;
    for (BorderTime row : knowledge.contents().borderTimes()) {
      if (row.indicator().equals("SWOD") && row.direction().equals("both")) {
        latest.merge(row.country() + row.mode(), row, (a, b) -> b.year() >= a.year() ? b : a);
      }
    }
  }

  /** Usual hours over a link. */
  Figure hours(Link link) {
    Figure moving = movingHours(link);
    if (link.mode() != LinkMode.ROAD) {
      return moving;
    }
    Figure driving = norms.get(Norm.DRIVING_HOURS_PER_DAY);
    return new Figure(
        moving.value() * 24 / driving.value(), moving.grounds().and(driving.grounds()));
  }

  private Figure movingHours(Link link) {
    Grounds known = Grounds.of(link.provenance());
    if (link.typicalHours() != null) {
      return new Figure(link.typicalHours(), known);
    }
    Figure speed = speed(link);
    return new Figure(link.distanceKm() / speed.value(), known.and(speed.grounds()));
  }

  private Figure speed(Link link) {
    return switch (link.mode()) {
      case SEA -> norms.get(Norm.SEA_SPEED_KMH);
      case AIR -> norms.get(Norm.AIR_SPEED_KMH);
      case ROAD -> landSpeed(link, Norm.ROAD_SPEED_KMH);
      case RAIL_1435, RAIL_1520 -> landSpeed(link, Norm.RAIL_SPEED_KMH);
    };
  }

  private Figure landSpeed(Link link, Norm fallback) {
    String one = knowledge.getPlace(link.from()).country();
    String other = knowledge.getPlace(link.to()).country();
    Figure first = countrySpeed(one, link.mode(), fallback);
    return one.equals(other) ? first : first.meanWith(countrySpeed(other, link.mode(), fallback));
  }

  private Figure countrySpeed(String country, LinkMode mode, Norm fallback) {
    BorderTime row = latest.get(country + mode.transportMode());
    return row == null
        ? norms.get(fallback)
        : new Figure(row.value().doubleValue(), Grounds.of(row.provenance()));
  }
}
