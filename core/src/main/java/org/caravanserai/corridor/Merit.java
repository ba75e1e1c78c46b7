package org.caravanserai.corridor;

/** What an itinerary stands out for among all that are worth considering. */
public enum Merit {
  /** Least usual time. */
  FASTEST,
  /** Least cost. */
  CHEAPEST,
  /** Least emissions. */
  CLEANEST,
  /** Least bad-case time. */
  MOST_RELIABLE,
  /** Nearest to the best of all four at once, each scaled to the range of the Pareto set. */
  BALANCED
}
