package org.caravanserai.lookup;

import org.jspecify.annotations.Nullable;

/** The kinds of items that can be looked up, in the order in which they are shown. */
public enum Kind {
  POLICY("policy"),
  PROCEDURE("procedure"),
  STEP(null),
  RISK("risk"),
  CASE_KIND("case kind"),
  ATTRIBUTE("attribute"),
  AUTHORITY("authority"),
  DOCUMENT("document"),
  PLACE("place"),
  CROSSING(null),
  LINK("link"),
  SERVICE("service"),
  TRANSPORT_DOCUMENT("transport document"),
  COST("cost"),
  OBSERVATION(null),
  SERIES("reference series"),
  CALENDAR("calendar"),
  ASSUMPTION("assumption"),
  SOURCE("source");

  private final @Nullable String noun;

  Kind(@Nullable String noun) {
    this.noun = noun;
  }

  /** Whether a replacement of packs that names a kind means this one. */
  boolean isCalled(String kind) {
    return kind.equals(noun);
  }
}
