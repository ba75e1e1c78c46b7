package org.caravanserai.platform.listing;

import java.util.Locale;

/** How far the words that the organisation wrote last have come. */
public enum Revision {
  DRAFT,
  /** Waits for the side. */
  SUBMITTED,
  /** Sent back with a reason. */
  RETURNED,
  /** What was written last is what is public. */
  ACCEPTED;

  /** The message that names it. */
  public String key() {
    return "listing.revision." + name().toLowerCase(Locale.ROOT);
  }
}
