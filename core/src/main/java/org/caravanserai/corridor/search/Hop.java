package org.caravanserai.corridor.search;

/**
 * What it takes to travel one edge: wait at a gate, spend time, wait at a second gate, spend time.
 * The usual and the bad case run on two clocks of their own.
 *
 * @param gate index of the gate before the first part, or {@link #NO_GATE}
 * @param minutesP50 usual duration of the first part
 * @param minutesP90 bad-case duration of the first part; at least the usual one
 * @param laterGate index of the gate before the second part, or {@link #NO_GATE}
 */
public record Hop(
    int gate,
    long minutesP50,
    long minutesP90,
    int laterGate,
    long laterMinutesP50,
    long laterMinutesP90,
    long cents,
    long grams) {
  /** No gate stands here. */
  public static final int NO_GATE = -1;

  public Hop {
    if (minutesP50 < 0 || laterMinutesP50 < 0 || cents < 0 || grams < 0) {
      throw new IllegalArgumentException("A hop takes no negative time, money or emissions");
    }
    if (minutesP90 < minutesP50 || laterMinutesP90 < laterMinutesP50) {
      throw new IllegalArgumentException("The bad case is never shorter than the usual one");
    }
  }

  /** A hop without gates. */
  public static Hop plain(long minutesP50, long minutesP90, long cents, long grams) {
    return new Hop(NO_GATE, minutesP50, minutesP90, NO_GATE, 0, 0, cents, grams);
  }
}
