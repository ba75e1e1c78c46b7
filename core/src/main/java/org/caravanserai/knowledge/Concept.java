package org.caravanserai.knowledge;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Something that is traded or done, with the words for it in many languages.
 *
 * @param broader id of the concept of which this one is a kind; null at the top
 * @param isic ISIC Rev.4 codes that it may fall under
 * @param hs HS 2022 codes that it may fall under
 * @param label the preferred words in the languages that are shown to readers
 * @param terms all words, the preferred ones among them, in the order of the pack
 */
public record Concept(
    String id,
    @Nullable String broader,
    Set<String> isic,
    Set<String> hs,
    Text label,
    List<Term> terms) {
  public Concept {
    isic = Ordered.set(isic);
    hs = Ordered.set(hs);
    terms = List.copyOf(terms);
  }

  /**
   * A word or phrase for a concept.
   *
   * @param language ISO 639-1; Uzbek in either script is {@code uz}
   * @param confidence how sure it is that people say so
   * @param source where it was taken from
   */
  public record Term(String text, String language, Confidence confidence, String source) {}
}
