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
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How people come in: by password, by a link in a letter, by a passkey, by a provider. Whether an
 * address has an account, has a password, is locked or suspended: the answer is the same. Before an
 * address is locked the answer costs the same too; a locked one, which any address may be, costs no
 * comparing of passwords.
 */
@Service
public class SignIn {
  private static final Duration LOCK = Duration.ofMinutes(15);
  private static final int TRIES_HERE = 5;
  private static final int TRIES_OF_ACCOUNT = 50;
  private static final int TRIES_OF_ADDRESS = 100;
  private static final int LETTERS_TO_ACCOUNT = 5;
  private static final int LETTERS_OF_ADDRESS = 200;
  private static final Duration HOUR = Duration.ofHours(1);

  private final PersonStore people;
  private final Passwords passwords;
  private final Tries tries;
  private final Links links;
  private final ProviderAccountStore providers;
  private final SecurityLog log;
  private final ApplicationEventPublisher events;
  private final TransactionTemplate transactions;
  private final Clock clock;

  SignIn(
      PersonStore people,
      Passwords passwords,
      Tries tries,
      Links links,
      ProviderAccountStore providers,
      SecurityLog log,
      ApplicationEventPublisher events,
      TransactionTemplate transactions,
      Clock clock) {
    this.people = people;
    this.passwords = passwords;
    this.tries = tries;
    this.links = links;
    this.providers = providers;
    this.log = log;
    this.events = events;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** The person with this password; empty for every reason that there may be. */
  public Optional<UUID> byPassword(@Nullable String typedEmail, @Nullable String typedPassword) {
    String email = Fields.email(typedEmail).orElse("");
    String password = typedPassword == null ? "" : typedPassword;
    List<Tries.Limit> limits = passwordLimits(email);
    boolean free = tries.count(limits);
    Optional<Person> person = people.findByEmail(email);
    Optional<String> hash = person.map(Person::id).flatMap(people::findPasswordHash);
    boolean right = free && passwords.matches(password, hash);
    UUID known = person.map(Person::id).orElse(null);
    if (!free || !right || person.filter(Person::suspended).isPresent()) {
      log.write(free ? SecurityEvent.SIGN_IN_REFUSED : SecurityEvent.SIGN_IN_LOCKED, null, known);
      return Optional.empty();
    }
    tries.takeBack(limits);
    tries.forget(here(email));
    return person.map(Person::id);
  }

  /** Sends a link to the address if it has an account. Nothing tells whether it was sent. */
  public void askForLink(@Nullable String typedEmail, String language) {
    ask(typedEmail, language, false);
  }

  /** Sends a link to the address: to make an account, or to sign in where it has one. */
  public void askForAccount(@Nullable String typedEmail, String language) {
    ask(typedEmail, language, true);
  }

  private void ask(@Nullable String typedEmail, String language, boolean registering) {
    String email = Fields.email(typedEmail).orElse("");
    boolean free = tries.count(letterLimits(email));
    if (free && !email.isEmpty()) {
      LinkWanted wanted = new LinkWanted(email, language, registering);
      transactions.executeWithoutResult(transaction -> events.publishEvent(wanted));
    }
  }

  /** Uses up a link; the person whose it was, if he may come in. */
  @Transactional
  public Optional<UUID> byLink(String secret) {
    return links
        .use(Links.Purpose.SIGN_IN, secret)
        .flatMap(whom -> Optional.ofNullable(whom.person()))
        .filter(this::mayComeIn);
  }

  /** The address that a link lets make an account, while it is good. */
  public Optional<String> lookAtAccountLink(String secret) {
    return links
        .look(Links.Purpose.REGISTER, secret)
        .flatMap(whom -> Optional.ofNullable(whom.email()));
  }

  /** Makes an account for the address that a link was sent to; the person to be signed in. */
  @Transactional
  public Answer<UUID> makeAccount(String secret, @Nullable String name, @Nullable String language) {
    Fields fields = new Fields();
    String called = fields.line("name", name, Fields.LONGEST_NAME);
    String said = fields.language("language", language);
    Optional<Refusal> mistake = fields.refusal();
    if (mistake.isPresent()) {
      return Answer.refused(mistake.get());
    }
    UUID id = Ids.next(clock);
    boolean made =
        links
            .use(Links.Purpose.REGISTER, secret)
            .flatMap(whom -> Optional.ofNullable(whom.email()))
            .filter(email -> people.add(id, email, called, said, clock.instant()))
            .isPresent();
    if (!made) {
      return Answer.refused(new Refusal.NotFound());
    }
    log.write(SecurityEvent.ACCOUNT_MADE, id, id);
    return new Answer.Done<>(id);
  }

  /**
   * The person whom a provider names: the one it named before, else the one with the address that
   * the provider has verified. Nobody gets an account by it.
   *
   * @param verifiedEmail an address that the provider says it has verified
   */
  @Transactional
  public Optional<UUID> byProvider(String issuer, String subject, @Nullable String verifiedEmail) {
    Optional<UUID> known = providers.find(issuer, subject);
    if (known.isPresent()) {
      return known.filter(this::mayComeIn);
    }
    Optional<UUID> person =
        Fields.email(verifiedEmail)
            .flatMap(people::findByEmail)
            .map(Person::id)
            .filter(this::mayComeIn);
    person.ifPresent(id -> providers.add(issuer, subject, id));
    return person;
  }

  /** Whether the person is there and not suspended. */
  public boolean mayComeIn(UUID person) {
    return people.find(person).filter(found -> !found.suspended()).isPresent();
  }

  private static List<Tries.Limit> passwordLimits(String email) {
    return List.of(
        new Tries.Limit(here(email), TRIES_HERE, LOCK),
        new Tries.Limit("password of " + email, TRIES_OF_ACCOUNT, HOUR),
        new Tries.Limit(
            "password from " + Origin.counted(Origin.address()), TRIES_OF_ADDRESS, HOUR));
  }

  private static List<Tries.Limit> letterLimits(String email) {
    return List.of(
        new Tries.Limit("letter to " + email, LETTERS_TO_ACCOUNT, HOUR),
        new Tries.Limit(
            "letter from " + Origin.counted(Origin.address()), LETTERS_OF_ADDRESS, HOUR));
  }

  private static String here(String email) {
    return "password of " + email + " from " + Origin.counted(Origin.address());
  }
}
