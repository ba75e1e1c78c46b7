package org.caravanserai.platform.casework;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.caravanserai.platform.identity.Desk;
import org.caravanserai.platform.identity.Sides;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which desk of a side a case belongs to. */
@Component
class Routing {
  private final Sides sides;

  Routing(Sides sides) {
    this.sides = sides;
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

  boolean isSide(@Nullable UUID side) {
    return side != null && sides.find(side).isPresent();
  }

  /** Ids of all sides but one. */
  List<UUID> othersThan(UUID side) {
    return sides.list().stream()
        .map(one -> one.id())
        .filter(id -> !id.equals(side))
        .toList();
  }
}
