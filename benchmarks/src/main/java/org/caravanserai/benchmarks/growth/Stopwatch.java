package org.caravanserai.benchmarks.growth;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.lang.ref.Reference;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Measures operations in this virtual machine: warm-up, then the median of samples of at least
 * {@value #SAMPLE_MILLIS} ms each, so that short operations are run many times in one sample.
 *
 * <p>Time is the processor time of the measuring thread: what else the machine does matters little,
 * and neither does the garbage collector, whose work shows in the bytes allocated.
 */
final class Stopwatch {
  private static final long MILLI = 1_000_000;
  private static final long SAMPLE_MILLIS = 2;
  private static final long REHEARSAL = 700 * MILLI;
  private static final long WARM_UP = 500 * MILLI;
  private static final long MEASURED = 700 * MILLI;
  private static final int FEWEST_SAMPLES = 5;
  private static final int MOST_SAMPLES = 101;

  /** An operation that takes longer is warmed up with one run and sampled with fewer. */
  private static final long LONG = 1_500 * MILLI;

  private static final int FEWEST_LONG_SAMPLES = 2;

  private static final ThreadMXBean THREADS =
      (ThreadMXBean) ManagementFactory.getThreadMXBean();

  @SuppressWarnings("NullAway.Init")
  private static volatile Object sink;

  private Stopwatch() {}

  /** All sizes of an engine, after a rehearsal on the two smallest. */
  static Curve measure(Engine engine) {
    engine.sizes().stream().limit(2).forEach(n -> run(engine.at().apply(n), REHEARSAL));
    List<Point> points = new ArrayList<>();
    for (int n : engine.sizes()) {
      points.add(measure(engine, n));
    }
    return new Curve(engine, points);
  }

  private static Point measure(Engine engine, int n) {
    Supplier<?> operation = engine.at().apply(n);
    double once = run(operation, WARM_UP);
    long times = Math.max(1, (long) Math.ceil(SAMPLE_MILLIS * MILLI / once));
    int fewest = once > LONG ? FEWEST_LONG_SAMPLES : FEWEST_SAMPLES;
    List<Double> samples = new ArrayList<>();
    long allocated = THREADS.getCurrentThreadAllocatedBytes();
    long begun = System.nanoTime();
    while (samples.size() < fewest
        || (samples.size() < MOST_SAMPLES && System.nanoTime() - begun < MEASURED)) {
      long start = THREADS.getCurrentThreadCpuTime();
      for (long i = 0; i < times; i++) {
        sink = operation.get();
      }
      samples.add((THREADS.getCurrentThreadCpuTime() - start) / (double) times);
    }
    double bytes =
        (THREADS.getCurrentThreadAllocatedBytes() - allocated) / ((double) times * samples.size());
    return new Point(n, median(samples), bytes, engine.keeps() ? retained(operation) : 0);
  }

  /** Runs an operation for a while, at least once; how long one run took in the end. */
  private static double run(Supplier<?> operation, long nanos) {
    long begun = System.nanoTime();
    long last;
    do {
      long start = THREADS.getCurrentThreadCpuTime();
      sink = operation.get();
      last = THREADS.getCurrentThreadCpuTime() - start;
    } while (System.nanoTime() - begun < nanos);
    return Math.max(1, last);
  }

  private static double median(List<Double> samples) {
    Collections.sort(samples);
    return samples.get(samples.size() / 2);
  }

  private static long retained(Supplier<?> operation) {
    sink = "";
    long before = usedAfterCollection();
    @Nullable Object result = operation.get();
    long after = usedAfterCollection();
    Reference.reachabilityFence(result);
    return Math.max(0, after - before);
  }

  private static long usedAfterCollection() {
    long least = Long.MAX_VALUE;
    for (int i = 0; i < 3; i++) {
      System.gc();
      least =
          Math.min(least, ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
    }
    return least;
  }
}
