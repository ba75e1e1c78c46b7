package org.caravanserai.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.caravanserai.platform.MovableClock;
import org.caravanserai.platform.Visitor;
import org.caravanserai.platform.house.Ids;
import org.caravanserai.platform.notice.AddressBook;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;

/**
 * People for tests of the whole house. Each is new, has an account and the roles that the test
 * needs, and stands in the house, signed in.
 */
public final class Cast {
  private static final AtomicInteger NUMBER = new AtomicInteger();

  /**
   * Somebody in a test.
   *
   * @param visitor signed in as this person
   */
  public record Somebody(UUID id, String email, String name, Visitor visitor) {}

  private final ApplicationContext house;
  private final Clock clock;

  private Cast(ApplicationContext house) {
    this.house = house;
    this.clock = house.getBean(Clock.class);
  }

  public static Cast of(ApplicationContext house) {
    return new Cast(house);
  }

  /** A side of its own. */
  public Side side() {
    return side("UZ", "uz");
  }

  /** A side of another country. */
  public Side side(String country, String calendar) {
    int number = NUMBER.incrementAndGet();
    Side side =
        new Side(
            Ids.next(clock),
            0,
            "side-" + number,
            country,
            new Names(Map.of("en", "Side " + number, "ru", "Сторона " + number)),
            List.of("ru", "uz"),
            calendar);
    house.getBean(SideStore.class).add(side);
    return side;
  }

  /** A new desk of a side. */
  public Desk desk(UUID side, Topic topic) {
    Desk desk = new Desk(Ids.next(clock), 0, side, topic, new Names(Map.of("en", topic + " desk")));
    house.getBean(SideStore.class).addDesk(desk);
    return desk;
  }

  /** An organisation of China that a side has not verified. */
  public Organisation organisation(UUID side) {
    return organisation(side, "CN");
  }

  /** An organisation that a side has not verified. */
  public Organisation organisation(UUID side, String country) {
    int number = NUMBER.incrementAndGet();
    Organisation organisation =
        new Organisation(
            Ids.next(clock),
            0,
            new Names(Map.of("en", "Works " + number, "zh", "企业 " + number)),
            country,
            "NUMBER-" + number,
            side,
            new Organisation.Verification(Organisation.State.UNVERIFIED, null, null, null, null));
    house.getBean(OrganisationStore.class).add(organisation, clock.instant());
    return organisation;
  }

  /** Verifies an organisation, as a coordinator of its side would. */
  public Organisation verified(Organisation organisation) {
    Organisation verified =
        new Organisation(
            organisation.id(),
            organisation.version(),
            organisation.names(),
            organisation.country(),
            organisation.registrationNumber(),
            organisation.side(),
            new Organisation.Verification(
                Organisation.State.VERIFIED,
                clock.instant(),
                account("Verifier"),
                clock.instant(),
                ""));
    assertThat(house.getBean(OrganisationStore.class).edit(verified)).isTrue();
    return house.getBean(OrganisationStore.class).find(organisation.id()).orElseThrow();
  }

  /** Somebody without a role. */
  public Somebody person() {
    return signedIn(account("Person"));
  }

  /** Somebody with one role. */
  public Somebody person(Role role, Place place) {
    UUID id = account(role.name());
    give(id, role, place);
    return signedIn(id);
  }

  /** Somebody with a role of the whole house. */
  public Somebody person(Role role) {
    return person(role, new Place.House());
  }

  /** Gives a role to somebody. */
  public void give(UUID person, Role role, Place place) {
    house
        .getBean(MembershipStore.class)
        .add(Ids.next(clock), person, role, place, person, clock.instant());
  }

  /** An account that nobody has signed in to. */
  public UUID account(String name) {
    UUID id = Ids.next(clock);
    int number = NUMBER.incrementAndGet();
    house
        .getBean(PersonStore.class)
        .add(
            id,
            "person-" + number + "@example.org",
            name + " " + number + ".",
            "en",
            clock.instant());
    return id;
  }

  /** The address of an account. */
  public String email(UUID person) {
    return house.getBean(PersonStore.class).find(person).orElseThrow().email();
  }

  /** Sets a password, past all rules. */
  public void password(UUID person, String password) {
    house
        .getBean(PersonStore.class)
        .setPasswordHash(person, house.getBean(Passwords.class).hash(password));
  }

  /** Somebody new at the door, signed in to an account. */
  public Somebody signedIn(UUID person) {
    Visitor visitor = stranger();
    String secret =
        house.getBean(Links.class).make(Links.Purpose.SIGN_IN, new Links.For(person, null));
    visitor.get("/sign-in/link?token=" + secret);
    assertThat(visitor.post("/sign-in/link", Map.of("token", secret)).statusCode()).isEqualTo(302);
    showPasskey(visitor, clock.instant());
    visitor.get("/me");
    Person found = house.getBean(PersonStore.class).find(person).orElseThrow();
    return new Somebody(person, found.email(), found.name(), visitor);
  }

  /** From now on it is as if the session's person had shown a passkey then; never, for null. */
  public void showPasskey(Visitor visitor, @Nullable Instant then) {
    String session =
        visitor.cookies().getCookieStore().getCookies().stream()
            .filter(cookie -> cookie.getName().equals("serai"))
            .map(cookie ->
                new String(Base64.getDecoder().decode(cookie.getValue()), StandardCharsets.UTF_8))
            .findFirst()
            .orElseThrow();
    FindByIndexNameSessionRepository<?> sessions =
        house.getBean(FindByIndexNameSessionRepository.class);
    mark(sessions, session, then);
  }

  private static <S extends Session> void mark(
      FindByIndexNameSessionRepository<S> sessions, String id, @Nullable Instant then) {
    S session = Objects.requireNonNull(sessions.findById(id));
    if (then == null) {
      session.removeAttribute(Sessions.PASSKEY);
    } else {
      session.setAttribute(Sessions.PASSKEY, then);
    }
    sessions.save(session);
  }

  /** Somebody new at the door, whom nobody knows. */
  public Visitor stranger() {
    return new Visitor(
        "http://localhost:" + house.getEnvironment().getRequiredProperty("local.server.port"));
  }

  /** A token of a person for the API. */
  public String token(UUID person, Scope... scopes) {
    Actor actor = house.getBean(Actors.class).find(person).orElseThrow();
    List<String> codes = List.of(scopes).stream().map(Scope::code).toList();
    return house
        .getBean(Tokens.class)
        .make(actor, new Tokens.Draft("test", codes, 30))
        .value()
        .orElseThrow()
        .secret();
  }

  /**
   * Puts the house's clock forward to when letters reach a person: not at all in his office hours.
   */
  public void awaitOffice(UUID person) {
    Instant now = clock.instant();
    Instant open =
        house.getBean(AddressBook.class).find(person).orElseThrow().hours().openFrom(now);
    house.getBean(MovableClock.class).forward(Duration.between(now, open));
  }

  /** The letters that the house writes. */
  public Mailbox mailbox() {
    return new Mailbox(house);
  }
}
