package org.caravanserai.procedure;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * The durations that are drawn for steps. They hang on the name of a step and its figures alone, so
 * those of the first {@value #MOST_KEPT} steps, 8 KB each, are kept for other plans. Safe to share.
 */
final class Draws {
  private static final int MOST_KEPT = 1_000;

  private record Key(String step, WholeDays days) {}

  private final Map<WholeDays, Spread> distributions = new ConcurrentHashMap<>();
  private final Map<Key, int[]> drawn = new ConcurrentHashMap<>();

  /** Puts the days that a step takes in each run. */
  void fill(String step, WholeDays days, int[] runs) {
    if (days.min() == days.max()) {
      Arrays.fill(runs, days.min());
    } else {
      int[] known = kept(drawn, new Key(step, days), this::draw);
      System.arraycopy(known, 0, runs, 0, runs.length);
    }
  }

  /**
   * Puts the days that a step still takes in each run, of which some are used already: the same
   * draws, squeezed into the durations that are not used up yet; 0 when all are.
   */
  void fillRemaining(String step, WholeDays days, int used, int[] runs) {
    if (used == 0 || days.min() == days.max() || used > days.max()) {
      fill(step, days, runs);
    } else {
      Spread distribution = kept(distributions, days, Spread::new);
      long seed = SplitMix64.seed(step);
      double below = distribution.shareBelow(used);
      for (int run = 0; run < runs.length; run++) {
        double share = below + SplitMix64.unit(seed, run) * (1 - below);
        runs[run] = distribution.days(Math.min(share, Math.nextDown(1.0)));
      }
    }
    for (int run = 0; run < runs.length; run++) {
      runs[run] = Math.max(0, runs[run] - used);
    }
  }

  private int[] draw(Key key) {
    Spread distribution = kept(distributions, key.days, Spread::new);
    long seed = SplitMix64.seed(key.step);
    int[] days = new int[Simulation.RUNS];
    for (int run = 0; run < days.length; run++) {
      days[run] = distribution.days(SplitMix64.unit(seed, run));
    }
    return days;
  }

  private static <K, V> V kept(Map<K, V> all, K key, Function<K, V> make) {
    V known = all.get(key);
    if (known != null) {
      return known;
    }
    V made = make.apply(key);
    if (all.size() < MOST_KEPT) {
      all.putIfAbsent(key, made);
    }
    return made;
  }
}
