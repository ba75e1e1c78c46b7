package org.caravanserai.platform.casework;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.caravanserai.platform.identity.Action;
import org.caravanserai.platform.identity.Actor;
import org.caravanserai.platform.identity.May;
import org.caravanserai.platform.identity.Membership;
import org.caravanserai.platform.identity.Place;
import org.caravanserai.platform.identity.Role;
import org.caravanserai.platform.identity.Subject;
import org.jspecify.annotations.Nullable;

/**
 * Whose cases somebody watches: a side's, those of one desk, or those of all.
 *
 * @param side null for all
 * @param desk a desk of {@code side}; null for the whole side
 */
public record Watch(@Nullable UUID side, @Nullable UUID desk) {
  private static final Watch ALL = new Watch(null, null);

  /** What an actor may watch: a coordinator his sides, a lead his desks, an auditor all. */
  static List<Watch> of(Actor actor) {
    return Stream.concat(
            actor.is(Role.AUDITOR) ? Stream.of(ALL) : Stream.of(),
            actor.memberships().stream().map(Watch::of).flatMap(Optional::stream))
        .distinct()
        .filter(watch -> May.actor(actor, Action.BOARD_READ, watch.subject()))
        .toList();
  }

  private static Optional<Watch> of(Membership membership) {
    return switch (membership.place()) {
      case Place.OfSide(UUID side) -> Optional.of(new Watch(side, null));
      case Place.OfDesk(UUID desk, UUID side) -> Optional.of(new Watch(side, desk));
      case Place.OfOrganisation _, Place.House _ -> Optional.empty();
    };
  }

  /** The desk, or else the side; null for all. */
  public @Nullable UUID ref() {
    return desk == null ? side : desk;
  }

  /** What is a side's and no desk's is named like a desk of its own, so that no lead meets it. */
  private Subject subject() {
    return side == null ? Subject.NONE : Subject.ofDesk(desk == null ? side : desk, side);
  }
}
