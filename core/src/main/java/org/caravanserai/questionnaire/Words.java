package org.caravanserai.questionnaire;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.caravanserai.reading.Folding;

/** The words of a text, without case, accents and apostrophes, of which Uzbek has many forms. */
final class Words {
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
        Arrays.stream(BETWEEN_WORDS.split(Folding.fold(text)))
            .filter(word -> !word.isEmpty())
            .toList());
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
