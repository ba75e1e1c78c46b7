package org.caravanserai.corridor;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.caravanserai.knowledge.CostRate;
import org.caravanserai.knowledge.Knowledge;
import org.caravanserai.knowledge.Link;
import org.caravanserai.knowledge.LinkMode;
import org.caravanserai.knowledge.Place;

/**
 * Cost of carriage: the link's own price per TEU, else for rail and road the country's CPMM TFI3 of
 * the last year (USD for 20 t over 500 km, read as one 40 ft box on a wagon or one truck; the mean
 * of both countries when the link crosses a border), else an assumption. A national figure below a
 * tenth or above ten times the assumed one is passed over as implausible. TFI3 counts what is paid
 * on the way, also at posts; since border payments are added where a post is passed, the sum errs
 * on the high side.
 */
final class FreightRates {
  private static final double TFI3_KM = 500;
  private static final double PLAUSIBLE_FACTOR = 10;
  private final Knowledge knowledge;
  private final Norms norms;
  private final Map<String, CostRate> latest = new HashMap<>();

  /** A price and what it rests on. */
  record Rated(Price price, Grounds grounds) {}

  FreightRates(Knowledge knowledge, Norms norms) {
    this.knowledge = knowledge;
    this.norms = norms;
    for (CostRate rate : knowledge.contents().costs()) {
      if (rate.indicator().contains("TFI3") && rate.unit().startsWith("USD per 20 t")) {
        latest.merge(rate.country() + rate.mode(), rate, FreightRates::later);
      }
    }
  }

  private static CostRate later(CostRate a, CostRate b) {
    return year(b) >= year(a) ? b : a;
  }

  private static int year(CostRate rate) {
    return Objects.requireNonNullElse(rate.year(), 0);
  }

  /** What a link costs. */
  Rated rate(Link link) {
    BigDecimal own = link.costUsdPerTeu();
    if (own != null) {
      return new Rated(new Price(own.doubleValue(), Price.Per.TEU), Grounds.of(link.provenance()));
    }
    return switch (link.mode()) {
      case ROAD -> land(link, Norm.ROAD_USD, Price.Per.TRUCK);
      case RAIL_1435, RAIL_1520 -> land(link, Norm.RAIL_USD, Price.Per.WAGON);
      case SEA -> perKm(link, seaNorm(link), Price.Per.TEU);
      case AIR -> perKm(link, Norm.AIR_USD_PER_TONNE_KM, Price.Per.TONNE);
    };
  }

  private Rated perKm(Link link, Norm norm, Price.Per per) {
    Figure usd = norms.get(norm);
    return new Rated(new Price(usd.value() * link.distanceKm(), per), usd.grounds());
  }

  private Norm seaNorm(Link link) {
    return isCaspian(link) ? Norm.CASPIAN_USD_PER_TEU_KM : Norm.OCEAN_USD_PER_TEU_KM;
  }

  private Rated land(Link link, Norm fallback, Price.Per per) {
    String one = knowledge.getPlace(link.from()).country();
    String other = knowledge.getPlace(link.to()).country();
    Figure first = national(one, link.mode(), fallback);
    Figure usd = one.equals(other) ? first : first.meanWith(national(other, link.mode(), fallback));
    return new Rated(
        new Price(usd.value() * link.distanceKm() / TFI3_KM, per),
        usd.grounds().and(Grounds.of(link.provenance())));
  }

  private Figure national(String country, LinkMode mode, Norm fallback) {
    Figure assumed = norms.get(fallback);
    CostRate rate = latest.get(country + mode.transportMode());
    if (rate == null || !isPlausible(rate.value().doubleValue(), assumed.value())) {
      return assumed;
    }
    return new Figure(rate.value().doubleValue(), Grounds.of(rate.provenance()));
  }

  private static boolean isPlausible(double usd, double assumed) {
    return usd * PLAUSIBLE_FACTOR >= assumed && usd <= assumed * PLAUSIBLE_FACTOR;
  }

  private boolean isCaspian(Link link) {
    return onCaspian(knowledge.getPlace(link.from())) && onCaspian(knowledge.getPlace(link.to()));
  }

  /** The Caspian and its shores lie between 36.5 and 47.5 north and 46.5 and 55 east. */
  private static boolean onCaspian(Place place) {
    return place.latitude() > 36.5
        && place.latitude() < 47.5
        && place.longitude() > 46.5
        && place.longitude() < 55;
  }
}
