package org.caravanserai.matching;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Numbers from one to another, both counted; infinity where no end is set. */
record Range(double least, double most) {

  static Range of(@Nullable BigDecimal least, @Nullable BigDecimal most) {
    return new Range(
        least == null ? 0 : least.doubleValue(),
        most == null ? Double.POSITIVE_INFINITY : most.doubleValue());
  }

  boolean disjointFrom(Range other) {
    return least > other.most || other.least > most;
  }

  /**
   * How much of this range the other can serve, from 0 to 1: all of it when the other reaches its
   * upper end, else the share of that end which the other reaches.
   */
  double servedBy(Range other) {
    if (disjointFrom(other)) {
      return 0;
    }
    double wanted = Double.isInfinite(most) ? least : most;
    return wanted <= 0 || other.most >= wanted ? 1 : other.most / wanted;
  }
}
