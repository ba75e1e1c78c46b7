package org.caravanserai.matching;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.caravanserai.matching.Lexicon.Hit;

/**
 * Finds Chinese terms in running text, which has no spaces: at each letter the longest term that
 * begins there, or else the longest beginning or end of a term.
 */
final class ChineseTerms {
  private static final int LONGEST = 12;
  private static final int SHORTEST_PART = 2;

  private final Map<String, Set<String>> whole = new HashMap<>();

  /** For each part its concepts, and the length of the shortest term that it is a part of. */
  private final Map<String, Map<String, Integer>> parts = new HashMap<>();

  void add(String term, String concept) {
    whole.computeIfAbsent(term, _ -> new TreeSet<>()).add(concept);
    for (int length = SHORTEST_PART; length < term.length(); length++) {
      addPart(term.substring(0, length), term.length(), concept);
      addPart(term.substring(term.length() - length), term.length(), concept);
    }
  }

  private void addPart(String part, int length, String concept) {
    parts.computeIfAbsent(part, _ -> new HashMap<>()).merge(concept, length, Math::min);
  }

  void find(String text, Map<String, Hit> found) {
    for (int at = 0; at < text.length(); ) {
      int end = longest(text, at, whole);
      if (end > at) {
        whole
            .getOrDefault(text.substring(at, end), Set.of())
            .forEach(concept -> found.merge(concept, Hit.WHOLE, Hit::plus));
      } else {
        end = longest(text, at, parts);
        notePart(text.substring(at, end), found);
      }
      at = Math.max(at + 1, end);
    }
  }

  private static int longest(String text, int at, Map<String, ?> known) {
    int end = Math.min(text.length(), at + LONGEST);
    while (end > at && !known.containsKey(text.substring(at, end))) {
      end--;
    }
    return end;
  }

  private void notePart(String part, Map<String, Hit> found) {
    Map<String, Integer> concepts = parts.getOrDefault(part, Map.of());
    concepts.forEach((concept, length) -> {
      double share = Lexicon.PART * part.length() / length * Math.min(1, 2.0 / concepts.size());
      if (share >= Lexicon.LEAST_PART) {
        found.merge(concept, new Hit(1, share), Hit::plus);
      }
    });
  }
}
