package org.caravanserai.platform.identity;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;

/**
 * Who does whose work at a desk while somebody is away. For rooms that assign work to people: what
 * is assigned stays so, and the substitute sees it and is told of it as well.
 */
@Service
public class Substitutes {
  /** Somebody who is away from a desk. */
  public record Away(UUID person, UUID desk) {}

  private final AbsenceStore store;
  private final MembershipStore memberships;

  Substitutes(AbsenceStore store, MembershipStore memberships) {
    this.store = store;
    this.memberships = memberships;
  }

  /**
   * Who does a person's work at a desk: the person himself when he is not away, and when his
   * substitute, or the last of theirs, is not to be had. Always somebody who works at that desk or
   * the person himself.
   */
  public UUID standingInFor(UUID person, UUID desk, Instant now) {
    return at(desk, now).of(person);
  }

  /** Whose work at the desk the person does now besides his own; mostly nobody's. */
  public List<UUID> inPlaceOf(UUID person, UUID desk, Instant now) {
    return at(desk, now).inPlaceOf(person);
  }

  /** Whose work the person does now besides his own, at every desk at which he works. */
  public List<Away> inPlaceOf(UUID person, Instant now) {
    return memberships.listOf(person).stream()
        .map(Membership::place)
        .filter(Place.OfDesk.class::isInstance)
        .map(place -> ((Place.OfDesk) place).desk())
        .distinct()
        .flatMap(
            desk -> inPlaceOf(person, desk, now).stream().map(absent -> new Away(absent, desk)))
        .toList();
  }

  private StandIns at(UUID desk, Instant now) {
    return new StandIns(store.substitutes(desk, now));
  }
}
