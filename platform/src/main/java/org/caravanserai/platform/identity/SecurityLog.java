package org.caravanserai.platform.identity;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.caravanserai.platform.house.Answer;
import org.caravanserai.platform.house.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/**
 * What was done that touches safety: who, what, when, from which network. No line is changed; each
 * is dropped when it has been kept as long as the house is told to.
 */
@Service
public class SecurityLog {
  /**
   * One line.
   *
   * @param person who did it; null when nobody was signed in, and to the one it was done to when
   *     that is somebody else
   * @param name of that person; null when nobody was, empty when the account was erased
   * @param about the thing or person that it was done to
   * @param origin the network it came from; null for the house itself
   */
  public record Line(
      UUID id,
      Instant at,
      SecurityEvent what,
      @Nullable UUID person,
      @Nullable String name,
      @Nullable UUID about,
      @Nullable String origin) {}

  private final JdbcClient database;
  private final IdentitySettings settings;
  private final Clock clock;

  SecurityLog(JdbcClient database, IdentitySettings settings, Clock clock) {
    this.database = database;
    this.settings = settings;
    this.clock = clock;
  }

  /** Writes a line in the transaction in hand, or in its own where there is none. */
  public void write(SecurityEvent what, @Nullable UUID person, @Nullable UUID about) {
    database
        .sql(
            """
            INSERT INTO identity_security_log (id, at, what, person, about, origin)
            VALUES (:id, :at, :what, :person, :about, :origin)
            """)
        .param("id", Ids.next(clock))
        .param("at", Columns.time(clock.instant()))
        .param("what", what.name())
        .param("person", person)
        .param("about", about)
        .param("origin", Origin.network().orElse(null))
        .update();
  }

  void writeOf(Actor actor, SecurityEvent what, @Nullable UUID about) {
    write(what, actor.personId().orElse(null), about);
  }

  /** The whole house's lines, newest first, for who may read them. */
  public Answer<List<Line>, Refusal> list(Actor actor, Optional<UUID> before, int limit) {
    return May.actor(actor, Action.SECURITY_LOG_READ)
        ? new Answer.Done<>(read(null, before, limit))
        : Answer.refused(new Refusal.NotAllowed());
  }

  /**
   * What the asker did and what was done to his account, tries to sign in to it among that, newest
   * first; none for nobody.
   */
  public List<Line> listOwn(Actor actor, Optional<UUID> before, int limit) {
    return actor
        .personId()
        .filter(person -> May.actor(actor, Action.SECURITY_LOG_READ, Subject.ofPerson(person)))
        .map(person -> read(person, before, limit))
        .orElse(List.of());
  }

  List<Line> listOf(UUID person, int limit) {
    return read(person, Optional.empty(), limit);
  }

  /** Forgets where a person was, and where those were who tried to be him. */
  void forgetOrigins(UUID person) {
    database
        .sql(
            """
            UPDATE identity_security_log SET origin = NULL
            WHERE person = :person OR (person IS NULL AND about = :person)
            """)
        .param("person", person)
        .update();
  }

  @Scheduled(fixedDelay = 1, initialDelay = 1, timeUnit = TimeUnit.HOURS)
  void forgetOld() {
    database
        .sql("DELETE FROM identity_security_log WHERE id < :first")
        .param("first", Ids.least(clock.instant().minus(settings.securityLogKept())))
        .update();
  }

  private List<Line> read(@Nullable UUID person, Optional<UUID> before, int limit) {
    return database
        .sql(
            """
            SELECT l.id, l.at, l.what, l.about, p.id AS person, p.name,
              CASE WHEN p.id IS NOT NULL OR l.person IS NULL THEN l.origin END AS origin
            FROM identity_security_log l
            LEFT JOIN identity_person p
              ON p.id = l.person AND (CAST(:person AS uuid) IS NULL OR l.person = :person)
            WHERE (CAST(:person AS uuid) IS NULL OR l.person = :person OR l.about = :person)
              AND (CAST(:before AS uuid) IS NULL OR l.id < :before)
            ORDER BY l.id DESC LIMIT :limit
            """)
        .param("person", person)
        .param("before", before.orElse(null))
        .param("limit", limit)
        .query((row, number) ->
            new Line(
                Columns.id(row, "id"),
                Columns.instant(row, "at"),
                SecurityEvent.valueOf(row.getString("what")),
                Columns.findId(row, "person"),
                row.getString("name"),
                Columns.findId(row, "about"),
                row.getString("origin")))
        .list();
  }
}
