package org.caravanserai.benchmarks.corridor;

import java.util.Collection;
import java.util.List;
import org.caravanserai.benchmarks.Contestant;
import org.caravanserai.corridor.search.Path;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** All ways of which none is beaten in every criterion, one question each call. */
public class ParetoComparison {

  /** The search core of the corridor room with the four criteria of the product. */
  @State(Scope.Benchmark)
  public static class Four extends GeneratedNetwork {
    @SuppressWarnings("NullAway.Init")
    private OwnSearch search;

    /** Builds it. */
    @Setup
    public void prepare() {
      search = OwnSearch.of(generate());
    }
  }

  /** The same with the three criteria of OpenTripPlanner. */
  @State(Scope.Benchmark)
  public static class Three extends GeneratedNetwork {
    @SuppressWarnings("NullAway.Init")
    private OwnSearch search;

    /** Builds it. */
    @Setup
    public void prepare() {
      search = OwnSearch.withBoardings(generate());
    }
  }

  /** OpenTripPlanner's Raptor with many criteria and destination pruning. */
  @State(Scope.Benchmark)
  public static class Otp extends GeneratedNetwork {
    @SuppressWarnings("NullAway.Init")
    private OtpRaptor search;

    /** Builds it. */
    @Setup
    public void prepare() {
      search = new OtpRaptor(generate());
    }
  }

  /** Usual time, cost, emissions and bad-case time. */
  @Benchmark
  @Contestant(value = "Caravanserai, four criteria", place = 1)
  public List<Path> four(Four four) {
    return four.search.paths(four.next());
  }

  /** Arrival, boardings and cost. */
  @Benchmark
  @Contestant(value = "Caravanserai, OpenTripPlanner's three", place = 2)
  public List<Path> three(Three three) {
    return three.search.paths(three.next());
  }

  /** Arrival, boardings and cost. */
  @Benchmark
  @Contestant(value = "OpenTripPlanner, three criteria, destination pruning", place = 3)
  public Collection<?> otp(Otp otp) {
    return otp.search.paths(otp.next(), true);
  }
}
