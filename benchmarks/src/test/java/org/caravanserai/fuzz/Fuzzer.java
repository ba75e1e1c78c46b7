package org.caravanserai.fuzz;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Gives a reader one input after the other. The input of a number depends on the seed and the
 * number alone, so that any of them can be made again. An input that keeps the reader busy for
 * {@value #HANG_SECONDS} seconds of its own time ends the run.
 */
final class Fuzzer {
  static final int HANG_SECONDS = 10;
  private static final long NANOS = 1_000_000_000L;
  private static final long LOOK_MILLIS = 200;
  private static final int MOST_FAILURES = 20;
  private static final int MOST_SMALLER = 3_000;

  private final Target target;
  private final long seed;
  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private final Map<String, Failure> failures = new TreeMap<>();
  private final Map<String, Long> outcomes = new TreeMap<>();
  private final AtomicLong done = new AtomicLong();
  private volatile @Nullable Busy busy;
  private long cpuNanos;

  /** The input that is being read, and the time that its thread had used before. */
  private record Busy(long number, Input input, long cpuNanos) {}

  /**
   * What came of a run.
   *
   * @param outcomes how many inputs ended in each outcome
   * @param cpuNanos the time that the readers and the making of inputs used
   */
  record Report(
      String reader,
      long executions,
      long cpuNanos,
      Map<String, Long> outcomes,
      List<Failure> failures) {
    Report {
      outcomes = Map.copyOf(outcomes);
      failures = List.copyOf(failures);
    }

    long accepted() {
      return count(Target.ACCEPTED);
    }

    /** How many inputs ended in an outcome. */
    long count(String outcome) {
      return outcomes.getOrDefault(outcome, 0L);
    }

    /** The outcomes, the most frequent first. */
    List<String> frequent() {
      return outcomes.keySet().stream()
          .sorted(
              Comparator.comparingLong(this::count)
                  .reversed()
                  .thenComparing(Comparator.naturalOrder()))
          .toList();
    }
  }

  Fuzzer(Target target, long seed) {
    this.target = target;
    this.seed = seed;
  }

  /** The input of a number. */
  static Input input(Target target, long seed, long number) {
    return target.next(new SplittableRandom(seed * 0x9E3779B97F4A7C15L + number));
  }

  /** Tries the inputs from 0 on as long as the number of the next one passes. */
  Report run(LongPredicate further) {
    Thread reading =
        Thread.ofPlatform().daemon().name("fuzz " + target.name()).start(() -> read(further));
    watch(reading);
    return new Report(
        target.name(), done.get(), cpuNanos, outcomes, List.copyOf(failures.values()));
  }

  private void watch(Thread reading) {
    try {
      while (!reading.join(Duration.ofMillis(LOOK_MILLIS))) {
        Busy now = busy;
        if (now != null
            && threads.getThreadCpuTime(reading.threadId()) - now.cpuNanos() > HANG_SECONDS * NANOS
            && now.equals(busy)) {
          AssertionError why = new AssertionError("read for more than " + HANG_SECONDS + " s");
          why.setStackTrace(reading.getStackTrace());
          failures.put("hang", new Failure(now.number(), now.input(), why));
          return;
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void read(LongPredicate further) {
    long number = 0;
    while (further.test(number) && failures.size() < MOST_FAILURES) {
      Input input = input(target, seed, number);
      Throwable why = failure(number, input, true);
      if (why != null && !failures.containsKey(Failure.signature(why))) {
        Input small = smaller(number, input, why);
        Throwable same = failure(number, small, false);
        failures.put(Failure.signature(why), new Failure(number, small, same == null ? why : same));
      }
      number++;
      done.set(number);
      cpuNanos = threads.getCurrentThreadCpuTime();
    }
    busy = null;
  }

  /** What went wrong, or null. */
  private @Nullable Throwable failure(long number, Input input, boolean counts) {
    busy = new Busy(number, input, threads.getCurrentThreadCpuTime());
    try {
      Set<String> kinds = target.read(input);
      if (counts) {
        kinds.forEach(kind -> outcomes.merge(kind, 1L, Long::sum));
      }
      return null;
    } catch (Exception | AssertionError | StackOverflowError | OutOfMemoryError e) {
      return e;
    }
  }

  /** The input with as many parts left out as can be without losing the failure. */
  private Input smaller(long number, Input input, Throwable why) {
    String signature = Failure.signature(why);
    int[] left = {MOST_SMALLER};
    BooleanSupplier goesOn = () -> left[0]-- > 0;
    byte[] bytes = input.bytes();
    for (int part = Math.max(1, bytes.length / 2); part >= 1; part /= 2) {
      for (int at = 0; at < bytes.length && goesOn.getAsBoolean(); ) {
        byte[] without = without(bytes, at, part);
        Throwable other = failure(number, input.with(without), false);
        if (other != null && Failure.signature(other).equals(signature)) {
          bytes = without;
        } else {
          at += part;
        }
      }
    }
    return input.with(bytes);
  }

  private static byte[] without(byte[] bytes, int at, int length) {
    int end = Math.min(bytes.length, at + length);
    byte[] without = Arrays.copyOf(bytes, bytes.length - (end - at));
    System.arraycopy(bytes, end, without, at, bytes.length - end);
    return without;
  }
}
