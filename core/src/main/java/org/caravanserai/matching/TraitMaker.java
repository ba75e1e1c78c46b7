package org.caravanserai.matching;

import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.caravanserai.knowledge.Knowledge;
import org.caravanserai.matching.Words.Word;

/** Reads out of a listing what it is about. Safe for use by several threads. */
final class TraitMaker {
  /** The most telling words and concepts of a listing that are kept. */
  static final int MOST_WORDS = 60;

  static final int MOST_CONCEPTS = 40;
  static final int MOST_CODES = 8;
  private static final double IN_TEXT = 0.45;
  private static final double AGAIN = 0.1;
  private static final double MOST_IN_TEXT = 0.65;
  private static final double LENT = 0.8;

  private final Words words;
  private final Lexicon lexicon;
  private final Concepts concepts;
  private final WordWeights weights;
  private final Labels labels;

  TraitMaker(Knowledge knowledge, Words words) {
    this.words = words;
    this.lexicon = new Lexicon(knowledge, words);
    this.concepts = new Concepts(knowledge);
    this.weights = new WordWeights(knowledge, words);
    this.labels = new Labels(knowledge, words);
  }

  Concepts concepts() {
    return concepts;
  }

  Traits of(Listing listing) {
    Wording wording = listing.wording();
    Map<String, Double> about = new HashMap<>();
    Map<String, Double> telling = new HashMap<>();
    Map<String, Double> codes = new HashMap<>();
    for (String language : Wording.LANGUAGES) {
      Map<String, Double> own = new HashMap<>();
      read(wording.title().getOrDefault(language, ""), language, true, about, own);
      read(wording.text().getOrDefault(language, ""), language, false, about, own);
      labels.find(own, language).forEach((code, surely) -> codes.merge(code, surely, Math::max));
      own.forEach((word, weight) -> telling.merge(word, weight, Math::max));
    }
    return new Traits(
        listing.withoutWording(),
        top(about, MOST_CONCEPTS),
        top(codes, MOST_CODES),
        top(telling, MOST_WORDS));
  }

  /** Traits of nothing but some words. */
  Traits of(String words, String language) {
    return of(
        new Listing(
            "words",
            Kind.NEED,
            Subject.GOODS,
            new Owner("nobody", "nobody", "ZZ"),
            new Wording(Map.of(language, ""), Map.of(language, words)),
            Set.of(),
            Set.of(),
            Whereabouts.in("ZZ"),
            Terms.NONE,
            Wishes.NONE,
            null));
  }

  private void read(
      String text,
      String language,
      boolean title,
      Map<String, Double> about,
      Map<String, Double> telling) {
    if (text.isEmpty()) {
      return;
    }
    List<Word> cut = words.cut(text, language);
    note(lexicon.find(text, language, cut), title, 1, about);
    for (String other : lentFrom(text, language)) {
      note(lexicon.find(text, other, words.cut(text, other)), title, LENT, about);
    }
    for (Word word : cut) {
      double weight = weights.of(word.stem(), language) * (title ? 1 : 0.6);
      if (weight > 0) {
        telling.merge(word.stem(), weight, Math::max);
      }
    }
  }

  /** Languages whose words people of a language mix in. */
  private static Set<String> lentFrom(String text, String language) {
    return switch (language) {
      case "kk", "ky", "tg" -> Set.of("ru");
      case "uz" ->
          text.codePoints()
                  .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.CYRILLIC)
              ? Set.of("ru")
              : Set.of();
      case "zh" -> Set.of("en");
      default -> Set.of();
    };
  }

  private void note(
      Map<String, Lexicon.Hit> found, boolean title, double trust, Map<String, Double> about) {
    found.forEach((concept, hit) -> {
      double much = title ? 1 : Math.min(MOST_IN_TEXT, IN_TEXT + AGAIN * (hit.times() - 1));
      about.merge(concept, much * hit.share() * trust * concepts.weight(concept), Math::max);
    });
  }

  private static Map<String, Double> top(Map<String, Double> all, int most) {
    Map<String, Double> kept = new TreeMap<>();
    all.entrySet().stream()
        .sorted(
            Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(most)
        .forEach(entry -> kept.put(entry.getKey(), (double) entry.getValue().floatValue()));
    return Collections.unmodifiableMap(new LinkedHashMap<>(kept));
  }

  /** How the words of a listing are written, by their stems. */
  Map<String, String> surfaces(Listing listing) {
    Map<String, String> surfaces = new HashMap<>();
    List.of(listing.wording().title(), listing.wording().text())
        .forEach(texts ->
            texts.forEach((language, text) ->
                words
                    .cut(text, language)
                    .forEach(word -> surfaces.putIfAbsent(word.stem(), word.surface()))));
    return surfaces;
  }
}
