package org.caravanserai.platform.dossiers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.caravanserai.platform.house.Answer;
import org.caravanserai.platform.house.Ids;
import org.caravanserai.platform.identity.Action;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Links to dossiers. Who holds one reads the dossier as it stands, and can do nothing else. */
@Service
public class Shares {
  /** How many days a link may live. */
  public static final int MOST_DAYS = 90;

  /** How many live links a dossier may have. */
  public static final int MOST = 20;

  private static final Duration REMEMBERED = Duration.ofDays(30);
  private static final int SECRET_LENGTH = 43;

  private final JdbcClient database;
  private final Dossiers dossiers;
  private final DossierStore store;
  private final Clock clock;

  Shares(JdbcClient database, Dossiers dossiers, DossierStore store, Clock clock) {
    this.database = database;
    this.dossiers = dossiers;
    this.store = store;
    this.clock = clock;
  }

  /**
   * A new link.
   *
   * @param secret what stands in its address; it is told this once and kept nowhere
   */
  public record Made(Share share, String secret) {}

  /**
   * Makes a link.
   *
   * @param days how long it lives, 1 to {@link #MOST_DAYS}
   * @throws IllegalArgumentException for another number of days
   */
  @Transactional
  public Answer<Made, Refusal> make(Asker asker, UUID dossier, int days) {
    if (days < 1 || days > MOST_DAYS) {
      throw new IllegalArgumentException("A link lives 1 to " + MOST_DAYS + " days");
    }
    return dossiers
        .forChange(asker, Action.DOSSIER_SHARE, dossier, null)
        .then(found ->
            live(dossier).size() >= MOST
                ? Answer.refused(new Refusal.TooMany(MOST))
                : new Answer.Done<>(add(asker, dossier, days)));
  }

  private Made add(Asker asker, UUID dossier, int days) {
    Instant now = clock.instant();
    Share share = new Share(Ids.next(clock), dossier, now, now.plus(Duration.ofDays(days)));
    String secret = Secrets.next();
    database
        .sql(
            """
            INSERT INTO dossiers_share
              (id, dossier, secret_digest, created_at, created_by, expires_at)
            VALUES (:id, :dossier, :digest, :created, :by, :expires)
            """)
        .param("id", share.id())
        .param("dossier", dossier)
        .param("digest", Secrets.digest(secret))
        .param("created", DossierStore.utc(share.createdAt()))
        .param("by", asker.actor().personId().orElseThrow())
        .param("expires", DossierStore.utc(share.expiresAt()))
        .update();
    return new Made(share, secret);
  }

  /** The live links of a dossier, for those who may make them. */
  public Answer<List<Share>, Refusal> list(Asker asker, UUID dossier) {
    return dossiers
        .find(asker, dossier)
        .then(found ->
            dossiers.may(asker, Action.DOSSIER_SHARE, found)
                ? new Answer.Done<>(live(dossier))
                : Answer.refused(new Refusal.NotAllowed()));
  }

  private List<Share> live(UUID dossier) {
    return database
        .sql(
            """
            SELECT * FROM dossiers_share
            WHERE dossier = :dossier AND revoked_at IS NULL AND expires_at > :now
            ORDER BY id
            """)
        .param("dossier", dossier)
        .param("now", DossierStore.utc(clock.instant()))
        .query(Shares::share)
        .list();
  }

  /** Makes a link lead nowhere. */
  @Transactional
  public Answer<UUID, Refusal> revoke(Asker asker, UUID dossier, UUID share) {
    return dossiers
        .forChange(asker, Action.DOSSIER_SHARE, dossier, null)
        .then(found -> {
          int revoked =
              database
                  .sql(
                      """
                      UPDATE dossiers_share SET revoked_at = :now
                      WHERE id = :id AND dossier = :dossier AND revoked_at IS NULL
                      """)
                  .param("now", DossierStore.utc(clock.instant()))
                  .param("id", share)
                  .param("dossier", dossier)
                  .update();
          return revoked == 1
              ? new Answer.Done<>(share)
              : Answer.refused(new Refusal.NoSuchEntry(share.toString()));
        });
  }

  /** The dossier that a link leads to; empty when it expired, was revoked or never was. */
  public Optional<KeptDossier> open(String secret) {
    if (secret.length() != SECRET_LENGTH) {
      return Optional.empty();
    }
    return database
        .sql(
            """
            SELECT dossier FROM dossiers_share
            WHERE secret_digest = :digest AND revoked_at IS NULL AND expires_at > :now
            """)
        .param("digest", Secrets.digest(secret))
        .param("now", DossierStore.utc(clock.instant()))
        .query(UUID.class)
        .optional()
        .flatMap(store::find);
  }

  @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.HOURS, initialDelay = 1)
  void forgetOld() {
    database
        .sql("DELETE FROM dossiers_share WHERE least(expires_at, revoked_at) < :since")
        .param("since", DossierStore.utc(clock.instant().minus(REMEMBERED)))
        .update();
  }

  private static Share share(ResultSet row, int number) throws SQLException {
    return new Share(
        row.getObject("id", UUID.class),
        row.getObject("dossier", UUID.class),
        Objects.requireNonNull(DossierStore.instant(row.getTimestamp("created_at"))),
        Objects.requireNonNull(DossierStore.instant(row.getTimestamp("expires_at"))));
  }
}
