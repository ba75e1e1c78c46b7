package org.caravanserai.benchmarks.corridor;

import org.caravanserai.benchmarks.Contestant;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The earliest arrival alone, one question each call. */
public class EarliestArrivalComparison {

  /** The search core of the corridor room. */
  @State(Scope.Benchmark)
  public static class Own extends GeneratedNetwork {
    @SuppressWarnings("NullAway.Init")
    private OwnSearch search;

    /** Builds and checks it. */
    @Setup
    public void prepare() {
      Timetable timetable = generate();
      search = OwnSearch.of(timetable);
      check(timetable, search::arrival);
    }
  }

  /** The Connection Scan. */
  @State(Scope.Benchmark)
  public static class Scan extends GeneratedNetwork {
    @SuppressWarnings("NullAway.Init")
    private ConnectionScan search;

    /** Builds it. */
    @Setup
    public void prepare() {
      search = new ConnectionScan(generate());
    }
  }

  /** OpenTripPlanner's Raptor. */
  @State(Scope.Benchmark)
  public static class Otp extends GeneratedNetwork {
    @SuppressWarnings("NullAway.Init")
    private OtpRaptor search;

    /** Builds and checks it. */
    @Setup
    public void prepare() {
      Timetable timetable = generate();
      search = new OtpRaptor(timetable);
      check(timetable, search::arrival);
    }
  }

  /** Naviqore's Raptor. */
  @State(Scope.Benchmark)
  public static class Naviqore extends GeneratedNetwork {
    @SuppressWarnings("NullAway.Init")
    private NaviqoreRaptor search;

    /** Builds and checks it. */
    @Setup
    public void prepare() {
      Timetable timetable = generate();
      search = new NaviqoreRaptor(timetable);
      check(timetable, search::arrival);
    }
  }

  /** With the way itself. */
  @Benchmark
  @Contestant(value = "Caravanserai", place = 1)
  public int own(Own own) {
    return own.search.arrival(own.next());
  }

  /** The time alone. */
  @Benchmark
  @Contestant(value = "Connection Scan", place = 2)
  public int scan(Scan scan) {
    return scan.search.arrival(scan.next());
  }

  /** The best times at all terminals. */
  @Benchmark
  @Contestant(value = "OpenTripPlanner, best time", place = 3)
  public int otp(Otp otp) {
    return otp.search.arrival(otp.next());
  }

  /** The ways that are not beaten in arrival and transfers. */
  @Benchmark
  @Contestant(value = "Naviqore", place = 4)
  public int naviqore(Naviqore naviqore) {
    return naviqore.search.arrival(naviqore.next());
  }
}
