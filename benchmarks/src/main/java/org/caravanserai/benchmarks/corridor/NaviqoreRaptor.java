package org.caravanserai.benchmarks.corridor;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.naviqore.raptor.Connection;
import org.naviqore.raptor.QueryConfig;
import org.naviqore.raptor.router.RaptorConfig;
import org.naviqore.raptor.router.RaptorRouter;
import org.naviqore.raptor.router.RaptorRouterBuilder;

/**
 * Naviqore's Raptor on a timetable. All runs belong to one service day of three weeks, which spares
 * it the masks of calendar days; hence only departures on the first day can be asked.
 */
final class NaviqoreRaptor {
  private static final LocalDate FIRST_DAY = LocalDate.of(2026, 11, 23);
  private static final ZoneId ZONE = ZoneOffset.UTC;

  private final RaptorRouter router;
  private final QueryConfig settings = new QueryConfig();

  NaviqoreRaptor(Timetable timetable) {
    RaptorConfig config = new RaptorConfig();
    config.setDaysToScan(1);
    config.setRaptorRange(0);
    config.setDefaultSameStopTransferDuration(0);
    RaptorRouterBuilder builder = RaptorRouter.builder(config);
    for (int i = 0; i < timetable.terminals(); i++) {
      builder.addStop(Integer.toString(i));
    }
    for (int i = 0; i < timetable.services().size(); i++) {
      addService(builder, Integer.toString(i), timetable.services().get(i));
    }
    router = builder.build();
    router.prepareStopTimesForDate(FIRST_DAY);
  }

  private static void addService(
      RaptorRouterBuilder builder, String name, Timetable.Service service) {
    List<Timetable.Call> calls = service.calls();
    builder.addRoute(
        name, ZONE, calls.stream().map(call -> Integer.toString(call.terminal())).toList());
    for (int start : service.departures()) {
      String run = name + "-" + start;
      builder.addTrip(run, name);
      for (int i = 0; i < calls.size(); i++) {
        Timetable.Call call = calls.get(i);
        builder.addStopTime(
            name,
            run,
            i,
            Integer.toString(call.terminal()),
            60 * (start + call.arrival()),
            60 * (start + call.departure()));
      }
    }
  }

  /** The minute of the earliest arrival, or {@link ConnectionScan#NEVER}. */
  int arrival(Question question) {
    OffsetDateTime midnight = FIRST_DAY.atTime(LocalTime.MIN).atOffset(ZoneOffset.UTC);
    List<Connection> connections =
        router.routeEarliestArrival(
            Map.of(Integer.toString(question.from()), midnight.plusMinutes(question.departure())),
            Map.of(Integer.toString(question.to()), 0),
            settings);
    return connections.stream()
        .map(Connection::getArrivalTime)
        .mapToInt(time -> (int) midnight.until(time, ChronoUnit.MINUTES))
        .min()
        .orElse(ConnectionScan.NEVER);
  }
}
