package org.caravanserai.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
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

  private static final int LONGEST_PHRASE = 8;

  /** What a part of a phrase counts for, and how little is too little. */
  static final double PART = 0.7;

  static final double LEAST_PART = 0.2;

  /** The words of a phrase, sorted. */
  private record Phrase(List<String> stems, String concept) {}

  private final Words words;

  /** By language and the first stem of the phrase. */
  private final Map<String, Map<String, List<Phrase>>> phrases = new HashMap<>();

  private final ChineseTerms chinese = new ChineseTerms();

  Lexicon(Knowledge knowledge, Words words) {
    this.words = words;
    for (Concept concept : knowledge.contents().concepts().values()) {
      concept.terms().forEach(term -> add(concept.id(), term));
    }
    Comparator<Phrase> longestFirst =
        Comparator.comparingInt((Phrase p) -> -p.stems().size()).thenComparing(Phrase::concept);
    phrases.values().forEach(byStem -> byStem.values().forEach(list -> list.sort(longestFirst)));
  }

  private void add(String concept, Concept.Term term) {
    if (term.language().equals("zh")) {
      chinese.add(Words.folded(term.text(), "zh"), concept);
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

  /**
   * What is found of a concept.
   *
   * @param times how often
   * @param share one for a whole phrase, less where only some of its words are there
   */
  record Hit(int times, double share) {
    static final Hit WHOLE = new Hit(1, 1);

    Hit plus(Hit other) {
      return share == other.share
          ? new Hit(times + other.times, share)
          : share > other.share ? this : other;
    }
  }

  /** What is found of each concept in a text, by its id. */
  Map<String, Hit> find(String text, String language, List<Word> cut) {
    Map<String, Hit> found = new TreeMap<>();
    if (language.equals("zh")) {
      chinese.find(Words.folded(text, "zh"), found);
    } else {
      find(cut.stream().map(Word::stem).toList(), language, found);
    }
    return found;
  }

  private void find(List<String> stems, String language, Map<String, Hit> found) {
    Map<String, List<Phrase>> byStem = phrases.getOrDefault(language, Map.of());
    boolean[] taken = new boolean[stems.size()];
    for (int size = LONGEST_PHRASE; size >= 1; size--) {
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
            found.merge(phrase.concept(), Hit.WHOLE, Hit::plus);
          }
        }
        here.forEach(places -> places.forEach(place -> taken[place] = true));
      }
    }
    Set<String> left = new TreeSet<>();
    for (int at = 0; at < stems.size(); at++) {
      if (!taken[at]) {
        left.add(stems.get(at));
      }
    }
    findParts(left, byStem, found);
  }

  /**
   * Words that stand in few phrases speak for them even where the rest of the phrase is missing.
   */
  private static void findParts(
      Set<String> left, Map<String, List<Phrase>> byStem, Map<String, Hit> found) {
    Set<Phrase> touched = new LinkedHashSet<>();
    left.forEach(stem -> touched.addAll(byStem.getOrDefault(stem, List.of())));
    for (Phrase phrase : touched) {
      double all = 0;
      double there = 0;
      double telling = 0;
      for (String stem : phrase.stems()) {
        double weight = 1.0 / concepts(stem, byStem);
        all += weight;
        if (left.contains(stem)) {
          there += weight;
          telling = Math.max(telling, weight);
        }
      }
      double share = PART * there / all * Math.min(1, 2 * telling);
      if (share >= LEAST_PART) {
        found.merge(phrase.concept(), new Hit(1, share), Hit::plus);
      }
    }
  }

  private static long concepts(String stem, Map<String, List<Phrase>> byStem) {
    return byStem.getOrDefault(stem, List.of()).stream().map(Phrase::concept).distinct().count();
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
