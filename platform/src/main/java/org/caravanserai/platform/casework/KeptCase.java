package org.caravanserai.platform.casework;

import java.time.Instant;
import java.util.UUID;
import org.caravanserai.casework.CaseState;
import org.caravanserai.casework.Parties;
import org.jspecify.annotations.Nullable;

/**
 * A case as lists find it; where it stands follows from its log.
 *
 * @param edition digest of the knowledge whose kind of case it keeps
 * @param homeDesk the desk of the enterprise's side; the id of the side itself while its
 *     coordinator holds the case for want of a desk
 */
record KeptCase(
    UUID id,
    String kind,
    String edition,
    Instant openedAt,
    UUID organisation,
    UUID homeSide,
    UUID homeDesk,
    @Nullable UUID hostSide,
    @Nullable UUID hostDesk,
    boolean over) {

  /** The same case where its log has led to. */
  KeptCase at(CaseState state) {
    Parties parties = state.parties();
    return new KeptCase(
        id,
        kind,
        edition,
        openedAt,
        organisation,
        homeSide,
        known(parties.homeDesk(), homeDesk),
        find(parties.hostSide()),
        find(parties.hostDesk()),
        state.over());
  }

  private static UUID known(@Nullable String text, UUID otherwise) {
    UUID found = find(text);
    return found == null ? otherwise : found;
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
