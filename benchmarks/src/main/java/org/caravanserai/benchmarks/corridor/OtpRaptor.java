package org.caravanserai.benchmarks.corridor;

import java.util.Collection;
import org.opentripplanner.raptor.RaptorService;
import org.opentripplanner.raptor.api.model.RaptorAccessEgress;
import org.opentripplanner.raptor.api.path.RaptorPath;
import org.opentripplanner.raptor.api.request.Optimization;
import org.opentripplanner.raptor.api.request.RaptorEnvironment;
import org.opentripplanner.raptor.api.request.RaptorProfile;
import org.opentripplanner.raptor.api.request.RaptorRequestBuilder;
import org.opentripplanner.raptor.api.request.RaptorTuningParameters;
import org.opentripplanner.raptor.api.response.RaptorResponse;
import org.opentripplanner.raptor.configure.RaptorConfig;

/**
 * OpenTripPlanner's Raptor on a timetable, for one departure each. Its default limits (12 transfers
 * in all, 5 more than the way with the fewest) lose answers here, hence both are out of reach.
 */
final class OtpRaptor {
  private static final int NO_LIMIT = 1_000;

  private final OtpTimetable timetable;
  private final RaptorService<OtpRun> service =
      new RaptorService<>(
          new RaptorConfig<>(new RaptorTuningParameters() {}, new RaptorEnvironment() {}));

  OtpRaptor(Timetable timetable) {
    this.timetable = new OtpTimetable(timetable);
  }

  private record Terminal(int stop) implements RaptorAccessEgress {
    @Override
    public int c1() {
      return 0;
    }

    @Override
    public int durationInSeconds() {
      return 0;
    }

    @Override
    public int earliestDepartureTime(int requested) {
      return requested;
    }

    @Override
    public int latestArrivalTime(int requested) {
      return requested;
    }

    @Override
    public boolean hasOpeningHours() {
      return false;
    }
  }

  /** The minute of the earliest arrival, or {@link ConnectionScan#NEVER}. */
  int arrival(Question question) {
    RaptorResponse<OtpRun> response = ask(question, RaptorProfile.BEST_TIME, false);
    return response.getArrivals().reached(question.to())
        ? response.getArrivals().bestArrivalTime(question.to()) / 60
        : ConnectionScan.NEVER;
  }

  /** The ways that are not beaten in arrival, boardings, price and time under way together. */
  Collection<RaptorPath<OtpRun>> paths(Question question, boolean destinationPruning) {
    return ask(question, RaptorProfile.MULTI_CRITERIA, destinationPruning).paths();
  }

  private RaptorResponse<OtpRun> ask(Question question, RaptorProfile profile, boolean pruning) {
    RaptorRequestBuilder<OtpRun> request = new RaptorRequestBuilder<>();
    request.profile(profile);
    if (pruning) {
      request.enableOptimization(Optimization.PARETO_CHECK_AGAINST_DESTINATION);
    }
    request
        .searchParams()
        .earliestDepartureTime(60 * question.departure())
        .searchOneIterationOnly()
        .maxNumberOfTransfers(NO_LIMIT)
        .numberOfAdditionalTransfers(NO_LIMIT)
        .addAccessPaths(new Terminal(question.from()))
        .addEgressPaths(new Terminal(question.to()));
    return service.route(request.build(), timetable);
  }
}
