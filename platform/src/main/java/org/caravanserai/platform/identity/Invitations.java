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
 * Roles are given by invitation: a letter with a link, good once and for seven days. Who opens it
 * reads the letters of that address, and so is whom it was meant for.
 */
@Service
public class Invitations {
  private static final Duration VALID = Duration.ofDays(7);
  private static final int MOST_OPEN = 100;

  /**
   * What the one who was invited says of himself.
   *
   * @param name needed when the address has no account yet
   */
  public record Acceptance(@Nullable String name, @Nullable String language) {}

  /** An invitation as the one who was invited sees it. */
  public record Offer(Invitation invitation, boolean hasAccount) {}

  private final InvitationStore store;
  private final PersonStore people;
  private final MembershipStore memberships;
  private final SideStore sides;
  private final SecurityLog log;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Invitations(
      InvitationStore store,
      PersonStore people,
      MembershipStore memberships,
      SideStore sides,
      SecurityLog log,
      ApplicationEventPublisher events,
      Clock clock) {
    this.store = store;
    this.people = people;
    this.memberships = memberships;
    this.sides = sides;
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
    Invitation invitation =
        new Invitation(
            Ids.next(clock),
            address,
            said,
            role,
            place,
            actor.personId().orElseThrow(),
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
    return store
        .findOpenBySecret(Secrets.hash(secret))
        .map(found -> new Offer(found, people.findByEmail(found.email()).isPresent()));
  }

  /** Accepts what a link offers; the person who then is to be signed in. */
  @Transactional
  public Answer<UUID> accept(String secret, Acceptance acceptance) {
    Optional<Invitation> found = store.findOpenBySecret(Secrets.hash(secret));
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
    UUID person = known.map(Person::id).orElseGet(() -> add(invitation.email(), name, language));
    memberships.add(
        Ids.next(clock),
        person,
        invitation.role(),
        invitation.place(),
        invitation.invitedBy(),
        clock.instant());
    log.write(SecurityEvent.INVITATION_ACCEPTED, person, invitation.id());
    return new Answer.Done<>(person);
  }

  private UUID add(String email, String name, String language) {
    UUID id = Ids.next(clock);
    people.add(id, email, name, language, clock.instant());
    log.write(SecurityEvent.ACCOUNT_MADE, id, id);
    return id;
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
