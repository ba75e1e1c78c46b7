package org.caravanserai.platform.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts tries, so that nobody guesses for long. A try is counted before its outcome is known: many
 * at once pass no more than many in a row.
 */
@Component
class Tries {
  /**
   * How many tries are let through under one key within a time.
   *
   * @param key whose tries; kept as a digest
   */
  record Limit(String key, int most, Duration within) {}

  private static final Duration LONGEST = Duration.ofHours(24);

  private final JdbcClient database;
  private final Clock clock;

  Tries(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * Counts one try under each key; called outside any transaction, it is counted whatever comes of
   * it. False when one of the limits is reached; then nothing is counted, so that the wait ends.
   */
  @Transactional
  public boolean count(List<Limit> limits) {
    List<String> keys = limits.stream().map(limit -> Secrets.hash(limit.key())).sorted().toList();
    keys.forEach(this::lock);
    Instant now = clock.instant();
    boolean free = limits.stream().allMatch(limit -> isFree(limit, now));
    if (free) {
      keys.forEach(key -> add(key, now));
    }
    return free;
  }

  /** Takes back the try that was counted last under each key: it was right. */
  @Transactional
  public void takeBack(List<Limit> limits) {
    for (Limit limit : limits) {
      database
          .sql(
              """
              DELETE FROM identity_try WHERE ctid IN (
                SELECT ctid FROM identity_try WHERE key_hash = :key ORDER BY at DESC LIMIT 1)
              """)
          .param("key", Secrets.hash(limit.key()))
          .update();
    }
  }

  /** Forgets all tries under a key. */
  @Transactional
  public void forget(String key) {
    database
        .sql("DELETE FROM identity_try WHERE key_hash = :key")
        .param("key", Secrets.hash(key))
        .update();
  }

  private boolean isFree(Limit limit, Instant now) {
    int counted =
        database
            .sql("SELECT count(*) FROM identity_try WHERE key_hash = :key AND at > :since")
            .param("key", Secrets.hash(limit.key()))
            .param("since", Columns.time(now.minus(limit.within())))
            .query(Integer.class)
            .single();
    return counted < limit.most();
  }

  private void lock(String key) {
    database
        .sql("SELECT pg_advisory_xact_lock(hashtextextended(:key, 1))")
        .param("key", key)
        .query((row, number) -> number)
        .list();
  }

  private void add(String key, Instant now) {
    database
        .sql("INSERT INTO identity_try (key_hash, at) VALUES (:key, :now)")
        .param("key", key)
        .param("now", Columns.time(now))
        .update();
  }

  @Scheduled(fixedDelay = 1, initialDelay = 1, timeUnit = TimeUnit.HOURS)
  void forgetOld() {
    database
        .sql("DELETE FROM identity_try WHERE at < :since")
        .param("since", Columns.time(clock.instant().minus(LONGEST)))
        .update();
  }
}
