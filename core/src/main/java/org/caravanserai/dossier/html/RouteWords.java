package org.caravanserai.dossier.html;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import org.caravanserai.corridor.Leg;
import org.caravanserai.dossier.Shares;
import org.caravanserai.knowledge.LinkMode;
import org.caravanserai.knowledge.TransportService;
import org.caravanserai.message.Unit;
import org.jspecify.annotations.Nullable;

/** Figures and names of routes in words. */
final class RouteWords {
  private final Wording wording;

  RouteWords(Wording wording) {
    this.wording = wording;
  }

  String hours(double hours) {
    return wording.messages().quantity(Shares.oneDecimal(hours), Unit.HOUR);
  }

  String days(double hours) {
    return wording.messages().quantity(Shares.oneDecimal(hours / 24), Unit.DAY);
  }

  /** From the least to the most, or one figure when both are written alike. */
  String hours(double least, double most) {
    BigDecimal low = Shares.oneDecimal(least);
    return low.compareTo(Shares.oneDecimal(most)) == 0
        ? hours(most)
        : wording.messages().number(low) + "–" + hours(most);
  }

  String usd(BigDecimal amount) {
    return wording.messages().money(whole(amount), "USD");
  }

  String kilograms(BigDecimal amount) {
    return wording.messages().quantity(whole(amount), Unit.KILOGRAM);
  }

  String kilometres(double km) {
    return wording.messages().quantity(BigDecimal.valueOf(Math.round(km)), Unit.KILOMETRE);
  }

  private static BigDecimal whole(BigDecimal amount) {
    return amount.setScale(0, RoundingMode.HALF_UP);
  }

  Said place(String code) {
    return wording.said(wording.knowledge().getPlace(code).name());
  }

  /** Both sides of a border. */
  String crossing(String exit, String entry) {
    return place(exit).text() + " – " + place(entry).text();
  }

  /** A mode without its gauge. */
  String transportMode(String mode) {
    return mode.startsWith("rail")
        ? wording.say("map.rail")
        : wording.say("mode." + mode.toUpperCase(Locale.ROOT));
  }

  private String mode(LinkMode mode) {
    return wording.say("mode." + mode);
  }

  @Nullable TransportService service(String id) {
    return wording.knowledge().contents().services().stream()
        .filter(service -> service.id().equals(id))
        .findFirst()
        .orElse(null);
  }

  /** What happens on a leg. */
  String how(Leg leg) {
    return switch (leg) {
      case Leg.Haul haul -> mode(haul.mode());
      case Leg.ServiceRide ride -> ride(ride);
      case Leg.GaugeChange _ -> wording.say("map.gaugeChange");
      case Leg.Transshipment change ->
          wording.say("map.how.transshipment", mode(change.off()), mode(change.onto()));
      case Leg.BorderStay stay -> wording.say(stay.exit() ? "map.how.exit" : "map.how.entry");
      case Leg.TerminalStay stay ->
          wording.say(stay.exit() ? "map.how.terminalOut" : "map.how.terminalIn");
      case Leg.Wait wait ->
          wording.say(
              wait.cause() == Leg.Cause.OPENING ? "map.how.waitOpening" : "map.how.waitDeparture");
    };
  }

  private String ride(Leg.ServiceRide ride) {
    TransportService service = service(ride.service());
    return wording.say(
        ride.verified() ? "map.how.service" : "map.how.serviceUnverified",
        service == null ? ride.service() : service.name());
  }
}
