package org.caravanserai.risk;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.caravanserai.corridor.BorderPassage;
import org.caravanserai.corridor.Figures;
import org.caravanserai.corridor.Itinerary;
import org.caravanserai.knowledge.Confidence;
import org.caravanserai.knowledge.Place;
import org.jspecify.annotations.Nullable;

/**
 * Signals from when the routes of one consignment get where, and how long they take; read like
 * those of {@link RouteSignals}.
 */
final class TimeSignals {
  private static final String SHELF_LIFE = "shelf_life_days";
  private static final int HOURS_PER_DAY = 24;

  private TimeSignals() {}

  /**
   * {@code corridor.holiday-arrival}: a recommended itinerary usually reaches a side of a border in
   * one of the countries on a date that is a public holiday there. Borders inside a scheduled
   * service are not judged: when it reaches them is not known.
   */
  static Showing holidayArrival(Scene scene) {
    return scene.routed(() -> Showing.of(scene.onEach((n, i) -> holidays(scene, n, i))));
  }

  /**
   * {@code corridor.slow-for-goods}: the P90 hours of a recommended itinerary are more than {@code
   * share} of {@code shelf_life_days} x 24. Unsettled while the shelf life is not known.
   */
  static Showing slowForGoods(Scene scene) {
    if (!(Lookup.find(scene.scope().facts(), SHELF_LIFE) instanceof BigDecimal days)) {
      return scene.routed(() -> Showing.of(List.of(), List.of(new Need.Fact(SHELF_LIFE))));
    }
    return scene.routed(() -> Showing.of(scene.onEach((n, i) -> slow(scene, n, i, days))));
  }

  /**
   * {@code corridor.unmeasured}: more than {@code share} of the usual hours of a recommended
   * itinerary rest on low-confidence figures.
   */
  static Showing unmeasured(Scene scene) {
    return scene.routed(() -> Showing.of(scene.onEach((n, i) -> unmeasured(scene, n, i))));
  }

  private static Stream<Evidence> holidays(Scene scene, int number, Itinerary itinerary) {
    List<Evidence> found = new ArrayList<>();
    for (BorderPassage border : itinerary.borders()) {
      found.addAll(holiday(scene, number, border.exit(), border.reachesExit()));
      found.addAll(holiday(scene, number, border.entry(), border.reachesEntry()));
    }
    return found.stream();
  }

  private static List<Evidence> holiday(
      Scene scene, int number, String post, @Nullable Instant reached) {
    Place place = scene.knowledge().getPlace(post);
    if (reached == null || !scene.parameters().countries().contains(place.country())) {
      return List.of();
    }
    return scene.surroundings().postCalendars().holiday(place, reached).stream()
        .<Evidence>map(found ->
            new Evidence.HolidayArrival(
                scene.consignment(),
                number,
                post,
                found.day(),
                found.holiday().calendar(),
                found.holiday().span().name(),
                found.forecast() ? Confidence.LOW : Confidence.HIGH))
        .toList();
  }

  private static Stream<Evidence> slow(
      Scene scene, int number, Itinerary itinerary, BigDecimal shelfLifeDays) {
    Figures figures = itinerary.figures();
    BigDecimal hours = BigDecimal.valueOf(figures.hoursP90());
    BigDecimal life = shelfLifeDays.multiply(BigDecimal.valueOf(HOURS_PER_DAY));
    if (hours.compareTo(life.multiply(scene.share())) <= 0) {
      return Stream.of();
    }
    return Stream.of(
        new Evidence.SlowForGoods(
            scene.consignment(),
            number,
            figures.hoursP90(),
            shelfLifeDays,
            life.signum() == 0 ? null : Shares.of(hours, life),
            figures.confidence()));
  }

  private static Stream<Evidence> unmeasured(Scene scene, int number, Itinerary itinerary) {
    BigDecimal share = BigDecimal.valueOf(itinerary.lowConfidenceShare());
    return share.compareTo(scene.share()) <= 0
        ? Stream.of()
        : Stream.of(
            new Evidence.UnmeasuredHours(
                scene.consignment(),
                number,
                itinerary.figures().hoursP50(),
                Shares.rounded(share)));
  }
}
