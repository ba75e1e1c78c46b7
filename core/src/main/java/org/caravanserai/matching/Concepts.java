package org.caravanserai.matching;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
  private final Map<String, List<String>> lines = new HashMap<>();

  /** What a concept is a kind of; of one at the top, itself. */
  private final Map<String, String> families = new HashMap<>();

  /** How close two concepts are, and in what way. */
  record Closeness(Kinship kinship, double value) {}

  Concepts(Knowledge knowledge) {
    byId = Map.copyOf(knowledge.contents().concepts());
    Map<String, Integer> below = new HashMap<>();
    for (Concept concept : byId.values()) {
      if (concept.broader() != null) {
        kinds.merge(concept.broader(), 1, Integer::sum);
      }
      lines.put(concept.id(), lineOf(concept));
      families.put(concept.id(), concept.broader() == null ? concept.id() : concept.broader());
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

  /** The concept, what it is a kind of, and so on up; empty for one that is not there. */
  List<String> line(String id) {
    return lines.getOrDefault(id, List.of());
  }

  private List<String> lineOf(Concept lowest) {
    List<String> line = new ArrayList<>();
    Concept concept = lowest;
    while (concept != null && !line.contains(concept.id())) {
      line.add(concept.id());
      concept = concept.broader() == null ? null : byId.get(concept.broader());
    }
    return List.copyOf(line);
  }

  /** How close theirs is to yours; null when they have nothing in common. */
  @Nullable Closeness closeness(String yours, String theirs) {
    if (yours.equals(theirs)) {
      return new Closeness(Kinship.SAME, 1);
    }
    int down = line(theirs).indexOf(yours);
    if (down > 0) {
      return new Closeness(Kinship.NARROWER, pow(NARROWER, down));
    }
    int up = line(yours).indexOf(theirs);
    if (up > 0) {
      return new Closeness(Kinship.BROADER, pow(NARROWER, up));
    }
    String family = families.getOrDefault(yours, yours);
    return family.equals(families.getOrDefault(theirs, theirs))
            && kinds.getOrDefault(family, 0) <= MOST_SIBLINGS
        ? new Closeness(Kinship.SIBLING, SIBLING)
        : null;
  }

  private static double pow(double base, int steps) {
    double power = 1;
    for (int i = 0; i < steps; i++) {
      power *= base;
    }
    return power;
  }
}
