package org.caravanserai.lookup;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.caravanserai.reading.Folding;

/** A text as it is searched: folded, each folded character knowing where it stood. */
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
      String form = Folding.fold(c);
      for (int j = 0; j < form.length(); j++) {
        if (folded.length() == places.length) {
          places = Arrays.copyOf(places, places.length * 2);
        }
        places[folded.length()] = i;
        folded.append(form.charAt(j));
      }
      i += Character.charCount(c);
    }
    return new Folded(folded.toString(), places);
  }

  /** The words of a text, folded, each once: runs of letters and digits. */
  static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    (Folding.fold(text) + " ")
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
