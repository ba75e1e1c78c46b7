package org.caravanserai.platform.web.listing;

import java.util.Map;
import org.caravanserai.message.Messages;
import org.caravanserai.platform.identity.Names;

/**
 * Words of somebody.
 *
 * @param language that they are in
 */
public record Said(String text, String language) {
  static final Said NOTHING = new Said("", "en");

  /** The words in the reader's language, else in English, else in the first that there is. */
  static Said of(Map<String, String> byLanguage, Messages messages) {
    return byLanguage.isEmpty() ? NOTHING : of(new Names(byLanguage), messages);
  }

  static Said of(Names names, Messages messages) {
    String language = messages.language();
    return new Said(names.in(language), names.languageIn(language));
  }
}
