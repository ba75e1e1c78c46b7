package org.caravanserai.platform.identity;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Links that open one door once, within a time. Their secrets are kept as digests. */
@Component
class Links {
  /** What a link opens. */
  enum Purpose {
    SIGN_IN(Duration.ofMinutes(15)),
    REGISTER(Duration.ofHours(24)),
    FIRST_ADMINISTRATOR(Duration.ofHours(24));

    private final Duration valid;

    Purpose(Duration valid) {
      this.valid = valid;
    }
  }

  /** Whom a link was made for: a person who has an account, or an address that has none. */
  record For(@Nullable UUID person, @Nullable String email) {
    static final For ANYBODY = new For(null, null);
  }

  private final JdbcClient database;
  private final Clock clock;

  Links(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** A new link's secret, which is nowhere kept. */
  String make(Purpose purpose, For whom) {
    String secret = Secrets.next();
    database
        .sql(
            """
            INSERT INTO identity_link (secret_hash, purpose, person, email, expires_at)
            VALUES (:hash, :purpose, :person, :email, :expiresAt)
            """)
        .param("hash", Secrets.hash(secret))
        .param("purpose", purpose.name())
        .param("person", whom.person())
        .param("email", whom.email())
        .param("expiresAt", Columns.time(clock.instant().plus(purpose.valid)))
        .update();
    return secret;
  }

  /** Whom the link is for, while it is good. */
  Optional<For> look(Purpose purpose, String secret) {
    return database
        .sql(
            """
            SELECT person, email FROM identity_link
            WHERE secret_hash = :hash AND purpose = :purpose AND used_at IS NULL AND expires_at > :now
            """)
        .param("hash", Secrets.hash(secret))
        .param("purpose", purpose.name())
        .param("now", Columns.time(clock.instant()))
        .query((row, number) -> new For(Columns.findId(row, "person"), row.getString("email")))
        .optional();
  }

  /** Uses the link up; of two at once, one gets it. */
  Optional<For> use(Purpose purpose, String secret) {
    return database
        .sql(
            """
            UPDATE identity_link SET used_at = :now
            WHERE secret_hash = :hash AND purpose = :purpose AND used_at IS NULL AND expires_at > :now
            RETURNING person, email
            """)
        .param("hash", Secrets.hash(secret))
        .param("purpose", purpose.name())
        .param("now", Columns.time(clock.instant()))
        .query((row, number) -> new For(Columns.findId(row, "person"), row.getString("email")))
        .optional();
  }

  /** Shuts all links of this purpose, whomever they were for. */
  void shut(Purpose purpose) {
    database
        .sql("DELETE FROM identity_link WHERE purpose = :purpose")
        .param("purpose", purpose.name())
        .update();
  }

  void forget(UUID person, String email) {
    database
        .sql("DELETE FROM identity_link WHERE person = :person OR email = :email")
        .param("person", person)
        .param("email", email)
        .update();
  }

  @Scheduled(fixedDelay = 1, initialDelay = 1, timeUnit = TimeUnit.HOURS)
  void forgetOld() {
    database
        .sql("DELETE FROM identity_link WHERE expires_at < :now")
        .param("now", Columns.time(clock.instant().minus(Duration.ofDays(1))))
        .update();
  }
}
