package org.caravanserai.platform.casework;

import java.util.Locale;

/**
 * Why a mediator may not be impartial to a party.
 *
 * @param party {@code claimant} or {@code respondent}
 */
record Conflict(Kind kind, String party) {
  /** What binds him to the party. */
  enum Kind {
    /** He acts for the party. */
    MEMBER_NOW(false),
    /** He works at a desk of the party's side, or coordinates it. */
    DESK_NOW(false),
    MEMBER_BEFORE(true),
    DESK_BEFORE(true),
    /** He declares an interest in the party. */
    INTEREST(true),
    /** He mediated in another case of the party. */
    MEDIATED_BEFORE(true),
    /** He wrote in another case of the party. */
    TOOK_PART(true);

    private final boolean waivable;

    Kind(boolean waivable) {
      this.waivable = waivable;
    }
  }

  /** Whether he may mediate all the same when it is disclosed and both parties waive it. */
  boolean isWaivable() {
    return kind.waivable;
  }

  /** As an entry names it: {@code member-before:claimant}. */
  String id() {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', '-') + ":" + party;
  }
}
