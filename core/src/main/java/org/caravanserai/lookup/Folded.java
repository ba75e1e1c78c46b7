package org.caravanserai.lookup;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/**
 * A text as it is searched: lower case, compatibility forms taken apart, marks and apostrophes left
 * out (the Uzbek ʻ and ʼ are typed in many ways, or not at all). Each folded character knows where
 * it stood.
 */
final class Folded {
  private final String folded;
  private final int[] places;

  private Folded(String folded, int[] places) {
    this.folded = folded;
    this.places = places;
  }

  static Folded of(String text) {
    StringBuilder folded = new StringBuilder(text.length());
    int[] places = new int[text.length() * 2 + 1];
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      String form = fold(c);
      for (int j = 0; j < form.length(); j++) {
        if (folded.length() == places.length) {
          places = java.util.Arrays.copyOf(places, places.length * 2);
        }
        places[folded.length()] = i;
        folded.append(form.charAt(j));
      }
      i += Character.charCount(c);
    }
    return new Folded(folded.toString(), places);
  }

  /** The folded form of a text. */
  static String fold(String text) {
    return of(text).folded;
  }

  private static String fold(int c) {
    if (c < 0x80) {
      return c == '\'' || c == '`' ? "" : String.valueOf((char) Character.toLowerCase(c));
    }
    StringBuilder form = new StringBuilder();
    Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKD)
        .codePoints()
        .filter(d -> !isMark(d) && !isApostrophe(d))
        .forEach(d -> form.appendCodePoint(Character.toLowerCase(d)));
    return form.toString();
  }

  private static boolean isMark(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.COMBINING_SPACING_MARK;
  }

  /** ʻ ʼ ʹ ʽ and the typographic and spacing marks that are typed for them. */
  private static boolean isApostrophe(int c) {
    return "\u02BB\u02BC\u02B9\u02BD\u2018\u2019\u201B\u2032\u00B4`'".indexOf(c) >= 0;
  }

  /** The words of a text, folded, each once: runs of letters and digits. */
  static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    (fold(text) + " ")
        .codePoints()
        .forEach(c -> {
          if (Character.isLetterOrDigit(c)) {
            word.appendCodePoint(c);
          } else if (!word.isEmpty()) {
            words.add(word.toString());
            word.setLength(0);
          }
        });
    return words.stream().distinct().toList();
  }

  /**
   * Where in the text a folded word is found: at the beginning of a word, or anywhere when it has
   * ideographs, which are written without spaces; -1 when it is not there.
   */
  int find(String word) {
    boolean anywhere = word.codePoints().anyMatch(Character::isIdeographic);
    for (int at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + 1)) {
      if (anywhere || at == 0 || !Character.isLetterOrDigit(folded.codePointBefore(at))) {
        return places[at];
      }
    }
    return -1;
  }

  /** Whether the whole text, folded, is this. */
  boolean is(String other) {
    return folded.equals(other);
  }
}
