package org.caravanserai.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.caravanserai.knowledge.CodeEntry;
import org.caravanserai.knowledge.Knowledge;
import org.caravanserai.matching.Words.Word;

/**
 * The labels of ISIC groups and HS headings: which codes the words of a text point to. Labels exist
 * in fewer languages than terms, and are worded for statisticians, so that they only point.
 */
final class Labels {
  /** Marks goods; the rest of the mark is the code. */
  static final char GOODS = 'h';

  static final char ACTIVITY = 'i';
  private static final double LEAST = 0.3;
  private static final int MOST_CODES = 4;
  private static final int SHORTEST_CODE = 3;

  /** A label by its words, in one language. */
  private record Label(String code, Set<String> stems) {}

  private final Map<String, Map<String, List<Label>>> byLanguage = new HashMap<>();
  private final Map<String, Integer> sizes = new HashMap<>();
  private final Words words;

  Labels(Knowledge knowledge, Words words) {
    this.words = words;
    add(knowledge, "hs", GOODS);
    add(knowledge, "isic", ACTIVITY);
  }

  private void add(Knowledge knowledge, String list, char mark) {
    for (CodeEntry entry : knowledge.contents().codeLists().getOrDefault(list, Map.of()).values()) {
      if (entry.code().length() >= SHORTEST_CODE && Character.isDigit(entry.code().charAt(0))) {
        entry
            .label()
            .byLanguage()
            .forEach((language, text) -> add(mark + entry.code(), language, text));
      }
    }
  }

  private void add(String code, String language, String text) {
    Set<String> stems = new HashSet<>();
    words.cut(text, language).stream().map(Word::stem).filter(Labels::isWord).forEach(stems::add);
    Label label = new Label(code, stems);
    Map<String, List<Label>> byStem = byLanguage.computeIfAbsent(language, _ -> new HashMap<>());
    stems.forEach(stem -> byStem.computeIfAbsent(stem, _ -> new ArrayList<>()).add(label));
    sizes.merge(language, 1, Integer::sum);
  }

  private static boolean isWord(String stem) {
    return stem.codePointCount(0, stem.length()) > 1;
  }

  /**
   * The codes that words point to, from 0 to 1: the share of the text's telling words that the
   * label has.
   *
   * @param telling stems and how telling each is
   */
  Map<String, Double> find(Map<String, Double> telling, String language) {
    Map<String, List<Label>> byStem = byLanguage.getOrDefault(language, Map.of());
    int size = sizes.getOrDefault(language, 1);
    Map<String, Double> sums = new TreeMap<>();
    double all = 0;
    for (String stem : new TreeSet<>(telling.keySet())) {
      List<Label> labels = byStem.getOrDefault(stem, List.of());
      double weight =
          telling.getOrDefault(stem, 0.0) * StrictMath.log(1 + (double) size / (1 + labels.size()));
      all += weight;
      for (Label label : labels) {
        sums.merge(label.code(), weight, Double::sum);
      }
    }
    Map<String, Double> found = new TreeMap<>();
    double whole = all;
    sums.entrySet().stream()
        .filter(sum -> sum.getValue() >= LEAST * whole)
        .sorted(
            Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(MOST_CODES)
        .forEach(sum -> found.put(sum.getKey(), sum.getValue() / whole));
    return found;
  }
}
