package org.caravanserai.platform.identity;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.caravanserai.message.Messages;

/**
 * A name in one or more languages, by the codes of {@link Messages#LANGUAGES}. No language is
 * required, but one of them is.
 */
public record Names(Map<String, String> byLanguage) {
  public Names {
    if (byLanguage.isEmpty()) {
      throw new IllegalArgumentException("A name needs a form in at least one language");
    }
    byLanguage = Collections.unmodifiableMap(new TreeMap<>(byLanguage));
  }

  /** By the codes of the languages, in their order; a name in JSON is this object. */
  @Override
  @JsonValue
  public Map<String, String> byLanguage() {
    return byLanguage;
  }

  /** The name in that language, else in English, else in the first language that there is. */
  public String in(String language) {
    String own = byLanguage.get(language);
    if (own != null) {
      return own;
    }
    String english = byLanguage.get("en");
    return english == null ? byLanguage.values().iterator().next() : english;
  }

  /** The language in which {@link #in} gives the name. */
  public String languageIn(String language) {
    if (byLanguage.containsKey(language)) {
      return language;
    }
    return byLanguage.containsKey("en") ? "en" : byLanguage.keySet().iterator().next();
  }
}
