package org.caravanserai.calendar;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A half-open stretch of time. */
record Interval(Instant from, Instant to) implements Comparable<Interval> {

  Duration length() {
    return Duration.between(from, to);
  }

  @Override
  public int compareTo(Interval other) {
    return from.compareTo(other.from);
  }

  /** The time that lies in both of two ordered lists. */
  static List<Interval> common(List<Interval> left, List<Interval> right) {
    List<Interval> common = new ArrayList<>();
    int i = 0;
    int j = 0;
    while (i < left.size() && j < right.size()) {
      Interval a = left.get(i);
      Interval b = right.get(j);
      Interval both = new Interval(later(a.from, b.from), earlier(a.to, b.to));
      if (both.from.isBefore(both.to)) {
        common.add(both);
      }
      if (a.to.isBefore(b.to)) {
        i++;
      } else {
        j++;
      }
    }
    return joined(common);
  }

  /** Makes one of neighbours that touch. */
  private static List<Interval> joined(List<Interval> ordered) {
    List<Interval> joined = new ArrayList<>();
    for (Interval interval : ordered) {
      if (!joined.isEmpty() && joined.getLast().to.equals(interval.from)) {
        interval = new Interval(joined.removeLast().from, interval.to);
      }
      joined.add(interval);
    }
    return joined;
  }

  private static Instant later(Instant a, Instant b) {
    return a.isAfter(b) ? a : b;
  }

  private static Instant earlier(Instant a, Instant b) {
    return a.isBefore(b) ? a : b;
  }
}
