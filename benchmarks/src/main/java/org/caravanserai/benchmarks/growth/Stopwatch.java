package org.caravanserai.benchmarks.growth;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

/**
 * Measures operations in this virtual machine: warm-up, then the median of samples of at least
 * {@value #SAMPLE_MILLIS} ms each, so that short operations are run many times in one sample. An
 * operation of more than {@value #LONG_MILLIS} ms is sampled twice without further warm-up, one of
 * more than {@value #VERY_LONG_MILLIS} ms once.
 *
 * <p>Time is the processor time of the measuring thread: what else the machine does matters little,
 * and the garbage collector's threads are not counted; their work follows the bytes allocated.
 */
final class Stopwatch {
  private static final long SAMPLE_MILLIS = 2;
  private static final long REHEARSAL_MILLIS = 700;
  private static final long WARM_UP_MILLIS = 400;
  private static final long MEASURED_MILLIS = 600;
  private static final long LONG_MILLIS = 1_500;
  private static final long VERY_LONG_MILLIS = 5_000;
  private static final int FEWEST_SAMPLES = 5;
  private static final int MOST_SAMPLES = 101;
  private static final double NANOS_PER_MILLI = 1e6;

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  /** Where results go, so that no compiler leaves out what makes them. */
  @SuppressWarnings("UnusedVariable")
  private static volatile Object sink = "";

  /** Processor time and bytes allocated of one operation. */
  private record Sample(double nanos, double bytes) {
    double millis() {
      return nanos / NANOS_PER_MILLI;
    }
  }

  private Stopwatch() {}

  /** All sizes of an engine, after a rehearsal on the two smallest. */
  static Curve measure(Engine engine) {
    engine.sizes().stream().limit(2).forEach(n -> warmUp(engine.at().apply(n), REHEARSAL_MILLIS));
    return new Curve(engine, engine.sizes().stream().map(n -> measure(engine, n)).toList());
  }

  private static Point measure(Engine engine, int n) {
    Supplier<?> operation = engine.at().apply(n);
    List<Sample> samples = samples(operation);
    return new Point(
        n,
        median(samples, Sample::nanos),
        median(samples, Sample::bytes),
        engine.keeps() ? retained(operation) : 0);
  }

  private static List<Sample> samples(Supplier<?> operation) {
    Sample first = sample(operation, 1);
    if (first.millis() > LONG_MILLIS) {
      return first.millis() > VERY_LONG_MILLIS
          ? List.of(first)
          : List.of(first, sample(operation, 1));
    }
    Sample warm = warmUp(operation, WARM_UP_MILLIS);
    long times = Math.max(1, (long) Math.ceil(SAMPLE_MILLIS / warm.millis()));
    List<Sample> samples = new ArrayList<>();
    long begun = System.nanoTime();
    while (samples.size() < FEWEST_SAMPLES
        || (samples.size() < MOST_SAMPLES && millisSince(begun) < MEASURED_MILLIS)) {
      samples.add(sample(operation, times));
    }
    return samples;
  }

  /** Runs an operation for a while, at least once; the last run. */
  private static Sample warmUp(Supplier<?> operation, long millis) {
    long begun = System.nanoTime();
    Sample last;
    do {
      last = sample(operation, 1);
    } while (millisSince(begun) < millis);
    return last;
  }

  private static Sample sample(Supplier<?> operation, long times) {
    long bytes = THREADS.getCurrentThreadAllocatedBytes();
    long nanos = THREADS.getCurrentThreadCpuTime();
    for (long i = 0; i < times; i++) {
      sink = operation.get();
    }
    double took = THREADS.getCurrentThreadCpuTime() - nanos;
    double allocated = THREADS.getCurrentThreadAllocatedBytes() - bytes;
    return new Sample(Math.max(1, took / times), allocated / times);
  }

  private static double millisSince(long begun) {
    return (System.nanoTime() - begun) / NANOS_PER_MILLI;
  }

  private static double median(List<Sample> samples, ToDoubleFunction<Sample> figure) {
    double[] sorted = samples.stream().mapToDouble(figure).sorted().toArray();
    return sorted[sorted.length / 2];
  }

  /** What the garbage collector frees when the result is let go. */
  private static double retained(Supplier<?> operation) {
    sink = operation.get();
    long held = usedAfterCollection();
    sink = "";
    return (double) Math.max(0, held - usedAfterCollection());
  }

  private static long usedAfterCollection() {
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }
}
