package org.caravanserai.corridor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;

/** Short questions to a corridor. */
final class Asking {
  /** A Monday. */
  static final LocalDate DEPARTURE = LocalDate.of(2026, 3, 2);

  private Asking() {}

  static Consignment goods(String from, String to) {
    return new Consignment("cotton-yarn", from, to, 20, 2.0, DEPARTURE);
  }

  static RouteRequest request(String from, String to) {
    return RouteRequest.of(goods(from, to));
  }

  static Routes routes(Corridor corridor, RouteRequest request) {
    RouteAnswer answer = corridor.find(request);
    assertThat(answer).isInstanceOf(Routes.class);
    return (Routes) answer;
  }

  static Itinerary best(Corridor corridor, RouteRequest request, Merit merit) {
    return routes(corridor, request).recommended().stream()
        .filter(recommendation -> recommendation.merits().contains(merit))
        .map(Routes.Recommendation::itinerary)
        .findFirst()
        .orElseThrow();
  }

  static Itinerary fastest(NetworkFixture network, String from, String to) {
    return best(network.corridor(), request(from, to), Merit.FASTEST);
  }

  static <T extends Leg> List<T> legs(Itinerary itinerary, Class<T> kind) {
    return itinerary.legs().stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  static List<String> kinds(Itinerary itinerary) {
    return itinerary.legs().stream().map(leg -> leg.getClass().getSimpleName()).toList();
  }
}
