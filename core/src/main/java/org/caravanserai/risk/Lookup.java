package org.caravanserai.risk;

import java.util.LinkedHashMap;
import java.util.Map;
import org.caravanserai.condition.Facts;
import org.jspecify.annotations.Nullable;

/** Reads and lays over facts whose names the packs may or may not know. */
final class Lookup {
  private Lookup() {}

  /** The value, or null when it is not known or the packs have no such attribute. */
  static @Nullable Object find(Facts facts, String attribute) {
    return facts.vocabulary().find(attribute) == null ? null : facts.find(attribute);
  }

  /** The facts with those values that fill a blank. */
  static Facts filled(Facts facts, Map<String, ?> values) {
    Map<String, Object> blanks = new LinkedHashMap<>(values);
    blanks.keySet().removeIf(name -> facts.vocabulary().find(name) == null || facts.knows(name));
    return facts.with(blanks);
  }
}
