package org.caravanserai.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.caravanserai.knowledge.Concept;
import org.jspecify.annotations.Nullable;

/**
 * Whether others are about the same thing as one listing. Each kind of evidence - concepts, goods,
 * activity, words - can only add: with shares a, b, … of trust it gives 1 - (1-a)(1-b)…, so that
 * taking one away never raises the whole.
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
  private final Traits yours;
  private final List<Map.Entry<String, Double>> yourConcepts;
  private final Map<String, Double> yourCodes;

  /** What one listing shares with others. */
  Substance(Concepts concepts, Traits yours) {
    this.concepts = concepts;
    this.yours = yours;
    this.yourConcepts = List.copyOf(yours.concepts().entrySet());
    this.yourCodes = allCodes(yours, new TreeMap<>());
  }

  Shared of(Traits theirs) {
    List<Reason> reasons = new ArrayList<>();
    List<Map.Entry<String, Double>> theirConcepts = List.copyOf(theirs.concepts().entrySet());
    Concepts.@Nullable Closeness[][] close = closeness(theirConcepts);
    double mine = 1 - CONCEPTS * covered(yourConcepts, theirConcepts, (i, j) -> close[i][j]);
    double other = 1 - CONCEPTS * covered(theirConcepts, yourConcepts, (i, j) -> close[j][i]);
    nameConcepts(theirConcepts, close, reasons);

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
        (1 - Math.max(value(goods, GOODS), spoken(theirs, true, reasons)))
            * (1 - Math.max(value(activity, ACTIVITIES), spoken(theirs, false, reasons)));
    codes *= pointed(theirs, reasons);

    List<String> shared =
        yours.words().keySet().stream().filter(theirs.words()::containsKey).toList();
    if (!shared.isEmpty()) {
      reasons.add(new Reason.Words(mostTelling(shared, yours.words(), theirs.words())));
    }
    mine *= codes * (1 - WORDS * share(shared, yours.words(), theirs.words()));
    other *= codes * (1 - WORDS * share(shared, theirs.words(), yours.words()));
    return new Shared(1 - mine, 1 - other, reasons, concerns(one, two, goods, activity));
  }

  /** How close theirs are to yours: a row for each of yours. */
  private Concepts.@Nullable Closeness[][] closeness(List<Map.Entry<String, Double>> theirs) {
    Concepts.@Nullable Closeness[][] close =
        new Concepts.Closeness[yourConcepts.size()][theirs.size()];
    for (int i = 0; i < yourConcepts.size(); i++) {
      for (int j = 0; j < theirs.size(); j++) {
        close[i][j] = concepts.closeness(yourConcepts.get(i).getKey(), theirs.get(j).getKey());
      }
    }
    return close;
  }

  /** How close two concepts are, by their places in two lists; as close from either side. */
  private interface Table {
    Concepts.@Nullable Closeness at(int one, int other);
  }

  /** How much of what some concepts stand for the others stand for too. */
  private static double covered(
      List<Map.Entry<String, Double>> ones, List<Map.Entry<String, Double>> others, Table table) {
    double sum = 0;
    double all = 0;
    for (int i = 0; i < ones.size(); i++) {
      double one = ones.get(i).getValue();
      double best = 0;
      for (int j = 0; j < others.size(); j++) {
        Concepts.Closeness closeness = table.at(i, j);
        if (closeness != null) {
          double evenness = 0.4 + 0.6 * Math.min(1, others.get(j).getValue() / one);
          best = Math.max(best, closeness.value() * evenness);
        }
      }
      double weight = one * one;
      sum += weight * best;
      all += weight;
    }
    return all == 0 ? 0 : sum / all;
  }

  private record Named(Reason.Concept reason, double value) {}

  private void nameConcepts(
      List<Map.Entry<String, Double>> theirs,
      Concepts.@Nullable Closeness[][] close,
      List<Reason> reasons) {
    List<Named> named = new ArrayList<>();
    for (int i = 0; i < yourConcepts.size(); i++) {
      Map.Entry<String, Double> mine = yourConcepts.get(i);
      Named best = null;
      for (int j = 0; j < theirs.size(); j++) {
        Map.Entry<String, Double> other = theirs.get(j);
        Concepts.Closeness closeness = close[i][j];
        double value =
            closeness == null ? 0 : closeness.value() * Math.min(mine.getValue(), other.getValue());
        if (closeness != null && value >= WORTH_NAMING && (best == null || value > best.value())) {
          best =
              new Named(
                  new Reason.Concept(mine.getKey(), other.getKey(), closeness.kinship()), value);
        }
      }
      if (best != null) {
        named.add(best);
      }
    }
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
  private double spoken(Traits theirs, boolean goods, List<Reason> reasons) {
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
  private double pointed(Traits theirs, List<Reason> reasons) {
    if (yours.codes().isEmpty() && theirs.codes().isEmpty()) {
      return 1;
    }
    Map<String, Double> other = allCodes(theirs, new HashMap<>());
    String best = "";
    double most = 0;
    for (Map.Entry<String, Double> code : yourCodes.entrySet()) {
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

  /** Headings and groups that a listing names, speaks of or points to, put into a map. */
  private Map<String, Double> allCodes(Traits traits, Map<String, Double> codes) {
    codes.putAll(traits.codes());
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
