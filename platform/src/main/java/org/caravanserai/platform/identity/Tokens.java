package org.caravanserai.platform.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.caravanserai.platform.house.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * API tokens: what a program brings to act for a person, within scopes and until a day. A token
 * acts in roles of the house itself only when it was made by somebody who acted in one.
 */
@Service
public class Tokens {
  /** What each token begins with, so that a scanner of leaked secrets knows it. */
  public static final String PREFIX = "serai_";

  /** Days that a token may last at most. */
  public static final int MOST_DAYS = 366;

  private static final int MOST_TOKENS = 20;
  private static final int LONGEST_NAME = 100;
  private static final Duration USE_NOTED = Duration.ofMinutes(5);

  /** A token as its owner sees it: without its secret, which is nowhere kept. */
  public record Info(
      UUID id,
      String name,
      Set<Scope> scopes,
      Instant createdAt,
      Instant expiresAt,
      @Nullable Instant lastUsedAt) {
    public Info {
      scopes = Set.copyOf(scopes);
    }
  }

  /** A token as somebody wants it; the scopes are codes. */
  public record Draft(
      @Nullable String name, @Nullable List<String> scopes, @Nullable Integer days) {}

  /** A new token with its secret, which is shown this once. */
  public record Made(Info info, String secret) {}

  private final JdbcClient database;
  private final Actors actors;
  private final SecurityLog log;
  private final Clock clock;

  Tokens(JdbcClient database, Actors actors, SecurityLog log, Clock clock) {
    this.database = database;
    this.actors = actors;
    this.log = log;
    this.clock = clock;
  }

  /** The asker's tokens that are still good, the newest first. */
  public List<Info> list(Actor actor) {
    return owner(actor).map(this::listOf).orElse(List.of());
  }

  @Transactional
  public Answer<Made> make(Actor actor, Draft draft) {
    Optional<UUID> owner = owner(actor);
    if (owner.isEmpty()) {
      return Answer.refused(new Refusal.NotAllowed());
    }
    Fields fields = new Fields();
    String name = fields.line("name", draft.name(), LONGEST_NAME);
    Set<Scope> scopes = scopes(fields, draft.scopes());
    int days = draft.days() == null ? 0 : draft.days();
    if (days < 1 || days > MOST_DAYS) {
      fields.fault("days", "identity.field.days", MOST_DAYS);
    }
    Optional<Refusal> mistake = fields.refusal();
    if (mistake.isPresent()) {
      return Answer.refused(mistake.get());
    }
    if (listOf(owner.get()).size() >= MOST_TOKENS) {
      return Answer.refused(new Refusal.Conflict("identity.refused.tokens"));
    }
    Instant now = clock.instant();
    Info info = new Info(Ids.next(clock), name, scopes, now, now.plus(Duration.ofDays(days)), null);
    String secret = PREFIX + Secrets.next();
    boolean houseRoles = actor.memberships().stream().anyMatch(held -> held.role().isOfHouse());
    add(owner.get(), info, houseRoles, Secrets.hash(secret));
    log.writeOf(actor, SecurityEvent.TOKEN_MADE, info.id());
    return new Answer.Done<>(new Made(info, secret));
  }

  @Transactional
  public Answer<UUID> revoke(Actor actor, UUID token) {
    boolean revoked =
        owner(actor).isPresent()
            && database
                    .sql(
                        """
                        UPDATE identity_token SET revoked_at = :now
                        WHERE id = :id AND person = :person AND revoked_at IS NULL
                        """)
                    .param("id", token)
                    .param("person", owner(actor).orElseThrow())
                    .param("now", Columns.time(clock.instant()))
                    .update()
                == 1;
    if (!revoked) {
      return Answer.refused(new Refusal.NotFound());
    }
    log.writeOf(actor, SecurityEvent.TOKEN_REVOKED, token);
    return new Answer.Done<>(token);
  }

