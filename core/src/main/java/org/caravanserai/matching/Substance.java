package org.caravanserai.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.caravanserai.knowledge.Concept;
import org.jspecify.annotations.Nullable;

/**
 * Whether two listings are about the same thing. Each kind of evidence - concepts, goods, activity,
 * words - can only add: with shares a, b, … of trust it gives 1 - (1-a)(1-b)…, so that taking one
 * away never raises the whole.
 */
final class Substance {
  private static final double CONCEPTS = 0.9;
  private static final double GOODS = 0.65;
  private static final double ACTIVITIES = 0.65;
  private static final double SPOKEN = 0.5;
  private static final double WORDS = 0.5;
  private static final double POINTED = 0.45;
  private static final double LEAST_POINTED = 0.1;
  private static final int HEADING = 4;
  private static final int GROUP = 3;

  /** Below this, closeness of concepts is not worth a reason. */
  private static final double WORTH_NAMING = 0.2;

  private static final int MOST_NAMED = 3;
  private static final int MOST_WORDS_NAMED = 5;

  /**
   * An answer.
   *
   * @param yours how much of what yours is about theirs is about too, from 0 to 1
   * @param theirs how much of what theirs is about yours is about too, from 0 to 1
   */
  record Shared(double yours, double theirs, List<Reason> reasons, List<Concern> concerns) {}

  private final Concepts concepts;

  Substance(Concepts concepts) {
    this.concepts = concepts;
  }

  Shared of(Traits yours, Traits theirs) {
    List<Reason> reasons = new ArrayList<>();
    double mine = 1 - CONCEPTS * covered(yours.concepts(), theirs.concepts());
    double other = 1 - CONCEPTS * covered(theirs.concepts(), yours.concepts());
    nameConcepts(yours.concepts(), theirs.concepts(), reasons);

    Listing one = yours.listing();
    Listing two = theirs.listing();
    Codes.Pair goods = Codes.goods(one.goods(), two.goods());
    if (goods != null) {
      reasons.add(new Reason.Goods(goods.yours(), goods.theirs(), goods.level()));
    }
    Codes.Pair activity = Codes.activities(one.activities(), two.activities());
    if (activity != null) {
      reasons.add(new Reason.Activity(activity.yours(), activity.theirs(), activity.level()));
    }
    double codes =
        (1 - Math.max(value(goods, GOODS), spoken(yours, theirs, true, reasons)))
            * (1 - Math.max(value(activity, ACTIVITIES), spoken(yours, theirs, false, reasons)));
    codes *= pointed(yours, theirs, reasons);

    List<String> shared =
        yours.words().keySet().stream().filter(theirs.words()::containsKey).toList();
    if (!shared.isEmpty()) {
      reasons.add(new Reason.Words(mostTelling(shared, yours.words(), theirs.words())));
    }
    mine *= codes * (1 - WORDS * share(shared, yours.words(), theirs.words()));
    other *= codes * (1 - WORDS * share(shared, theirs.words(), yours.words()));
    return new Shared(1 - mine, 1 - other, reasons, concerns(one, two, goods, activity));
  }

  /** How much of what some concepts stand for the others stand for too. */
  private double covered(Map<String, Double> ones, Map<String, Double> others) {
    double sum = 0;
    double all = 0;
    for (Map.Entry<String, Double> one : ones.entrySet()) {
      double best = 0;
      for (Map.Entry<String, Double> other : others.entrySet()) {
        Concepts.Closeness closeness = concepts.closeness(one.getKey(), other.getKey());
        if (closeness != null) {
          double evenness = 0.4 + 0.6 * Math.min(1, other.getValue() / one.getValue());
          best = Math.max(best, closeness.value() * evenness);
        }
      }
      double weight = one.getValue() * one.getValue();
      sum += weight * best;
      all += weight;
    }
    return all == 0 ? 0 : sum / all;
  }

  private record Named(Reason.Concept reason, double value) {}

  private void nameConcepts(
      Map<String, Double> yours, Map<String, Double> theirs, List<Reason> reasons) {
    List<Named> named = new ArrayList<>();
    yours.forEach((mine, weight) -> {
      Named best = null;
      for (Map.Entry<String, Double> other : theirs.entrySet()) {
        Concepts.Closeness closeness = concepts.closeness(mine, other.getKey());
        double value =
            closeness == null ? 0 : closeness.value() * Math.min(weight, other.getValue());
        if (closeness != null && value >= WORTH_NAMING && (best == null || value > best.value())) {
          best = new Named(new Reason.Concept(mine, other.getKey(), closeness.kinship()), value);
        }
      }
      if (best != null) {
        named.add(best);
      }
    });
    named.stream()
        .sorted(
            Comparator.comparingDouble(Named::value)
                .reversed()
                .thenComparing(n -> n.reason().yours()))
        .limit(MOST_NAMED)
        .forEach(n -> reasons.add(n.reason()));
  }

  private static double value(Codes.@Nullable Pair pair, double trust) {
    return pair == null ? 0 : trust * pair.value();
  }

