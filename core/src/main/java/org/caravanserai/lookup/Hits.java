package org.caravanserai.lookup;

import java.util.List;

/**
 * What a search found.
 *
 * @param words the words that were looked for, folded
 * @param hits the best ones, best first
 * @param more how many others match
 * @param nearest words of the knowledge that the words without any match may mean; empty when
 *     something was found
 */
public record Hits(List<String> words, List<Hit> hits, int more, List<String> nearest) {
  public Hits {
    words = List.copyOf(words);
    hits = List.copyOf(hits);
    nearest = List.copyOf(nearest);
  }

  /**
   * One item that has every word.
   *
   * @param context a piece of the item's text with words that were looked for
   * @param holds whether some version holds on the day asked for
   */
  public record Hit(Item item, String context, boolean holds) {}
}
