package org.caravanserai.dossier.html;

import java.util.stream.Collectors;
import org.caravanserai.reading.Mistake;

/**
 * A finished page without a character that a text could use to hide or to turn what is shown:
 * control characters and marks that turn the direction of writing become U+FFFD.
 */
final class Neutral {
  private Neutral() {}

  static String of(String page) {
    return page.replace('\t', ' ')
        .lines()
        .map(Mistake::oneLine)
        .collect(Collectors.joining("\n", "", "\n"));
  }
}
