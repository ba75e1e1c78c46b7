package org.caravanserai.platform.listing;

import java.util.Locale;

/** How a listing stands on a day. */
public enum Standing {
  /** Never public, and not handed in. */
  DRAFT,
  /** Never public; waits for the side. */
  SUBMITTED,
  /** Never public; the side sent it back with a reason. */
  RETURNED,
  /** Everybody finds it. */
  PUBLIC,
  /** Was public until its day; can be renewed. */
  EXPIRED,
  /** Ended by its organisation or by the side; stays so. */
  WITHDRAWN;

  /** The message that names it. */
  public String key() {
    return "listing.standing." + name().toLowerCase(Locale.ROOT);
  }
}
