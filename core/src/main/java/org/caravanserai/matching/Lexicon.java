package org.caravanserai.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.caravanserai.knowledge.Concept;
import org.caravanserai.knowledge.Knowledge;
import org.caravanserai.matching.Words.Word;

/**
 * Finds the concepts of the thesaurus in texts of any language. A phrase counts when all its words
 * stand near each other, in any order and form; the longest phrase at a place wins. Chinese, which
 * writes no spaces, is searched letter by letter.
 */
final class Lexicon {
  /** How many other words may stand between those of a phrase. */
  private static final int SLACK = 2;

  private static final int LONGEST_CHINESE = 12;

  /** The words of a phrase, sorted. */
  private record Phrase(List<String> stems, String concept) {}

  private final Words words;

  /** By language and the first stem of the phrase. */
  private final Map<String, Map<String, List<Phrase>>> phrases = new HashMap<>();

  private final Map<String, List<String>> chinese = new HashMap<>();

  Lexicon(Knowledge knowledge, Words words) {
    this.words = words;
    for (Concept concept : knowledge.contents().concepts().values()) {
      concept.terms().forEach(term -> add(concept.id(), term));
    }
    Comparator<Phrase> longestFirst =
        Comparator.comparing((Phrase p) -> -p.stems().size()).thenComparing(Phrase::concept);
    phrases.values().forEach(byStem -> byStem.values().forEach(list -> list.sort(longestFirst)));
  }

  private void add(String concept, Concept.Term term) {
    if (term.language().equals("zh")) {
      add(chinese, Words.folded(term.text(), "zh"), concept);
      return;
    }
    List<String> stems = words.cut(term.text(), term.language()).stream().map(Word::stem).toList();
    if (!stems.isEmpty()) {
      Phrase phrase = new Phrase(stems, concept);
      Map<String, List<Phrase>> byStem =
          phrases.computeIfAbsent(term.language(), _ -> new HashMap<>());
      new HashSet<>(stems)
          .forEach(stem -> byStem.computeIfAbsent(stem, _ -> new ArrayList<>()).add(phrase));
    }
  }

  private static void add(Map<String, List<String>> lists, String key, String concept) {
    List<String> concepts = lists.computeIfAbsent(key, _ -> new ArrayList<>());
    if (!concepts.contains(concept)) {
      concepts.add(concept);
    }
  }

  /** How often each concept is found in a text, by its id. */
  Map<String, Integer> find(String text, String language, List<Word> cut) {
    Map<String, Integer> found = new TreeMap<>();
    if (language.equals("zh")) {
      findChinese(Words.folded(text, "zh"), found);
    } else {
      find(cut.stream().map(Word::stem).toList(), language, found);
    }
    return found;
  }

  private void findChinese(String text, Map<String, Integer> found) {
    for (int at = 0; at < text.length(); ) {
      int end = Math.min(text.length(), at + LONGEST_CHINESE);
      while (end > at && !chinese.containsKey(text.substring(at, end))) {
        end--;
      }
      if (end > at) {
        chinese
            .getOrDefault(text.substring(at, end), List.of())
            .forEach(concept -> found.merge(concept, 1, Integer::sum));
      }
      at = Math.max(at + 1, end);
    }
  }

  private void find(List<String> stems, String language, Map<String, Integer> found) {
    Map<String, List<Phrase>> byStem = phrases.getOrDefault(language, Map.of());
    boolean[] taken = new boolean[stems.size()];
    int longest = 8;
    for (int size = longest; size >= 1; size--) {
      for (int at = 0; at < stems.size(); at++) {
        if (taken[at]) {
          continue;
        }
        Set<List<Integer>> here = new HashSet<>();
        for (Phrase phrase : byStem.getOrDefault(stems.get(at), List.of())) {
          if (phrase.stems().size() != size) {
            continue;
          }
          List<Integer> places = places(phrase.stems(), stems, at, taken);
          if (!places.isEmpty()) {
            here.add(places);
            found.merge(phrase.concept(), 1, Integer::sum);
          }
        }
        here.forEach(places -> places.forEach(place -> taken[place] = true));
      }
    }
  }

  /** Where the words of a phrase stand from a place on; empty when one is missing. */
  private static List<Integer> places(
      List<String> phrase, List<String> stems, int at, boolean[] taken) {
    List<Integer> places = new ArrayList<>();
    int end = Math.min(stems.size(), at + phrase.size() + (phrase.size() > 1 ? SLACK : 0));
    for (String stem : phrase) {
      int place = at;
      while (place < end
          && (taken[place] || places.contains(place) || !stems.get(place).equals(stem))) {
        place++;
      }
      if (place == end) {
        return List.of();
      }
      places.add(place);
    }
    return places;
  }
}
