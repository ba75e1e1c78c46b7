package org.caravanserai.benchmarks.corridor;

import org.opentripplanner.raptor.api.model.RaptorAccessEgress;
import org.opentripplanner.raptor.api.model.RaptorTransferConstraint;
import org.opentripplanner.raptor.spi.RaptorCostCalculator;

/** OpenTripPlanner's generalized cost, made the price in cents: waiting costs nothing. */
final class OtpFares implements RaptorCostCalculator<OtpRun> {
  private final int leastHandlingCents;
  private final int leastCentsPerMinute;

  OtpFares(Timetable timetable) {
    leastHandlingCents =
        timetable.services().stream().mapToInt(Timetable.Service::handlingCents).min().orElse(0);
    leastCentsPerMinute =
        timetable.services().stream().mapToInt(Timetable.Service::centsPerMinute).min().orElse(0);
  }

  @Override
  public int boardingCost(
      boolean firstBoarding,
      int prevArrivalTime,
      int boardStop,
      int boardTime,
      OtpRun run,
      RaptorTransferConstraint transferConstraint) {
    return run.service().handlingCents();
  }

  @Override
  public int onTripRelativeRidingCost(int boardTime, OtpRun run) {
    return -boardTime / 60 * run.service().centsPerMinute();
  }

  @Override
  public int transitArrivalCost(
      int boardCost, int alightSlack, int transitTime, OtpRun run, int toStop) {
    return boardCost + transitTime / 60 * run.service().centsPerMinute();
  }

  @Override
  public int waitCost(int waitTimeInSeconds) {
    return 0;
  }

  @Override
  public int calculateRemainingMinCost(int minTravelTime, int minNumTransfers, int fromStop) {
    int boardings = Math.max(0, minNumTransfers + 1);
    return minTravelTime / 60 * leastCentsPerMinute + boardings * leastHandlingCents;
  }

  @Override
  public int costEgress(RaptorAccessEgress egress) {
    return 0;
  }
}
