package org.caravanserai.matching;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.caravanserai.knowledge.Concept;
import org.caravanserai.knowledge.Knowledge;
import org.jspecify.annotations.Nullable;

/** How the concepts of the thesaurus stand to each other, and how telling each is. */
final class Concepts {
  private static final double NARROWER = 0.7;
  private static final double SIBLING = 0.35;

  /** Children of a concept with more kinds than this are not siblings worth naming. */
  private static final int MOST_SIBLINGS = 12;

  private final Map<String, Concept> byId;
  private final Map<String, Integer> kinds = new HashMap<>();
  private final Map<String, Double> weights = new HashMap<>();

  /** How close two concepts are, and in what way. */
  record Closeness(Kinship kinship, double value) {}

  Concepts(Knowledge knowledge) {
    byId = knowledge.contents().concepts();
    Map<String, Integer> below = new HashMap<>();
    for (Concept concept : byId.values()) {
      if (concept.broader() != null) {
        kinds.merge(concept.broader(), 1, Integer::sum);
      }
      line(concept.id()).stream().skip(1).forEach(id -> below.merge(id, 1, Integer::sum));
    }
    byId.keySet()
        .forEach(
            id -> weights.put(id, 1 / (1 + 0.5 * StrictMath.log(1 + below.getOrDefault(id, 0)))));
  }

  Optional<Concept> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** From 0 to 1: one for a concept without kinds, less for one with many. */
  double weight(String id) {
    return weights.getOrDefault(id, 0.0);
  }

  /** The concept, what it is a kind of, and so on up. */
  List<String> line(String id) {
    List<String> line = new ArrayList<>();
    Concept concept = byId.get(id);
    while (concept != null && !line.contains(concept.id())) {
      line.add(concept.id());
      concept = concept.broader() == null ? null : byId.get(concept.broader());
    }
    return line;
  }

  /** How close theirs is to yours; null when they have nothing in common. */
  @Nullable Closeness closeness(String yours, String theirs) {
    if (yours.equals(theirs)) {
      return new Closeness(Kinship.SAME, 1);
    }
    List<String> up = line(yours);
    List<String> down = line(theirs);
    if (down.contains(yours)) {
      return new Closeness(Kinship.NARROWER, pow(NARROWER, down.indexOf(yours)));
    }
    if (up.contains(theirs)) {
      return new Closeness(Kinship.BROADER, pow(NARROWER, up.indexOf(theirs)));
    }
    return Stream.of(yours, theirs).map(this::broader).distinct().count() == 1
            && kinds.getOrDefault(broader(yours), 0) <= MOST_SIBLINGS
        ? new Closeness(Kinship.SIBLING, SIBLING)
        : null;
  }

  private String broader(String id) {
    Concept concept = byId.get(id);
    return concept == null || concept.broader() == null ? id : concept.broader();
  }

  private static double pow(double base, int steps) {
    double power = 1;
    for (int i = 0; i < steps; i++) {
      power *= base;
    }
    return power;
  }
}
