package org.caravanserai.platform.casework;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.caravanserai.casework.CaseState;
import org.caravanserai.casework.Entry;
import org.caravanserai.casework.Parties;
import org.jspecify.annotations.Nullable;

/**
 * A case as lists find it; where it stands follows from its log.
 *
 * @param edition digest of the knowledge whose kind of case it keeps
 * @param organisation whose case it is: the enterprise, or the claimant of a dispute
 * @param homeDesk the desk of the enterprise's side; the id of the side itself while its
 *     coordinator holds the case for want of a desk; null where the kind knows no desks
 * @param respondent the other party of a dispute
 * @param mediator the person who mediates, once one has been named
 * @param reckoning by what its deadlines were announced; null of a case of an older house
 * @param lastHash of the last entry of its log; null of a case that an older house wrote in last
 */
record KeptCase(
    UUID id,
    String kind,
    String edition,
    Instant openedAt,
    UUID organisation,
    UUID homeSide,
    @Nullable UUID homeDesk,
    @Nullable UUID hostSide,
    @Nullable UUID hostDesk,
    @Nullable UUID respondent,
    @Nullable UUID mediator,
    boolean over,
    @Nullable Long reckoning,
    @Nullable String lastHash) {

  /** A case before its first entry, whose parties its log will name. */
  static KeptCase opened(
      UUID id,
      String kind,
      String edition,
      Instant at,
      UUID organisation,
      UUID homeSide,
      Reckoning reckoning) {
    return new KeptCase(
        id,
        kind,
        edition,
        at,
        organisation,
        homeSide,
        null,
        null,
        null,
        null,
        null,
        false,
        reckoning.id(),
        null);
  }

  /** The same case, whose deadlines are told by another reckoning from now on. */
  KeptCase by(Reckoning other) {
    return new KeptCase(
        id,
        kind,
        edition,
        openedAt,
        organisation,
        homeSide,
        homeDesk,
        hostSide,
        hostDesk,
        respondent,
        mediator,
        over,
        other.id(),
        lastHash);
  }

  /** The same case where its log, which is not empty, has led to. */
  KeptCase at(CaseState state, List<Entry> log) {
    Parties parties = state.parties();
    return new KeptCase(
        id,
        kind,
        edition,
        openedAt,
        organisation,
        homeSide,
        find(parties.homeDesk()),
        find(parties.hostSide()),
        find(parties.hostDesk()),
        find(parties.respondent()),
        find(parties.mediator()),
        state.over(),
        reckoning,
        log.getLast().hash());
  }

  /** The id that a text of an entry is; null when it is none of the house's. */
  static @Nullable UUID find(@Nullable String text) {
    try {
      return text == null ? null : UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
