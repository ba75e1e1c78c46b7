package org.caravanserai.platform.listing;

import java.util.Locale;

/** What came of a listing, as its organisation says. */
public enum Outcome {
  /** Talks were held, or are. */
  TALKS,
  /** An agreement was signed. */
  AGREEMENT,
  /** Nothing came of it. */
  NONE;

  /** The message that names it. */
  public String key() {
    return "listing.outcome." + name().toLowerCase(Locale.ROOT);
  }
}
