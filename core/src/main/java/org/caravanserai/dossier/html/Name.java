package org.caravanserai.dossier.html;

import org.jspecify.annotations.Nullable;

/**
 * A name that a profile gives, as it is shown in running text.
 *
 * @param full the whole name when only its beginning is shown; null otherwise
 */
record Name(String shown, @Nullable String full) {
  private static final int LONGEST = 120;

  static Name of(String name) {
    if (name.length() <= LONGEST) {
      return new Name(name, null);
    }
    int end = name.offsetByCodePoints(0, Math.min(LONGEST, name.codePointCount(0, name.length())));
    return new Name(name.substring(0, end) + "…", name);
  }
}
