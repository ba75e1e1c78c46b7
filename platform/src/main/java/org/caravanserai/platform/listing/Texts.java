package org.caravanserai.platform.listing;

import java.util.Map;

/** Texts by language. */
final class Texts {
  private Texts() {}

  static String in(Map<String, String> texts, String language) {
    String own = texts.get(language);
    if (own != null) {
      return own;
    }
    String english = texts.get("en");
    if (english != null) {
      return english;
    }
    return texts.isEmpty() ? "" : texts.values().iterator().next();
  }
}
