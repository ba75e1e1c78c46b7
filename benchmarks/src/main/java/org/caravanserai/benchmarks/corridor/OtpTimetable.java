package org.caravanserai.benchmarks.corridor;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opentripplanner.raptor.api.model.RaptorStopNameResolver;
import org.opentripplanner.raptor.api.model.RaptorTransfer;
import org.opentripplanner.raptor.spi.DefaultSlackProvider;
import org.opentripplanner.raptor.spi.IntIterator;
import org.opentripplanner.raptor.spi.RaptorConstrainedBoardingSearch;
import org.opentripplanner.raptor.spi.RaptorCostCalculator;
import org.opentripplanner.raptor.spi.RaptorPathConstrainedTransferSearch;
import org.opentripplanner.raptor.spi.RaptorRoute;
import org.opentripplanner.raptor.spi.RaptorSlackProvider;
import org.opentripplanner.raptor.spi.RaptorTransitDataProvider;

/** A timetable as OpenTripPlanner takes it: no walks, no slack, no constrained transfers. */
final class OtpTimetable implements RaptorTransitDataProvider<OtpRun> {
  private final List<OtpService> services = new ArrayList<>();
  private final int[][] servicesAt;
  private final OtpFares fares;
  private final RaptorSlackProvider slack = new DefaultSlackProvider(0, 0, 0);

  OtpTimetable(Timetable timetable) {
    List<List<Integer>> at = new ArrayList<>();
    for (int i = 0; i < timetable.terminals(); i++) {
      at.add(new ArrayList<>());
    }
    for (Timetable.Service service : timetable.services()) {
      int index = services.size();
      services.add(new OtpService(index, service));
      service.calls().forEach(call -> at.get(call.terminal()).add(index));
    }
    servicesAt =
        at.stream().map(list -> list.stream().mapToInt(i -> i).toArray()).toArray(int[][]::new);
    fares = new OtpFares(timetable);
  }

  @Override
  public int numberOfStops() {
    return servicesAt.length;
  }

  @Override
  public Iterator<? extends RaptorTransfer> getTransfersFromStop(int stop) {
    return Collections.emptyIterator();
  }

  @Override
  public Iterator<? extends RaptorTransfer> getTransfersToStop(int stop) {
    return Collections.emptyIterator();
  }

  @Override
  public IntIterator routeIndexIterator(IntIterator stops) {
    BitSet touched = new BitSet(services.size());
    while (stops.hasNext()) {
      for (int service : servicesAt[stops.next()]) {
        touched.set(service);
      }
    }
    return new IntIterator() {
      private int next = touched.nextSetBit(0);

      @Override
      public int next() {
        int service = next;
        next = touched.nextSetBit(next + 1);
        return service;
      }

      @Override
      public boolean hasNext() {
        return next >= 0;
      }
    };
  }

  @Override
  public RaptorRoute<OtpRun> getRouteForIndex(int index) {
    return services.get(index);
  }

  @Override
  public RaptorCostCalculator<OtpRun> multiCriteriaCostCalculator() {
    return fares;
  }

  @Override
  public RaptorSlackProvider slackProvider() {
    return slack;
  }

  @Override
  public @Nullable RaptorPathConstrainedTransferSearch<OtpRun> transferConstraintsSearch() {
    return null;
  }

  @Override
  public RaptorStopNameResolver stopNameResolver() {
    return Integer::toString;
  }

  @Override
  public int getValidTransitDataStartTime() {
    return 0;
  }

  @Override
  public int getValidTransitDataEndTime() {
    return 60 * TimetableGenerator.HORIZON_MINUTES;
  }

  @Override
  public RaptorConstrainedBoardingSearch<OtpRun> transferConstraintsForwardSearch(int route) {
    throw new UnsupportedOperationException("Constrained transfers are off");
  }

  @Override
  public RaptorConstrainedBoardingSearch<OtpRun> transferConstraintsReverseSearch(int route) {
    throw new UnsupportedOperationException("Constrained transfers are off");
  }
}
