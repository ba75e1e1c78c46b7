package org.caravanserai.matching;

import java.util.HashMap;
import java.util.Map;

/**
 * Uzbek in Cyrillic letters as it is written in Latin ones, after the alphabet of 1995; small
 * letters, without apostrophes, as {@link Words} compares it.
 */
final class UzbekScript {
  private static final Map<Character, String> LATIN = new HashMap<>();

  static {
    String pairs =
        "аa бb вv гg дd жj зz иi йy кk лl мm нn оo пp рr сs тt уu фf хx чch шsh щsh эe юyu яya ёyo"
            + " ўo қq ғg ҳh ыi цs";
    for (String pair : pairs.split(" ", -1)) {
      LATIN.put(pair.charAt(0), pair.substring(1));
    }
    LATIN.put('ъ', "");
    LATIN.put('ь', "");
  }

  private UzbekScript() {}

  static String toLatin(String text) {
    StringBuilder latin = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == 'е') {
        latin.append(i == 0 || beginsSyllable(text.charAt(i - 1)) ? "ye" : "e");
      } else {
        latin.append(LATIN.getOrDefault(c, String.valueOf(c)));
      }
    }
    return latin.toString();
  }

  private static boolean beginsSyllable(char before) {
    return !Character.isLetter(before) || "аеёиоуўэюяъь".indexOf(before) >= 0;
  }
}