  private record Spoken(Reason.CodeSpokenOf reason, double value) {}

  /**
   * Codes that one names against what the other speaks of: told where only one names codes. That a
   * diode and a cable are of one chapter says nothing; they must agree more closely than that.
   */
  private double spoken(Traits yours, Traits theirs, boolean goods, List<Reason> reasons) {
    Spoken mine = spoken(yours, theirs, goods, true);
    Spoken other = spoken(theirs, yours, goods, false);
    Spoken best = mine == null || (other != null && other.value() > mine.value()) ? other : mine;
    if (best == null || best.value() < WORTH_NAMING) {
      return 0;
    }
    if (named(yours, goods).isEmpty() || named(theirs, goods).isEmpty()) {
      reasons.add(best.reason());
    }
    return SPOKEN * best.value();
  }

  private @Nullable Spoken spoken(
      Traits naming, Traits speaking, boolean goods, boolean codeIsYours) {
    Spoken best = null;
    for (Map.Entry<String, Double> about : speaking.concepts().entrySet()) {
      Concept concept = concepts.find(about.getKey()).orElseThrow();
      Codes.Pair pair =
          goods
              ? Codes.goods(named(naming, true), concept.hs())
              : Codes.activities(named(naming, false), concept.isic());
      if (pair == null || pair.level().isBroad()) {
        continue;
      }
      double value = pair.value() * about.getValue();
      if (best == null || value > best.value()) {
        best =
            new Spoken(
                new Reason.CodeSpokenOf(pair.yours(), goods, about.getKey(), codeIsYours), value);
      }
    }
    return best;
  }

  private static Set<String> named(Traits traits, boolean goods) {
    return goods ? traits.listing().goods() : traits.listing().activities();
  }

  /** Codes that the words of one point to, against all that is known of the other's. */
  private double pointed(Traits yours, Traits theirs, List<Reason> reasons) {
    Map<String, Double> mine = allCodes(yours);
    Map<String, Double> other = allCodes(theirs);
    String best = "";
    double most = 0;
    for (Map.Entry<String, Double> code : mine.entrySet()) {
      boolean byLabel =
          yours.codes().containsKey(code.getKey()) || theirs.codes().containsKey(code.getKey());
      double both = byLabel ? code.getValue() * other.getOrDefault(code.getKey(), 0.0) : 0;
      if (both > most) {
        most = both;
        best = code.getKey();
      }
    }
    if (most < LEAST_POINTED) {
      return 1;
    }
    reasons.add(new Reason.WordsPoint(best.substring(1), best.charAt(0) == Labels.GOODS));
    return 1 - POINTED * most;
  }

  /** Headings and groups that a listing names, speaks of or points to; in the order of codes. */
  private Map<String, Double> allCodes(Traits traits) {
    Map<String, Double> codes = new TreeMap<>(traits.codes());
    traits.listing().goods().forEach(code -> put(codes, Labels.GOODS, code, HEADING, 1));
    traits.listing().activities().forEach(code -> put(codes, Labels.ACTIVITY, code, GROUP, 1));
    traits
        .concepts()
        .forEach((id, much) -> {
          Concept concept = concepts.find(id).orElseThrow();
          concept.hs().forEach(code -> put(codes, Labels.GOODS, code, HEADING, much));
          concept.isic().forEach(code -> put(codes, Labels.ACTIVITY, code, GROUP, much));
        });
    return codes;
  }

  private static void put(
      Map<String, Double> codes, char mark, String code, int digits, double much) {
    if (code.length() >= digits) {
      codes.merge(mark + code.substring(0, digits), much, Math::max);
    }
  }

  private static double share(
      List<String> shared, Map<String, Double> ones, Map<String, Double> others) {
    double sum = 0;
    for (String word : shared) {
      sum += Math.min(ones.getOrDefault(word, 0.0), others.getOrDefault(word, 0.0));
    }
    double all = ones.values().stream().mapToDouble(Double::doubleValue).sum();
    return all == 0 ? 0 : Math.min(1, sum / all);
  }

  private static List<String> mostTelling(
      List<String> shared, Map<String, Double> ones, Map<String, Double> others) {
    Comparator<String> telling =
        Comparator.comparingDouble(
            word -> -Math.min(ones.getOrDefault(word, 0.0), others.getOrDefault(word, 0.0)));
    return shared.stream()
        .sorted(telling.thenComparing(Comparator.naturalOrder()))
        .limit(MOST_WORDS_NAMED)
        .toList();
  }

  private static List<Concern> concerns(
      Listing one, Listing two, Codes.@Nullable Pair goods, Codes.@Nullable Pair activity) {
    List<Concern> concerns = new ArrayList<>();
    if (goods == null && !one.goods().isEmpty() && !two.goods().isEmpty()) {
      concerns.add(new Concern.OtherCodes(one.goods(), two.goods()));
    }
    if (activity == null && !one.activities().isEmpty() && !two.activities().isEmpty()) {
      concerns.add(new Concern.OtherCodes(one.activities(), two.activities()));
    }
    return concerns;
  }
}
