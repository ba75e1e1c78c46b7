package org.caravanserai.procedure;

import java.math.BigDecimal;
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

  private final Network network;
  private final int[][] finishes;
  private final int[] ends = new int[RUNS];
  private final Distribution[] starts;
  private final Distribution[] ended;

  /**
   * Plays all runs.
   *
   * @param names of the steps; they decide which numbers are drawn
   */
  Simulation(Network network, List<WholeDays> durations, List<String> names) {
    this.network = network;
    this.finishes = new int[network.size()][RUNS];
    this.starts = new Distribution[network.size()];
    this.ended = new Distribution[network.size()];
    for (int step = 0; step < network.size(); step++) {
      play(step, durations.get(step), SplitMix64.seed(names.get(step)));
    }
  }

  int startP50(int step) {
    return starts[step].percentile(50);
  }

  int finishP50(int step) {
    return ended[step].percentile(50);
  }

  int finishP90(int step) {
    return ended[step].percentile(90);
  }

  int endP50() {
    return new Distribution(ends).percentile(50);
  }

  int endP90() {
    return new Distribution(ends).percentile(90);
  }

  /**
   * For each step the share of runs in which it set the end. Critical are the steps that end last,
   * and before each of those the ones that it waited for last.
   */
  List<BigDecimal> criticality() {
    boolean[][] critical = new boolean[network.size()][RUNS];
    BigDecimal[] shares = new BigDecimal[network.size()];
    for (int step = network.size() - 1; step >= 0; step--) {
      shares[step] = share(criticalRuns(step, critical));
    }
    return List.of(shares);
  }

  private int criticalRuns(int step, boolean[][] critical) {
    int[] ready = ready(step);
    int runs = 0;
    for (int run = 0; run < RUNS; run++) {
      boolean last = network.gates(step) && finishes[step][run] == ends[run];
      if (critical[step][run] || last) {
        runs++;
        for (int predecessor : network.predecessors(step)) {
          critical[predecessor][run] |= finishes[predecessor][run] == ready[run];
        }
      }
    }
    return runs;
  }

  private static BigDecimal share(int runs) {
    return BigDecimal.valueOf(runs).divide(BigDecimal.valueOf(RUNS)).setScale(4);
  }

  private void play(int step, WholeDays durations, long seed) {
    int[] start = ready(step);
    int[] finish = finishes[step];
    for (int run = 0; run < RUNS; run++) {
      start[run] = network.start(step, start[run]);
      int days = Triangular.days(durations, SplitMix64.unit(seed, run));
      finish[run] = network.finish(step, start[run], days);
      if (network.gates(step)) {
        ends[run] = Math.max(ends[run], finish[run]);
      }
    }
    starts[step] = new Distribution(start);
    ended[step] = new Distribution(finish);
  }

  /** By run, the day on which the last step before it ends; 0 when there is none. */
  private int[] ready(int step) {
    int[] ready = new int[RUNS];
    for (int predecessor : network.predecessors(step)) {
      int[] finish = finishes[predecessor];
      for (int run = 0; run < RUNS; run++) {
        ready[run] = Math.max(ready[run], finish[run]);
      }
    }
    return ready;
  }
}
