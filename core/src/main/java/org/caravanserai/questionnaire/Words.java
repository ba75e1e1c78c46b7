package org.caravanserai.questionnaire;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The words of a text, without case, accents and apostrophes, of which Uzbek has many forms. */
final class Words {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern APOSTROPHES =
      Pattern.compile("[\u02BB\u02BC\u02B9\u02BD\u2018\u2019\u201B\u2032\u00B4`']");
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final int SHORTEST = 3;
  private static final int SHORTEST_STEM = 4;
  private static final int ENDING = 2;
  private static final int BEGINNING = 2;
  private static final int STEM = 1;

  private final List<String> words;

  private Words(List<String> words) {
    this.words = words;
  }

  static Words of(String text) {
    return new Words(
        Arrays.stream(BETWEEN_WORDS.split(fold(text))).filter(word -> !word.isEmpty()).toList());
  }

  static String fold(String text) {
    String apart = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    return APOSTROPHES.matcher(MARKS.matcher(apart).replaceAll("")).replaceAll("").strip();
  }

  /**
   * How well a label answers to these words: the sum over the words of 2 for a word that begins so,
   * 1 for one of the same stem; in ideographs, of the pairs of characters that both have. 0 when no
   * word is found. Words of one or two letters count only when there are no longer ones.
   */
  int fit(Words label) {
    List<String> telling =
        words.stream().filter(word -> word.length() >= SHORTEST || isIdeographic(word)).toList();
    return (telling.isEmpty() ? words : telling)
        .stream()
            .mapToInt(word -> label.words.stream().mapToInt(l -> fit(word, l)).max().orElse(0))
            .sum();
  }

  private static int fit(String word, String label) {
    if (isIdeographic(word)) {
      return word.length() == 1 && label.contains(word) ? BEGINNING : commonPairs(word, label);
    }
    if (label.startsWith(word)) {
      return BEGINNING;
    }
    int stem = Math.max(SHORTEST_STEM, word.length() - ENDING);
    return word.length() > SHORTEST_STEM && label.startsWith(word.substring(0, stem)) ? STEM : 0;
  }

  private static int commonPairs(String word, String label) {
    return (int)
        IntStream.range(0, word.length() - 1)
            .filter(i -> label.contains(word.substring(i, i + 2)))
            .count();
  }

  private static boolean isIdeographic(String word) {
    return word.codePoints().anyMatch(Character::isIdeographic);
  }
}
