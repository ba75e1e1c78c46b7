package org.caravanserai.matching;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.caravanserai.knowledge.Concept;

/**
 * What the index keeps of a listing to find it by, and what is asked for when partners are sought:
 * a rough form of {@link Substance}, made so that whatever scores high there is found here. Weights
 * come from the one who seeks alone, so that what is found depends on no other listing.
 */
final class Features {
  private static final double MAIN = 0.75;
  private final Concepts concepts;

  Features(Concepts concepts) {
    this.concepts = concepts;
  }

  /** The terms that a listing is kept under. */
  Set<String> kept(Traits traits) {
    Set<String> terms = new HashSet<>();
    Listing listing = traits.listing();
    listing.goods().forEach(code -> prefixes("h", code, terms));
    listing.activities().forEach(code -> prefixes("i", code, terms));
    traits.words().keySet().forEach(word -> terms.add("w" + word));
    traits
        .concepts()
        .forEach((id, much) -> {
          terms.add("c" + id);
          if (isMain(id, much)) {
            terms.add("m" + id);
          }
          concepts.line(id).forEach(up -> terms.add("u" + up));
          Concept concept = concepts.find(id).orElseThrow();
          concept.hs().forEach(code -> terms.add("sh" + heading(code)));
          concept.isic().forEach(code -> terms.add("si" + group(code)));
        });
    traits.codes().keySet().forEach(code -> terms.add("s" + code));
    return terms;
  }

  /** The terms that partners are sought by, with their weights. */
  Map<String, Double> sought(Traits traits) {
    Map<String, Double> terms = new HashMap<>();
    Listing listing = traits.listing();
    codes("h", listing.goods(), Map.of(6, 0.4, 4, 2.2, 2, 0.9), terms);
    codes("i", listing.activities(), Map.of(4, 0.7, 3, 1.0, 2, 0.5), terms);
    listing.goods().forEach(code -> terms.merge("sh" + heading(code), 1.6, Math::max));
    listing.activities().forEach(code -> terms.merge("si" + group(code), 0.8, Math::max));
    traits.words().forEach((word, telling) -> terms.merge("w" + word, 0.5 * telling, Math::max));
    traits
        .concepts()
        .forEach((id, much) -> {
          double weight = much * much;
          terms.merge("c" + id, 2.4 * weight, Math::max);
          terms.merge("m" + id, 0.8 * weight, Math::max);
          concepts
              .line(id)
              .forEach(up -> {
                terms.merge("c" + up, 1.2 * weight, Math::max);
                terms.merge("u" + up, (up.equals(id) ? 1.2 : 0.5) * weight, Math::max);
              });
          Concept concept = concepts.find(id).orElseThrow();
          concept.hs().forEach(code -> terms.merge("h" + heading(code), 1.4 * weight, Math::max));
          concept.isic().forEach(code -> terms.merge("i" + group(code), 0.6 * weight, Math::max));
          concept.hs().forEach(code -> terms.merge("sh" + heading(code), 0.5 * weight, Math::max));
        });
    traits
        .codes()
        .forEach((code, surely) -> {
          terms.merge("s" + code, 1.2 * surely, Math::max);
          terms.merge(code, 1.0 * surely, Math::max);
        });
    return terms;
  }

  private boolean isMain(String id, double much) {
    return much >= MAIN * concepts.weight(id);
  }

  private static void codes(
      String mark, Collection<String> codes, Map<Integer, Double> weights, Map<String, Double> to) {
    for (String code : codes) {
      weights.forEach((length, weight) -> {
        if (code.length() >= length) {
          to.merge(mark + code.substring(0, length), weight, Math::max);
        }
      });
    }
  }

  private static void prefixes(String mark, String code, Set<String> to) {
    for (int length = 2; length <= code.length(); length++) {
      to.add(mark + code.substring(0, length));
    }
  }

  private static String heading(String code) {
    return code.substring(0, Math.min(4, code.length()));
  }

  private static String group(String code) {
    return code.substring(0, Math.min(3, code.length()));
  }
}
