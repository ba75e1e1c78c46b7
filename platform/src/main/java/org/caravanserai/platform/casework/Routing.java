package org.caravanserai.platform.casework;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.caravanserai.casework.CaseState;
import org.caravanserai.platform.identity.Desk;
import org.caravanserai.platform.identity.Memberships;
import org.caravanserai.platform.identity.Place;
import org.caravanserai.platform.identity.Side;
import org.caravanserai.platform.identity.Sides;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which desk of a side a case belongs to. */
@Component
class Routing {
  private final Sides sides;
  private final Memberships memberships;

  Routing(Sides sides, Memberships memberships) {
    this.sides = sides;
    this.memberships = memberships;
  }

  /**
   * The desk of a side for a topic; of several the one that was set up first. A side without such a
   * desk is named in the desk's place: its coordinator reads the case and passes it to a desk.
   */
  UUID desk(UUID side, String topic) {
    return sides.listDesks(side).stream()
        .filter(desk -> desk.topic().code().equals(topic))
        .map(Desk::id)
        .sorted()
        .findFirst()
        .orElse(side);
  }

  /** Whether it is a desk of the side, or the side itself. */
  boolean isOf(UUID side, @Nullable UUID desk) {
    return side.equals(desk)
        || Optional.ofNullable(desk)
            .flatMap(sides::findDesk)
            .filter(found -> found.side().equals(side))
            .isPresent();
  }

  /** Ids of all sides but one. */
  List<UUID> othersThan(UUID side) {
    return sides.list().stream().map(Side::id).filter(id -> !id.equals(side)).toList();
  }

  /** Who works at the desks that hold the case. */
  List<UUID> officers(CaseState state) {
    return state.holder().ids().stream()
        .map(KeptCase::find)
        .filter(Objects::nonNull)
        .flatMap(desk ->
            state.holder().sides().stream()
                .map(KeptCase::find)
                .filter(Objects::nonNull)
                .flatMap(side -> memberships.listPeopleAt(new Place.OfDesk(desk, side)).stream()))
        .distinct()
        .toList();
  }
}
