package org.caravanserai.platform.demo;

import java.util.List;
import org.caravanserai.platform.listing.ListingDraft;
import org.caravanserai.platform.listing.Outcome;
import org.jspecify.annotations.Nullable;

/** What the enterprises of a demo house offer and need, as {@code listings.yaml} says. */
record ListingScript(List<Line> listings, List<Wish> interests) {
  /** How far a listing has come. */
  enum State {
    DRAFT,
    WAITING,
    RETURNED,
    PUBLIC
  }

  /**
   * A listing.
   *
   * @param of the registration number of the enterprise
   * @param reason why it was sent back
   * @param days from today to its last day; with none it expires tomorrow
   */
  record Line(
      String key,
      String of,
      State state,
      @Nullable String reason,
      int days,
      @Nullable Outcome outcome,
      ListingDraft draft) {}

  /**
   * Interest of one listing in another, by their keys.
   *
   * @param accepted null where it waits for an answer
   */
  record Wish(String from, String to, @Nullable Boolean accepted) {}
}
