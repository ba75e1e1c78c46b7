package org.caravanserai.platform.identity;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.caravanserai.platform.house.Ids;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts invented people into a demo house, past invitations and letters. Only a house that is
 * started as a demo has it.
 */
@Service
@ConditionalOnBooleanProperty("serai.demo")
public class DemoPeople {
  private final PersonStore people;
  private final MembershipStore memberships;
  private final SideStore sides;
  private final SecurityLog log;
  private final Clock clock;

  DemoPeople(
      PersonStore people,
      MembershipStore memberships,
      SideStore sides,
      SecurityLog log,
      Clock clock) {
    this.people = people;
    this.memberships = memberships;
    this.sides = sides;
    this.log = log;
    this.clock = clock;
  }

  /** Whether the house has no side and nobody has an account. */
  public boolean isHouseEmpty() {
    return sides.list().isEmpty() && people.list(null, Optional.empty(), 1).isEmpty();
  }

  /**
   * Adds a person who cannot sign in by any other door: without a password, at an address where
   * nobody reads letters.
   *
   * @throws IllegalStateException when the address is taken
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public UUID add(String email, String name, String language) {
    UUID id = Ids.next(clock);
    if (!people.add(id, email, name, language, clock.instant())) {
      throw new IllegalStateException("Two people of the demo house have the address " + email);
    }
    log.write(SecurityEvent.ACCOUNT_MADE, id, id);
    return id;
  }

  /** Gives a person a role. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void give(UUID person, Role role, Place place) {
    memberships.add(Ids.next(clock), person, role, place, null, clock.instant());
  }
}
