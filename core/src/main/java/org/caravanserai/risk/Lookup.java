package org.caravanserai.risk;

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
    Facts all = facts;
    for (Map.Entry<String, ?> entry : values.entrySet()) {
      boolean blank =
          facts.vocabulary().find(entry.getKey()) != null && !facts.knows(entry.getKey());
      all = blank ? all.with(entry.getKey(), entry.getValue()) : all;
    }
    return all;
  }
}
