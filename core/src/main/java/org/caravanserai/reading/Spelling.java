package org.caravanserai.reading;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** What a misspelt word is likely meant to be. */
public final class Spelling {
  private static final int MOST_EDITS = 3;
  private static final int LETTERS_FOR_ONE_EDIT = 3;

  private record Near(String word, int edits) {}

  private Spelling() {}

  /**
   * The words at most three edits away from a wrong one, and at most one for every three of its
   * characters; the nearest first, otherwise in the order given.
   */
  public static List<String> nearest(String wrong, Collection<String> words) {
    int most = Math.min(MOST_EDITS, wrong.length() / LETTERS_FOR_ONE_EDIT);
    return words.stream()
        .filter(word -> Math.abs(word.length() - wrong.length()) <= most)
        .map(word -> new Near(word, edits(wrong, word)))
        .filter(near -> near.edits() <= most)
        .sorted(Comparator.comparingInt(Near::edits))
        .map(Near::word)
        .toList();
  }

  /** The number of single-character edits between two words (Levenshtein). */
  private static int edits(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int substituted = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(substituted, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }
}
