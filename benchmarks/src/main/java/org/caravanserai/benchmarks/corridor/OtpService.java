package org.caravanserai.benchmarks.corridor;

import java.util.List;
import org.opentripplanner.raptor.api.model.RaptorTripPattern;
import org.opentripplanner.raptor.api.model.SearchDirection;
import org.opentripplanner.raptor.spi.RaptorRoute;
import org.opentripplanner.raptor.spi.RaptorTimeTable;
import org.opentripplanner.raptor.spi.RaptorTripScheduleSearch;

/** A service with all its runs, as OpenTripPlanner takes it. */
final class OtpService implements RaptorTripPattern, RaptorRoute<OtpRun>, RaptorTimeTable<OtpRun> {
  private final int index;
  private final int[] stops;
  private final int[] arrivals;
  private final int[] departures;
  private final int handlingCents;
  private final int centsPerMinute;
  private final List<OtpRun> runs;
  private final int[] starts;

  OtpService(int index, Timetable.Service service) {
    this.index = index;
    stops = service.calls().stream().mapToInt(Timetable.Call::terminal).toArray();
    arrivals = service.calls().stream().mapToInt(call -> 60 * call.arrival()).toArray();
    departures = service.calls().stream().mapToInt(call -> 60 * call.departure()).toArray();
    handlingCents = service.handlingCents();
    centsPerMinute = service.centsPerMinute();
    starts = service.departures().stream().mapToInt(minute -> 60 * minute).toArray();
    runs = service.departures().stream().map(minute -> new OtpRun(this, 60 * minute)).toList();
  }

  int arrivalSeconds(int position) {
    return arrivals[position];
  }

  int departureSeconds(int position) {
    return departures[position];
  }

  int handlingCents() {
    return handlingCents;
  }

  int centsPerMinute() {
    return centsPerMinute;
  }

  /** When each run leaves the first stop, in seconds, ascending. */
  int[] starts() {
    return starts;
  }

  @Override
  public OtpRun getTripSchedule(int run) {
    return runs.get(run);
  }

  @Override
  public int numberOfTripSchedules() {
    return runs.size();
  }

  @Override
  public RaptorTripScheduleSearch<OtpRun> tripSearch(SearchDirection direction) {
    return direction.isForward() ? OtpBoarding.forward(this) : OtpBoarding.backward(this);
  }

  @Override
  public RaptorTimeTable<OtpRun> timetable() {
    return this;
  }

  @Override
  public RaptorTripPattern pattern() {
    return this;
  }

  @Override
  public int patternIndex() {
    return index;
  }

  @Override
  public int numberOfStopsInPattern() {
    return stops.length;
  }

  @Override
  public int stopIndex(int position) {
    return stops[position];
  }

  @Override
  public boolean boardingPossibleAt(int position) {
    return true;
  }

  @Override
  public boolean alightingPossibleAt(int position) {
    return true;
  }

  @Override
  public int slackIndex() {
    return 0;
  }

  @Override
  public int priorityGroupId() {
    return 0;
  }

  @Override
  public String debugInfo() {
    return Integer.toString(index);
  }
}
