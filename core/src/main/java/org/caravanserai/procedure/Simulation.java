package org.caravanserai.procedure;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;

/**
 * What dates are likely: {@value #RUNS} schedules with drawn durations.
 *
 * <p>Why a simulation: the textbook PERT formula adds up variances along one path and so misses
 * that a step which waits for several others starts with the latest of them; it promises too early
 * a finish. Working calendars are not linear either.
 *
 * <p>Why triangular: it asks for no more than the three figures that are known. Its quantile has a
 * closed form and rises with each of the three, so that a longer step never makes a plan end
 * earlier (which does not hold of the PERT-beta distribution), and its tails are heavier than that
 * one's.
 *
 * <p>Steps are drawn independently of each other; if offices of one country are slow together, P90
 * is too early. Each step draws from a stream of {@link SplitMix64} that its own name seeds.
 */
final class Simulation {
  static final int RUNS = 2_000;

  /** Says how many days a step takes in each run. */
  @FunctionalInterface
  interface Durations {
    void fill(int step, int[] runs);
  }

  private final Network network;
  private final int[][] finishes;
  private final int[] ends = new int[RUNS];

  /**
   * Plays all runs.
   *
   * @param names of the steps; they decide which numbers are drawn
   */
  Simulation(Network network, List<WholeDays> durations, List<String> names, Draws draws) {
    this(network, (step, runs) -> draws.fill(names.get(step), durations.get(step), runs));
  }

  /**
   * Plays all runs.
   *
   * @param durations puts the days that a step takes in each run
   */
  Simulation(Network network, Durations durations) {
    this.network = network;
    this.finishes = new int[network.size()][RUNS];
    int[] ready = new int[RUNS];
    for (int step = 0; step < network.size(); step++) {
      durations.fill(step, finishes[step]);
      fillReady(step, ready);
      network.finish(step, ready, finishes[step]);
      if (network.gates(step)) {
        raise(ends, finishes[step]);
      }
    }
  }

  /** Of each step the day on which it usually starts. */
  int[] startsP50() {
    int[] starts = new int[network.size()];
    int[] ready = new int[RUNS];
    for (int step = 0; step < starts.length; step++) {
      fillReady(step, ready);
      network.start(step, ready);
      starts[step] = new Distribution(ready).percentile(50);
    }
    return starts;
  }

  /** The days on which a step finishes. */
  Distribution finish(int step) {
    return new Distribution(finishes[step]);
  }

  /** The days on which the plan ends. */
  Distribution end() {
    return new Distribution(ends);
  }

  /**
   * For each step the share of runs in which it set the end. Critical are the steps that end last,
   * and before each of those the ones that it waited for last.
   */
  List<BigDecimal> criticality() {
    boolean[][] critical = new boolean[network.size()][RUNS];
    BigDecimal[] shares = new BigDecimal[network.size()];
    int[] ready = new int[RUNS];
    for (int step = network.size() - 1; step >= 0; step--) {
      int runs = criticalRuns(step, critical[step]);
      if (runs > 0) {
        fillReady(step, ready);
        for (int predecessor : network.predecessors(step)) {
          addCritical(critical[step], finishes[predecessor], ready, critical[predecessor]);
        }
      }
      shares[step] = share(runs);
    }
    return List.of(shares);
  }

  /** In how many runs the step is critical; those in which it ends last are added. */
  private int criticalRuns(int step, boolean[] critical) {
    int[] finish = finishes[step];
    boolean gates = network.gates(step);
    int runs = 0;
    for (int run = 0; run < RUNS; run++) {
      critical[run] |= gates && finish[run] == ends[run];
      runs += critical[run] ? 1 : 0;
    }
    return runs;
  }

  /** In critical runs a predecessor is critical when it was waited for last. */
  private static void addCritical(
      boolean[] critical, int[] finish, int[] ready, boolean[] predecessor) {
    for (int run = 0; run < RUNS; run++) {
      predecessor[run] |= critical[run] && finish[run] == ready[run];
    }
  }

  private static BigDecimal share(int runs) {
    return BigDecimal.valueOf(runs).divide(BigDecimal.valueOf(RUNS)).setScale(4);
  }

  /** By run, the day on which the last step before it ends; 0 when there is none. */
  private void fillReady(int step, int[] ready) {
    Arrays.fill(ready, 0);
    for (int predecessor : network.predecessors(step)) {
      raise(ready, finishes[predecessor]);
    }
  }

  private static void raise(int[] days, int[] others) {
    for (int run = 0; run < RUNS; run++) {
      days[run] = Math.max(days[run], others[run]);
    }
  }
}
