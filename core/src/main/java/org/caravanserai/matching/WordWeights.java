package org.caravanserai.matching;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.caravanserai.knowledge.CodeEntry;
import org.caravanserai.knowledge.Knowledge;
import org.caravanserai.matching.Words.Word;

/**
 * How telling a word is, from 0 to 1. The words of trade that say nothing about the thing traded
 * ({@code common-words.txt}) tell nothing; of the others, those that stand in many labels of ISIC
 * and HS tell less. No listing takes part, so that a score depends on nothing but the pair.
 */
final class WordWeights {
  private final Map<String, Set<String>> common = new HashMap<>();
  private final Map<String, Map<String, Integer>> labels = new HashMap<>();
  private final Words words;

  WordWeights(Knowledge knowledge, Words words) {
    this.words = words;
    readCommonWords();
    for (String list : List.of("isic", "hs")) {
      for (CodeEntry entry :
          knowledge.contents().codeLists().getOrDefault(list, Map.of()).values()) {
        entry.label().byLanguage().forEach(this::count);
      }
    }
  }

  private void count(String language, String label) {
    Map<String, Integer> counts = labels.computeIfAbsent(language, _ -> new HashMap<>());
    Set<String> seen = new HashSet<>();
    for (Word word : words.cut(label, language)) {
      if (seen.add(word.stem())) {
        counts.merge(word.stem(), 1, Integer::sum);
      }
    }
  }

  /** Lines of {@code language: word word …}. */
  private void readCommonWords() {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(WordWeights.class.getResourceAsStream("common-words.txt")),
                StandardCharsets.UTF_8))) {
      lines.lines().filter(line -> !line.startsWith("#")).forEach(this::readCommonWords);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void readCommonWords(String line) {
    int colon = line.indexOf(':');
    if (colon > 0) {
      String language = line.substring(0, colon);
      words
          .cut(line.substring(colon + 1), language)
          .forEach(word -> common.computeIfAbsent(language, _ -> new HashSet<>()).add(word.stem()));
    }
  }

  double of(String stem, String language) {
    if (stem.codePointCount(0, stem.length()) < 2
        || common.getOrDefault(language, Set.of()).contains(stem)) {
      return 0;
    }
    int times = labels.getOrDefault(language, Map.of()).getOrDefault(stem, 0);
    return 1 / (1 + 0.35 * StrictMath.log(1 + times));
  }
}
