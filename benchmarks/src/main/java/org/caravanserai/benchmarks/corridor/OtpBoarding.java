package org.caravanserai.benchmarks.corridor;

import java.util.Arrays;
import org.opentripplanner.raptor.api.model.RaptorTransferConstraint;
import org.opentripplanner.raptor.spi.RaptorBoardOrAlightEvent;
import org.opentripplanner.raptor.spi.RaptorTripScheduleSearch;

/**
 * Finds the run to board at a stop, by binary search, and is what it found: like the searches that
 * OpenTripPlanner brings for its own data, one object serves all calls for a service.
 */
final class OtpBoarding
    implements RaptorTripScheduleSearch<OtpRun>, RaptorBoardOrAlightEvent<OtpRun> {
  private final OtpService service;
  private final boolean forward;
  private int run;
  private int position;
  private int limit;

  private OtpBoarding(OtpService service, boolean forward) {
    this.service = service;
    this.forward = forward;
  }

  /** The first run that leaves at or after a time. */
  static OtpBoarding forward(OtpService service) {
    return new OtpBoarding(service, true);
  }

  /** The last run that arrives at or before a time. */
  static OtpBoarding backward(OtpService service) {
    return new OtpBoarding(service, false);
  }

  @Override
  public RaptorBoardOrAlightEvent<OtpRun> search(int time, int stopPosition, int runLimit) {
    position = stopPosition;
    limit = time;
    int[] starts = service.starts();
    int start =
        time
            - (forward
                ? service.departureSeconds(stopPosition)
                : service.arrivalSeconds(stopPosition));
    int at = Arrays.binarySearch(starts, start);
    if (forward) {
      run = at >= 0 ? at : -at - 1;
      int end = runLimit == UNBOUNDED_TRIP_INDEX ? starts.length : runLimit;
      return run < end ? this : RaptorBoardOrAlightEvent.empty(time);
    }
    run = at >= 0 ? at : -at - 2;
    int end = runLimit == UNBOUNDED_TRIP_INDEX ? -1 : runLimit;
    return run > end ? this : RaptorBoardOrAlightEvent.empty(time);
  }

  @Override
  public int tripIndex() {
    return run;
  }

  @Override
  public OtpRun trip() {
    return service.getTripSchedule(run);
  }

  @Override
  public int stopPositionInPattern() {
    return position;
  }

  @Override
  public int time() {
    return service.starts()[run]
        + (forward ? service.departureSeconds(position) : service.arrivalSeconds(position));
  }

  @Override
  public int earliestBoardTime() {
    return limit;
  }

  @Override
  public RaptorTransferConstraint transferConstraint() {
    return RaptorTransferConstraint.REGULAR_TRANSFER;
  }

  @Override
  public boolean empty() {
    return false;
  }
}
