package org.caravanserai.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.caravanserai.matching.LabelledSet.Labelled;

/**
 * nDCG@10 with gains of 2^grade - 1 and a discount of log2(rank + 1), averaged over the needs that
 * have any partner at all.
 */
final class Quality {
  static final int DEPTH = 10;

  private final LabelledSet set;
  private final Map<String, List<String>> rankings = new HashMap<>();
  private final Map<String, Labelled> byId = new HashMap<>();

  private Quality(LabelledSet set) {
    this.set = set;
  }

  /**
   * The quality of a ranking.
   *
   * @param ranker the ids of the best offers for a need, best first
   */
  static Quality of(LabelledSet set, Function<Listing, List<String>> ranker) {
    Quality quality = new Quality(set);
    set.offers.forEach(offer -> quality.byId.put(offer.listing().id(), offer));
    for (Labelled need : set.needs) {
      quality.rankings.put(need.listing().id(), ranker.apply(need.listing()));
    }
    return quality;
  }

  List<String> ranking(Labelled need) {
    return rankings.getOrDefault(need.listing().id(), List.of());
  }

  double ndcg() {
    return ndcg(need -> true, offer -> true);
  }

  /** Over some needs, as if some offers were all there are. */
  double ndcg(Predicate<Labelled> needs, Predicate<Labelled> offers) {
    double sum = 0;
    int count = 0;
    for (Labelled need : set.needs) {
      double ideal = ideal(need, offers);
      if (needs.test(need) && ideal > 0) {
        sum += gained(need, offers) / ideal;
        count++;
      }
    }
    return count == 0 ? Double.NaN : sum / count;
  }

  int count(Predicate<Labelled> needs, Predicate<Labelled> offers) {
    return (int) set.needs.stream().filter(needs).filter(n -> ideal(n, offers) > 0).count();
  }

  private double gained(Labelled need, Predicate<Labelled> offers) {
    List<Integer> grades = new ArrayList<>();
    for (String id : ranking(need)) {
      Labelled offer = byId.get(id);
      if (offer != null && offers.test(offer)) {
        grades.add(Truth.grade(need, offer));
      }
    }
    return sum(grades);
  }

  private double ideal(Labelled need, Predicate<Labelled> offers) {
    return sum(
        set.offers.stream()
            .filter(offers)
            .map(offer -> Truth.grade(need, offer))
            .sorted(Comparator.reverseOrder())
            .toList());
  }

  private static double sum(List<Integer> grades) {
    double sum = 0;
    for (int rank = 0; rank < Math.min(DEPTH, grades.size()); rank++) {
      sum += ((1 << grades.get(rank)) - 1) / (Math.log(rank + 2) / Math.log(2));
    }
    return sum;
  }
}
