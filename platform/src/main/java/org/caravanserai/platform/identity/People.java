package org.caravanserai.platform.identity;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.caravanserai.platform.house.Answer;
import org.caravanserai.platform.notice.AddressBook;
import org.caravanserai.platform.notice.ByMail;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The people of the house, for those who look after them. */
@Service
public class People implements AddressBook {
  private final PersonStore store;
  private final MembershipStore memberships;
  private final Sessions sessions;
  private final Offices offices;
  private final SecurityLog log;
  private final Clock clock;

  People(
      PersonStore store,
      MembershipStore memberships,
      Sessions sessions,
      Offices offices,
      SecurityLog log,
      Clock clock) {
    this.store = store;
    this.memberships = memberships;
    this.sessions = sessions;
    this.offices = offices;
    this.log = log;
    this.clock = clock;
  }

  /** People of the whole house or of one side, for those who may list them. */
  public Answer<List<Person>, Refusal> list(
      Actor actor, @Nullable UUID side, Optional<UUID> after, int limit) {
    Subject subject = side == null ? Subject.NONE : Subject.ofSide(side);
    return May.actor(actor, Action.PERSON_LIST, subject)
        ? new Answer.Done<>(store.list(side, after, limit))
        : Answer.refused(new Refusal.NotAllowed());
  }

  /** What a person is called; empty for one who was erased. */
  public Optional<String> findName(UUID person) {
    return store.find(person).map(Person::name);
  }

  /**
   * Shuts a person out at once, or lets him in again. Nobody shuts out himself, and the house keeps
   * an administrator, also when two shut out each other.
   */
  @Transactional
  public Answer<Person, Refusal> suspend(Actor actor, UUID person, boolean suspended) {
    if (!May.actor(actor, Action.PERSON_SUSPEND)) {
      return Answer.refused(new Refusal.NotAllowed());
    }
    if (actor.personId().filter(person::equals).isPresent()) {
      return Answer.refused(new Refusal.Conflict("identity.refused.self"));
    }
    boolean last = memberships.lockAdministrators().equals(List.of(person));
    if (suspended && last) {
      return Answer.refused(new Refusal.Conflict("identity.refused.last"));
    }
    if (store.find(person).isEmpty()) {
      return Answer.refused(new Refusal.NotFound());
    }
    store.suspend(person, suspended ? clock.instant() : null);
    if (suspended) {
      sessions.endAll(person, null);
    }
    log.writeOf(
        actor, suspended ? SecurityEvent.PERSON_SUSPENDED : SecurityEvent.PERSON_RESTORED, person);
    return new Answer.Done<>(store.find(person).orElseThrow());
  }

  @Override
  public Optional<Addressee> find(UUID person) {
    return store
        .find(person)
        .filter(found -> !found.suspended())
        .map(found ->
            new Addressee(
                found.email(), found.language(), found.byMail(), offices.hoursOf(person)));
  }

  @Override
  @Transactional
  public void stopLetters(UUID person) {
    if (store.setByMail(person, ByMail.NEVER)) {
      log.write(SecurityEvent.LETTERS_STOPPED, null, person);
    }
  }
}
