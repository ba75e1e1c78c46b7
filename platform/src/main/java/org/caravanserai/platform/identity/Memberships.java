package org.caravanserai.platform.identity;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.caravanserai.platform.house.Answer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who holds which role where. A role is given by an {@link Invitations invitation}. */
@Service
public class Memberships {
  /** A membership with the person who holds it. */
  public record Held(
      Membership membership, UUID person, String name, String email, Instant givenAt) {}

  private final MembershipStore store;
  private final SecurityLog log;
  private final Clock clock;

  Memberships(MembershipStore store, SecurityLog log, Clock clock) {
    this.store = store;
    this.log = log;
    this.clock = clock;
  }

  /**
   * The people of a place that the asker may staff; at a side he sees all desks. Empty when he may
   * see none.
   */
  public List<Held> listAt(Actor actor, Place place) {
    return store.listAt(place).stream().filter(held -> maySee(actor, held.membership())).toList();
  }

  /** The people of a place, for the rooms themselves: whom to tell, not what to show. */
  public List<UUID> listPeopleAt(Place place) {
    return store.listAt(place).stream().map(Held::person).distinct().toList();
  }

  /** A role that a person holds or held, for other rooms. */
  public record Past(Role role, Place place, boolean ended) {}

  /** All roles that a person holds and held, for other rooms: they show none of it. */
  public List<Past> listPast(UUID person) {
    return store.listTermsOf(person).stream()
        .map(term ->
            new Past(term.membership().role(), term.membership().place(), term.endedAt() != null))
        .toList();
  }

  /** Those of them who hold one role; of a side, that means at the side or at one of its desks. */
  public List<UUID> listPeopleAt(Place place, Role role) {
    return store.listAt(place).stream()
        .filter(held -> held.membership().role() == role)
        .map(Held::person)
        .distinct()
        .toList();
  }

  /**
   * Ends a membership: one's own, or one that the asker may give. The house keeps an administrator,
   * an organisation keeps a member.
   */
  @Transactional
  public Answer<Membership, Refusal> end(Actor actor, UUID membership) {
    Optional<Held> held = store.find(membership);
    if (held.isEmpty() || !mayEnd(actor, held.get())) {
      return Answer.refused(new Refusal.NotFound());
    }
    Membership ended = held.get().membership();
    if (isLast(ended)) {
      return Answer.refused(new Refusal.Conflict("identity.refused.last"));
    }
    store.end(membership, actor.personId().orElseThrow(), clock.instant());
    log.writeOf(actor, SecurityEvent.MEMBERSHIP_ENDED, held.get().person());
    return new Answer.Done<>(ended);
  }

  private boolean isLast(Membership membership) {
    return switch (membership.role()) {
      case ADMINISTRATOR -> store.lockAdministrators().size() <= 1;
      case ENTERPRISE_MEMBER -> isLastMember(membership.place());
      default -> false;
    };
  }

  private boolean isLastMember(Place place) {
    if (place instanceof Place.OfOrganisation(UUID organisation)) {
      store.lockMembers(organisation);
    }
    return store.listAt(place).size() <= 1;
  }

  private static boolean maySee(Actor actor, Membership membership) {
    return Staffing.may(actor, membership.role(), membership.place())
        || actor.memberships().stream().anyMatch(own -> own.place().equals(membership.place()));
  }

  /** Whether the asker may end a membership: his own, or one that he may give. */
  public boolean mayEnd(Actor actor, Held held) {
    boolean own = actor instanceof Actor.Person person && person.id().equals(held.person());
    return own || Staffing.may(actor, held.membership().role(), held.membership().place());
  }
}
