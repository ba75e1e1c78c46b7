package org.caravanserai.benchmarks;

import java.util.Objects;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.util.Statistics;

/**
 * What one fork measured. Times are in nanoseconds for one operation.
 *
 * @param cpu time of the measuring thread on a processor, the harness around the calls included
 * @param allocatedBytes of all threads, for one operation
 */
record Outcome(double mean, double p50, double p95, double p99, double cpu, double allocatedBytes) {

  /** The outcome of a run of one contestant, in nanoseconds, with the two profilers. */
  static Outcome of(RunResult run) {
    Statistics times = run.getPrimaryResult().getStatistics();
    return new Outcome(
        times.getMean(),
        times.getPercentile(50),
        times.getPercentile(95),
        times.getPercentile(99),
        secondary(run, WorkerCpuProfiler.LABEL),
        secondary(run, "gc.alloc.rate.norm"));
  }

  private static double secondary(RunResult run, String label) {
    return run.getSecondaryResults().keySet().stream()
        .filter(key -> key.endsWith(label))
        .mapToDouble(key -> Objects.requireNonNull(run.getSecondaryResults().get(key)).getScore())
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("No profiler told " + label));
  }
}
