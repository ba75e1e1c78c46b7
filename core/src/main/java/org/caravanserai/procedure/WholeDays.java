package org.caravanserai.procedure;

import org.jspecify.annotations.Nullable;

/**
 * A duration in whole days: min ≤ typical ≤ max.
 *
 * @param p90 where the duration was observed: between typical, which is then the median, and max
 */
record WholeDays(int min, int typical, int max, @Nullable Integer p90) {
  static final WholeDays NONE = new WholeDays(0, 0, 0);

  WholeDays(int min, int typical, int max) {
    this(min, typical, max, null);
  }
}
