package org.caravanserai.corridor.search;

import java.util.Arrays;
import java.util.List;

/**
 * The openings of many gates, one gate after the other, in the order in which a search is likely to
 * ask for them. Where a gate opens at even intervals, the next opening is found at the first guess;
 * else it is walked to from there.
 */
final class Gates {
  private final int[] start;
  private final long[] firstMinutes;
  private final long[] lastMinutes;
  private final double[] openingsPerMinute;

  Gates(List<Openings> gates) {
    start = new int[gates.size() + 1];
    openingsPerMinute = new double[gates.size()];
    for (int gate = 0; gate < gates.size(); gate++) {
      start[gate + 1] = start[gate] + gates.get(gate).count();
      openingsPerMinute[gate] = gates.get(gate).perMinute();
    }
    long[] first = new long[start[gates.size()]];
    lastMinutes = new long[first.length];
    for (int gate = 0; gate < gates.size(); gate++) {
      gates.get(gate).copyTo(first, lastMinutes, start[gate]);
    }
    firstMinutes = Arrays.equals(first, lastMinutes) ? lastMinutes : first;
  }

  /** The first open minute of a gate at or after this one, or {@link Openings#NEVER}. */
  long next(int gate, long minute) {
    int from = start[gate];
    int to = start[gate + 1];
    if (from == to) {
      return Openings.NEVER;
    }
    long since = minute - lastMinutes[from];
    int at = from + (int) Math.clamp(since * openingsPerMinute[gate], 0, to - 1 - from);
    while (at < to && lastMinutes[at] < minute) {
      at++;
    }
    if (at == to) {
      return Openings.NEVER;
    }
    while (at > from && lastMinutes[at - 1] >= minute) {
      at--;
    }
    return Math.max(minute, firstMinutes[at]);
  }
}
