package org.caravanserai.risk;

import java.time.LocalDate;
import java.util.List;
import org.caravanserai.condition.Facts;
import org.caravanserai.corridor.Itinerary;
import org.caravanserai.corridor.RouteAnswer;
import org.caravanserai.corridor.RouteRefusal;
import org.caravanserai.corridor.Routes;

/**
 * A consignment with the routes that were found for it.
 *
 * @param facts what is known of it; laid over the project's, so that its own are enough
 * @param depart the day on which it leaves
 */
public record RoutedConsignment(String id, Facts facts, LocalDate depart, RouteAnswer routes) {

  /** The thinned handful, in the order of the answer; empty when there is no route. */
  List<Itinerary> recommended() {
    return switch (routes) {
      case Routes found ->
          found.recommended().stream().map(Routes.Recommendation::itinerary).toList();
      case RouteRefusal _ -> List.of();
    };
  }
}
