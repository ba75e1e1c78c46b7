package org.caravanserai.corridor.search;

import java.util.Arrays;

/**
 * When a gate lets traffic in, as minutes on the clock of the whole graph. Whoever comes while it
 * is closed waits for the next opening; nobody overtakes (FIFO). A timetable is a gate whose
 * openings last one minute.
 */
public final class Openings {
  /** What {@link #next} answers when the gate never opens again within what it knows. */
  public static final long NEVER = Long.MAX_VALUE / 4;

  private final long[] firstMinutes;
  private final long[] lastMinutes;

  /**
   * @param firstMinutes the first open minute of each opening
   * @param lastMinutes the last open minute of each; openings are ascending and do not touch
   */
  public Openings(long[] firstMinutes, long[] lastMinutes) {
    requireAscending(firstMinutes, lastMinutes);
    this.firstMinutes = firstMinutes.clone();
    this.lastMinutes = lastMinutes.clone();
  }

  /** A timetable: the minutes at which something departs, ascending. */
  public static Openings timetable(long... departures) {
    return new Openings(departures, departures);
  }

  /** The first open minute at or after this one, or {@link #NEVER}. */
  public long next(long minute) {
    int at = Arrays.binarySearch(lastMinutes, minute);
    int opening = at >= 0 ? at : -at - 1;
    return opening == lastMinutes.length ? NEVER : Math.max(minute, firstMinutes[opening]);
  }

  int count() {
    return lastMinutes.length;
  }

  /**
   * How many openings end in a minute, on average from the end of the first to that of the last.
   */
  double perMinute() {
    int steps = lastMinutes.length - 1;
    return steps < 1 ? 0 : (double) steps / (lastMinutes[steps] - lastMinutes[0]);
  }

  void copyTo(long[] first, long[] last, int at) {
    System.arraycopy(firstMinutes, 0, first, at, firstMinutes.length);
    System.arraycopy(lastMinutes, 0, last, at, lastMinutes.length);
  }

  private static void requireAscending(long[] first, long[] last) {
    if (first.length != last.length) {
      throw new IllegalArgumentException("Every opening needs a first and a last minute");
    }
    for (int i = 0; i < first.length; i++) {
      if (first[i] > last[i] || (i > 0 && first[i] <= last[i - 1])) {
        throw new IllegalArgumentException("Openings must be ascending, at " + i);
      }
    }
  }
}