  /** Who a token speaks for; empty for one that is wrong, revoked or past its time. */
  @Transactional
  public Optional<Actor.Token> open(String secret) {
    if (!secret.startsWith(PREFIX)) {
      return Optional.empty();
    }
    return database
        .sql(
            """
            SELECT * FROM identity_token
            WHERE secret_hash = :hash AND revoked_at IS NULL AND expires_at > :now
            """)
        .param("hash", Secrets.hash(secret))
        .param("now", Columns.time(clock.instant()))
        .query((row, number) ->
            new Owned(Columns.id(row, "person"), row.getBoolean("house_roles"), info(row, number)))
        .optional()
        .flatMap(owned ->
            actors
                .find(owned.person())
                .map(person -> owned.houseRoles() ? person : person.withoutHouseRoles())
                .map(person -> {
                  noteUse(owned.info());
                  return new Actor.Token(owned.info().id(), person, owned.info().scopes());
                }));
  }

  private record Owned(UUID person, boolean houseRoles, Info info) {}

  void revokeAllOf(UUID person) {
    database
        .sql(
            """
            UPDATE identity_token SET revoked_at = coalesce(revoked_at, :now), name = ''
            WHERE person = :person
            """)
        .param("person", person)
        .param("now", Columns.time(clock.instant()))
        .update();
  }

  List<Info> listOf(UUID person) {
    return database
        .sql(
            """
            SELECT * FROM identity_token
            WHERE person = :person AND revoked_at IS NULL AND expires_at > :now ORDER BY id DESC
            """)
        .param("person", person)
        .param("now", Columns.time(clock.instant()))
        .query(Tokens::info)
        .list();
  }

  private void add(UUID person, Info info, boolean houseRoles, String hash) {
    database
        .sql(
            """
            INSERT INTO identity_token
              (id, person, name, scopes, house_roles, secret_hash, created_at, expires_at)
            VALUES (:id, :person, :name, :scopes, :houseRoles, :hash, :createdAt, :expiresAt)
            """)
        .param("id", info.id())
        .param("person", person)
        .param("name", info.name())
        .param("scopes", info.scopes().stream().map(Scope::name).sorted().toArray(String[]::new))
        .param("houseRoles", houseRoles)
        .param("hash", hash)
        .param("createdAt", Columns.time(info.createdAt()))
        .param("expiresAt", Columns.time(info.expiresAt()))
        .update();
  }

  /** Not every use is written down: a program may ask a hundred times a minute. */
  private void noteUse(Info info) {
    Instant now = clock.instant();
    if (info.lastUsedAt() == null || info.lastUsedAt().isBefore(now.minus(USE_NOTED))) {
      database
          .sql("UPDATE identity_token SET last_used_at = :now WHERE id = :id")
          .param("id", info.id())
          .param("now", Columns.time(now))
          .update();
    }
  }

  private static Optional<UUID> owner(Actor actor) {
    return actor
        .personId()
        .filter(person -> May.actor(actor, Action.TOKEN_MANAGE, Subject.ofPerson(person)));
  }

  private static Set<Scope> scopes(Fields fields, @Nullable List<String> codes) {
    Set<Scope> scopes = EnumSet.noneOf(Scope.class);
    for (String code : codes == null ? List.<String>of() : codes) {
      Scope.find(code)
          .ifPresentOrElse(scopes::add, () -> fields.fault("scopes", "identity.field.scopes"));
    }
    if (scopes.isEmpty()) {
      fields.fault("scopes", "identity.field.scopes");
    }
    return scopes;
  }

  private static Info info(ResultSet row, int number) throws SQLException {
    return new Info(
        Columns.id(row, "id"),
        row.getString("name"),
        Arrays.stream((String[]) row.getArray("scopes").getArray())
            .map(Scope::valueOf)
            .collect(Collectors.toUnmodifiableSet()),
        Columns.instant(row, "created_at"),
        Columns.instant(row, "expires_at"),
        Columns.findInstant(row, "last_used_at"));
  }
}
