package org.caravanserai.platform.identity;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.caravanserai.platform.house.Answer;
import org.caravanserai.platform.notice.ByMail;
import org.caravanserai.platform.notice.GivenNotice;
import org.caravanserai.platform.notice.Letters;
import org.caravanserai.platform.notice.Notices;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a person does with his own account. */
@Service
public class Accounts {
  /**
   * The settings as somebody wants them; nothing in them is checked yet.
   *
   * @param letters whether notices go by e-mail, where {@code byMail} says nothing
   * @param byMail the name of a {@link ByMail}
   */
  public record Settings(
      @Nullable String name,
      @Nullable String language,
      @Nullable Boolean letters,
      @Nullable String byMail) {}

  private static final int MOST_EXPORTED = 10_000;

  private final PersonStore people;
  private final MembershipStore memberships;
  private final InvitationStore invitations;
  private final ProviderAccountStore providers;
  private final Passwords passwords;
  private final Tokens tokens;
  private final AbsenceStore absences;
  private final Passkeys passkeys;
  private final Sessions sessions;
  private final Links links;
  private final Notices notices;
  private final SafetyNotices safety;
  private final Letters letters;
  private final SecurityLog log;
  private final List<PersonalData> rooms;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Accounts(
      PersonStore people,
      MembershipStore memberships,
      InvitationStore invitations,
      ProviderAccountStore providers,
      Passwords passwords,
      Tokens tokens,
      AbsenceStore absences,
      Passkeys passkeys,
      Sessions sessions,
      Links links,
      Notices notices,
      SafetyNotices safety,
      Letters letters,
      SecurityLog log,
      ObjectProvider<PersonalData> rooms,
      ApplicationEventPublisher events,
      Clock clock) {
    this.people = people;
    this.memberships = memberships;
    this.invitations = invitations;
    this.providers = providers;
    this.passwords = passwords;
    this.tokens = tokens;
    this.absences = absences;
    this.passkeys = passkeys;
    this.sessions = sessions;
    this.links = links;
    this.notices = notices;
    this.safety = safety;
    this.letters = letters;
    this.log = log;
    this.rooms = rooms.orderedStream().toList();
    this.events = events;
    this.clock = clock;
  }

  /** The asker's account; empty for nobody. */
  public Optional<Person> find(Actor actor) {
    return own(actor, Action.ACCOUNT_READ).flatMap(people::find);
  }

  @Transactional
  public Answer<Person, Refusal> edit(Actor actor, int version, Settings settings) {
    Optional<Person> own = own(actor, Action.ACCOUNT_EDIT).flatMap(people::find);
    if (own.isEmpty()) {
      return Answer.refused(new Refusal.NotAllowed());
    }
    Fields fields = new Fields();
    String name = fields.line("name", settings.name(), Fields.LONGEST_NAME);
    String language = fields.language("language", settings.language());
    ByMail byMail = byMail(fields, settings, own.get());
    Optional<Refusal> mistake = fields.refusal();
    if (mistake.isPresent()) {
      return Answer.refused(mistake.get());
    }
    UUID id = own.get().id();
    if (!people.edit(id, version, name, language, byMail)) {
      return Answer.refused(new Refusal.Stale());
    }
    log.writeOf(actor, SecurityEvent.ACCOUNT_EDITED, id);
    return new Answer.Done<>(people.find(id).orElseThrow());
  }

  private static ByMail byMail(Fields fields, Settings settings, Person present) {
    if (settings.byMail() != null) {
      return fields.byMail("byMail", settings.byMail());
    }
    if (!Boolean.TRUE.equals(settings.letters())) {
      return ByMail.NEVER;
    }
    return present.wantsLetters() ? present.byMail() : ByMail.AT_ONCE;
  }

  /**
   * Sets the password, and ends the other sessions.
   *
   * @param session the id of the session in hand, which stays
   */
  @Transactional
  public Answer<UUID, Refusal> setPassword(
      Actor actor, @Nullable String password, @Nullable String session) {
    Optional<Person> person = own(actor, Action.ACCOUNT_EDIT).flatMap(people::find);
    if (person.isEmpty()) {
      return Answer.refused(new Refusal.NotAllowed());
    }
    UUID id = person.get().id();
    Optional<Refusal.Fault> fault =
        passwords.fault("password", password, person.get().email(), person.get().name());
    if (fault.isPresent()) {
      return Answer.refused(new Refusal.Invalid(List.of(fault.get())));
    }
    people.setPasswordHash(id, passwords.hash(String.valueOf(password)));
    sessions.endAll(id, session);
    log.writeOf(actor, SecurityEvent.PASSWORD_SET, id);
    safety.changed(id);
    return new Answer.Done<>(id);
  }

  /** All that the house keeps of the asker, by part. */
  @Transactional
  public Answer<Map<String, Object>, Refusal> export(Actor actor) {
    Optional<Person> person = own(actor, Action.ACCOUNT_EXPORT).flatMap(people::find);
    if (person.isEmpty()) {
      return Answer.refused(new Refusal.NotAllowed());
    }
    UUID id = person.get().id();
    Map<String, Object> parts = new LinkedHashMap<>();
    parts.put("exportedAt", clock.instant());
    parts.put("account", person.get());
    parts.put("memberships", memberships.listTermsOf(id));
    parts.put("invitations", invitations.listTo(person.get().email()));
    parts.put("providers", providers.listOf(id));
    parts.put("passkeys", passkeys.list(id));
    parts.put("tokens", tokens.listOf(id));
    parts.put("sessions", sessions.list(id, null));
    parts.put("absences", absences.listAllOf(id));
    parts.put("notices", notices(id));
    parts.put("securityLog", log.listOf(id, MOST_EXPORTED));
    rooms.forEach(room -> parts.put(room.part(), room.of(id)));
    log.writeOf(actor, SecurityEvent.PERSONAL_DATA_EXPORTED, id);
    return new Answer.Done<>(parts);
  }

  /**
   * Erases the asker's account. What others must be able to check, such as who verified an
   * organisation, keeps a pseudonym: an id that leads to nobody. The last administrator stays.
   */
  @Transactional
  public Answer<UUID, Refusal> erase(Actor actor) {
    Optional<Person> person = own(actor, Action.ACCOUNT_ERASE).flatMap(people::find);
    if (person.isEmpty()) {
      return Answer.refused(new Refusal.NotAllowed());
    }
    UUID id = person.get().id();
    if (memberships.lockAdministrators().equals(List.of(id))) {
      return Answer.refused(new Refusal.Conflict("identity.refused.last"));
    }
    String email = person.get().email();
    memberships.endAllOf(id, clock.instant());
    invitations.forget(email);
    links.forget(id, email);
    providers.forget(id);
    passkeys.removeAllOf(id);
    tokens.revokeAllOf(id);
    absences.forget(id);
    notices.forget(id);
    log.writeOf(actor, SecurityEvent.ACCOUNT_ERASED, id);
    log.forgetOrigins(id);
    people.erase(id, clock.instant());
    sessions.endAll(id, null);
    letters.forget(email);
    events.publishEvent(new PersonErased(id));
    return new Answer.Done<>(id);
  }

  private List<GivenNotice> notices(UUID person) {
    return notices.list(person, Optional.empty(), MOST_EXPORTED);
  }

  private static Optional<UUID> own(Actor actor, Action action) {
    return actor.personId().filter(person -> May.actor(actor, action, Subject.ofPerson(person)));
  }
}
