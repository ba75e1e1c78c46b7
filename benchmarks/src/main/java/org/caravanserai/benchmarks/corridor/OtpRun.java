package org.caravanserai.benchmarks.corridor;

import org.opentripplanner.raptor.api.model.RaptorTripSchedule;

/** One run of a service, as OpenTripPlanner takes it; times are in seconds. */
record OtpRun(OtpService service, int start) implements RaptorTripSchedule {
  @Override
  public int tripSortIndex() {
    return start;
  }

  @Override
  public int arrival(int position) {
    return start + service.arrivalSeconds(position);
  }

  @Override
  public int departure(int position) {
    return start + service.departureSeconds(position);
  }

  @Override
  public OtpService pattern() {
    return service;
  }
}
