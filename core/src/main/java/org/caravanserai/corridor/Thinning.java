package org.caravanserai.corridor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * From the whole Pareto set to a handful. The fastest, cheapest, cleanest and most reliable stay;
 * then, up to five, the one farthest from all that stay (each criterion scaled to 0..1 over the
 * set, Euclidean distance) joins, as long as it is any distance away; last the one nearest to the
 * best of all four (the knee) joins if it is not there yet. Ties go to the one earlier in the set.
 */
final class Thinning {
  private static final int HANDFUL = 5;
  private final List<Criteria> front;
  private final double[][] scaled;

  private Thinning(List<Criteria> front) {
    this.front = front;
    scaled = new double[front.size()][4];
    for (int criterion = 0; criterion < 4; criterion++) {
      scale(criterion);
    }
  }

  /** Positions in the set, ascending, each with its merits. */
  static SortedMap<Integer, SortedSet<Merit>> of(List<Criteria> front) {
    SortedMap<Integer, SortedSet<Merit>> kept = new TreeMap<>();
    if (!front.isEmpty()) {
      new Thinning(front).keep(kept);
    }
    return kept;
  }

  private void keep(SortedMap<Integer, SortedSet<Merit>> kept) {
    extremes().forEach((merit, at) -> merits(kept, at).add(merit));
    boolean grows = true;
    while (grows && kept.size() < HANDFUL) {
      grows = keepFarthest(kept);
    }
    merits(kept, nearestTo(new double[4])).add(Merit.BALANCED);
  }

  private static SortedSet<Merit> merits(SortedMap<Integer, SortedSet<Merit>> kept, int at) {
    return kept.computeIfAbsent(at, i -> new TreeSet<>());
  }

  private Map<Merit, Integer> extremes() {
    Map<Merit, Integer> best = new EnumMap<>(Merit.class);
    best.put(Merit.FASTEST, least(0));
    best.put(Merit.CHEAPEST, least(1));
    best.put(Merit.CLEANEST, least(2));
    best.put(Merit.MOST_RELIABLE, least(3));
    return best;
  }

  private int least(int criterion) {
    Comparator<Integer> byValue = Comparator.comparingLong(i -> front.get(i).get(criterion));
    return positions().stream().min(byValue).orElseThrow();
  }

  private boolean keepFarthest(SortedMap<Integer, SortedSet<Merit>> kept) {
    int farthest = -1;
    double most = 0;
    for (int i : positions()) {
      double distance =
          kept.keySet().stream().mapToDouble(k -> distance(i, scaled[k])).min().orElseThrow();
      if (distance > most) {
        farthest = i;
        most = distance;
      }
    }
    if (farthest < 0) {
      return false;
    }
    merits(kept, farthest);
    return true;
  }

  private int nearestTo(double[] point) {
    Comparator<Integer> byDistance = Comparator.comparingDouble(i -> distance(i, point));
    return positions().stream().min(byDistance).orElseThrow();
  }

  private double distance(int at, double[] point) {
    double sum = 0;
    for (int k = 0; k < 4; k++) {
      sum += (scaled[at][k] - point[k]) * (scaled[at][k] - point[k]);
    }
    return Math.sqrt(sum);
  }

  private void scale(int criterion) {
    long least = front.get(least(criterion)).get(criterion);
    long most = front.stream().mapToLong(c -> c.get(criterion)).max().orElseThrow();
    for (int i : positions()) {
      scaled[i][criterion] =
          most == least ? 0 : (front.get(i).get(criterion) - least) / (double) (most - least);
    }
  }

  private List<Integer> positions() {
    List<Integer> all = new ArrayList<>(front.size());
    for (int i = 0; i < front.size(); i++) {
      all.add(i);
    }
    return all;
  }
}
