package org.caravanserai.platform.identity;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.caravanserai.platform.house.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Roles are given by invitation: a letter with a link, good once, for seven days, and as long as
 * who sent it may still give the role. Who opens it reads the letters of that address, and so is
 * whom it was meant for.
 */
@Service
public class Invitations {
  private static final Duration VALID = Duration.ofDays(7);
  private static final int MOST_OPEN = 100;
  private static final int MOST_TO_ADDRESS = 20;
  private static final int MOST_OF_MEMBER = 100;
  private static final Duration DAY = Duration.ofDays(1);

  /**
   * What the one who was invited says of himself.
   *
   * @param name needed when the address has no account yet
   */
  public record Acceptance(@Nullable String name, @Nullable String language) {}

  /** An invitation as the one who was invited sees it. */
  public record Offer(Invitation invitation, boolean hasAccount) {}

  /**
   * Somebody who took a role.
   *
   * @param newcomer whether the account was made for it: its owner is to be signed in, for the
   *     letter is all that he has. Who had an account before signs in as he always does: a letter
   *     that is good for a week opens no account that is there already.
   */
  public record Accepted(UUID person, boolean newcomer) {}

  private final InvitationStore store;
  private final PersonStore people;
  private final MembershipStore memberships;
  private final SideStore sides;
  private final Actors actors;
  private final Tries tries;
  private final SecurityLog log;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Invitations(
      InvitationStore store,
      PersonStore people,
      MembershipStore memberships,
      SideStore sides,
      Actors actors,
      Tries tries,
      SecurityLog log,
      ApplicationEventPublisher events,
      Clock clock) {
    this.store = store;
    this.people = people;
    this.memberships = memberships;
    this.sides = sides;
    this.actors = actors;
    this.tries = tries;
    this.log = log;
    this.events = events;
    this.clock = clock;
  }

  /** Invites an address to a role; the letter goes out when the transaction has ended well. */
  @Transactional
  public Answer<Invitation> invite(
      Actor actor, @Nullable String email, @Nullable String language, Role role, Place place) {
    if (!role.isHeldAt(place) || !exists(place)) {
      return Answer.refused(new Refusal.NotFound());
    }
    if (!Staffing.may(actor, role, place)) {
      return Answer.refused(
          place instanceof Place.OfOrganisation
              ? new Refusal.NotFound()
              : new Refusal.NotAllowed());
    }
    Fields fields = new Fields();
    String address = fields.emailOf("email", email);
    String said = fields.language("language", language);
    Optional<Refusal> mistake = fields.refusal();
    if (mistake.isPresent()) {
      return Answer.refused(mistake.get());
    }
    if (store.listOpenAt(place).size() >= MOST_OPEN) {
      return Answer.refused(new Refusal.Conflict("identity.refused.invitations"));
    }
    UUID inviter = actor.personId().orElseThrow();
    if (!tries.count(letterLimits(inviter, address, role))) {
      return Answer.refused(new Refusal.Conflict("identity.refused.letters"));
    }
    Invitation invitation =
        new Invitation(
            Ids.next(clock),
            address,
            said,
            role,
            place,
            inviter,
            clock.instant(),
            clock.instant().plus(VALID));
    store.add(invitation);
    events.publishEvent(new Invited(invitation.id()));
    log.writeOf(actor, SecurityEvent.INVITED, invitation.id());
    return new Answer.Done<>(invitation);
  }

  /** Open invitations to a place that the asker may staff; a side's include its desks'. */
  public List<Invitation> listOpenAt(Actor actor, Place place) {
    return store.listOpenAt(place).stream()
        .filter(invitation -> Staffing.may(actor, invitation.role(), invitation.place()))
        .toList();
  }

  @Transactional
  public Answer<Invitation> revoke(Actor actor, UUID id) {
    return store
        .findOpen(id)
        .filter(found -> Staffing.may(actor, found.role(), found.place()))
        .filter(found -> store.close(id, "REVOKED"))
        .<Answer<Invitation>>map(found -> {
          log.writeOf(actor, SecurityEvent.INVITATION_REVOKED, id);
          return new Answer.Done<>(found);
        })
        .orElseGet(() -> Answer.refused(new Refusal.NotFound()));
  }

  /** What the link of a letter offers, while it is good. */
  public Optional<Offer> look(String secret) {
    return findGood(secret)
        .map(found -> new Offer(found, people.findByEmail(found.email()).isPresent()));
  }

  /** Accepts what a link offers. */
  @Transactional
  public Answer<Accepted> accept(String secret, Acceptance acceptance) {
    Optional<Invitation> found = findGood(secret);
    if (found.isEmpty()) {
      return Answer.refused(new Refusal.NotFound());
    }
    Invitation invitation = found.get();
    Optional<Person> known = people.findByEmail(invitation.email());
    if (known.filter(Person::suspended).isPresent()) {
      return Answer.refused(new Refusal.NotFound());
    }
    Fields fields = new Fields();
    String name =
        known.isPresent() ? "" : fields.line("name", acceptance.name(), Fields.LONGEST_NAME);
    String language = known.isPresent() ? "" : fields.language("language", acceptance.language());
    Optional<Refusal> mistake = fields.refusal();
    if (mistake.isPresent()) {
      return Answer.refused(mistake.get());
    }
    if (!store.close(invitation.id(), "ACCEPTED")) {
      return Answer.refused(new Refusal.NotFound());
    }
    Optional<UUID> added =
        known.isPresent() ? Optional.empty() : add(invitation.email(), name, language);
    UUID person =
        added.orElseGet(() -> people.findByEmail(invitation.email()).map(Person::id).orElseThrow());
    memberships.add(
        Ids.next(clock),
        person,
        invitation.role(),
        invitation.place(),
        invitation.invitedBy(),
        clock.instant());
    log.write(SecurityEvent.INVITATION_ACCEPTED, person, invitation.id());
    return new Answer.Done<>(new Accepted(person, added.isPresent()));
  }

  /** What the link of a letter offers, while who sent it may still give it. */
  private Optional<Invitation> findGood(String secret) {
    return store
        .findOpenBySecret(Secrets.hash(secret))
        .filter(found ->
            actors
                .find(found.invitedBy())
                .filter(inviter -> Staffing.may(inviter, found.role(), found.place()))
                .isPresent());
  }

  /** Makes an account; empty when the address got one in the meantime. */
  private Optional<UUID> add(String email, String name, String language) {
    UUID id = Ids.next(clock);
    if (!people.add(id, email, name, language, clock.instant())) {
      return Optional.empty();
    }
    log.write(SecurityEvent.ACCOUNT_MADE, id, id);
    return Optional.of(id);
  }

  /** Anybody may register an enterprise and invite to it, and so have the house write letters. */
  private static List<Tries.Limit> letterLimits(UUID inviter, String address, Role role) {
    Tries.Limit toAddress = new Tries.Limit("invitation to " + address, MOST_TO_ADDRESS, DAY);
    return role == Role.ENTERPRISE_MEMBER
        ? List.of(toAddress, new Tries.Limit("invitations of " + inviter, MOST_OF_MEMBER, DAY))
        : List.of(toAddress);
  }

  private boolean exists(Place place) {
    return switch (place) {
      case Place.House _ -> true;
      case Place.OfSide(UUID side) -> sides.find(side).isPresent();
      case Place.OfDesk(UUID desk, UUID side) ->
          sides.findDesk(desk).filter(found -> found.side().equals(side)).isPresent();
      case Place.OfOrganisation _ -> true;
    };
  }
}
