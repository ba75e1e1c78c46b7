package org.caravanserai.platform.identity;

import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.caravanserai.platform.house.Answer;
import org.caravanserai.platform.house.HouseAddress;
import org.caravanserai.platform.house.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How a new house gets its first administrator: through a link that only the operator sees, good
 * once and for a day. As long as there is no administrator, each start offers a new one.
 */
@Service
public class FirstAdministrator {
  /** The account as somebody wants it; nothing in it is checked yet. */
  public record Draft(
      @Nullable String email,
      @Nullable String name,
      @Nullable String language,
      @Nullable String password) {}

  private final MembershipStore memberships;
  private final PersonStore people;
  private final Links links;
  private final Passwords passwords;
  private final HouseAddress house;
  private final SecurityLog log;
  private final Clock clock;

  FirstAdministrator(
      MembershipStore memberships,
      PersonStore people,
      Links links,
      Passwords passwords,
      HouseAddress house,
      SecurityLog log,
      Clock clock) {
    this.memberships = memberships;
    this.people = people;
    this.links = links;
    this.passwords = passwords;
    this.house = house;
    this.log = log;
    this.clock = clock;
  }

  /** A new link, which alone is good from now on; empty when there is an administrator. */
  @Transactional
  Optional<URI> offer() {
    if (!memberships.lockAdministrators().isEmpty()) {
      return Optional.empty();
    }
    links.shut(Links.Purpose.FIRST_ADMINISTRATOR);
    String secret = links.make(Links.Purpose.FIRST_ADMINISTRATOR, Links.For.ANYBODY);
    return Optional.of(house.link("/first-administrator?token=" + secret));
  }

  /** Whether the link is good. */
  public boolean isGood(String secret) {
    return links.look(Links.Purpose.FIRST_ADMINISTRATOR, secret).isPresent()
        && memberships.listAdministrators().isEmpty();
  }

  /** Makes the first administrator; the person to be signed in. */
  @Transactional
  public Answer<UUID, Refusal> make(String secret, Draft draft) {
    Fields fields = new Fields();
    String email = fields.emailOf("email", draft.email());
    String name = fields.line("name", draft.name(), Fields.LONGEST_NAME);
    String language = fields.language("language", draft.language());
    passwords
        .fault("password", draft.password(), email, name)
        .ifPresent(fault -> fields.fault(fault.field(), fault.key(), fault.parameters().toArray()));
    if (!isGood(secret)) {
      return Answer.refused(new Refusal.NotFound());
    }
    if (people.findByEmail(email).isPresent()) {
      fields.fault("email", "identity.field.taken");
    }
    Optional<Refusal> mistake = fields.refusal();
    if (mistake.isPresent()) {
      return Answer.refused(mistake.get());
    }
    if (!memberships.lockAdministrators().isEmpty()
        || links.use(Links.Purpose.FIRST_ADMINISTRATOR, secret).isEmpty()) {
      return Answer.refused(new Refusal.NotFound());
    }
    UUID id = Ids.next(clock);
    people.add(id, email, name, language, clock.instant());
    people.setPasswordHash(id, passwords.hash(String.valueOf(draft.password())));
    memberships.add(
        Ids.next(clock), id, Role.ADMINISTRATOR, new Place.House(), null, clock.instant());
    log.write(SecurityEvent.ADMINISTRATOR_MADE, id, id);
    return new Answer.Done<>(id);
  }
}
