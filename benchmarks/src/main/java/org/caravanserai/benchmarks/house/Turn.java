package org.caravanserai.benchmarks.house;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;

/**
 * So many callers asked for one thing, each again as soon as it was answered, for some time.
 *
 * @param nanos of each answer, by caller
 * @param errors what came in place of 200, and how often
 * @param seconds until the last was answered
 */
record Turn(List<long[]> nanos, Map<String, Integer> errors, double seconds) {
  /** Has the callers ask; each request is a new one of the target's. */
  static Turn of(int port, Target target, AtomicInteger number, int callers, Duration time) {
    List<long[]> nanos = new ArrayList<>();
    Map<String, Integer> errors = new TreeMap<>();
    CountDownLatch go = new CountDownLatch(1);
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < callers; i++) {
      threads.add(
          Thread.ofVirtual()
              .start(() -> {
                awaited(go);
                Map<String, Integer> own = new TreeMap<>();
                long[] times = ask(port, target, number, time, own);
                synchronized (nanos) {
                  nanos.add(times);
                  own.forEach((what, count) -> errors.merge(what, count, Integer::sum));
                }
              }));
    }
    long begun = System.nanoTime();
    go.countDown();
    threads.forEach(Turn::joined);
    return new Turn(nanos, errors, (System.nanoTime() - begun) / 1e9);
  }

  private static long[] ask(
      int port, Target target, AtomicInteger number, Duration time, Map<String, Integer> errors) {
    long[] times = new long[1_000];
    int count = 0;
    long end = System.nanoTime() + time.toNanos();
    try (KeptConnection connection = new KeptConnection(port)) {
      do {
        byte[] request = target.requests().apply(number.getAndIncrement());
        long start = System.nanoTime();
        String answer = answer(connection, request);
        if (!answer.equals("200")) {
          errors.merge(answer, 1, Integer::sum);
        }
        if (count == times.length) {
          times = Arrays.copyOf(times, 2 * count);
        }
        times[count++] = System.nanoTime() - start;
      } while (System.nanoTime() < end);
    } catch (IOException e) {
      errors.merge("closing: " + e.getMessage(), 1, Integer::sum);
    }
    return Arrays.copyOf(times, count);
  }

  private static String answer(KeptConnection connection, byte[] request) {
    try {
      return String.valueOf(connection.ask(request));
    } catch (IOException e) {
      return e.getClass().getSimpleName() + ": " + e.getMessage();
    }
  }

  LongStream times() {
    return nanos.stream().flatMapToLong(Arrays::stream);
  }

  private static void awaited(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void joined(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
