package org.caravanserai.platform.casework;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** When somebody is to look at a case, and how far he came the last time. */
@Repository
class WakingStore {
  private final JdbcClient database;

  WakingStore(JdbcClient database) {
    this.database = database;
  }

  /**
   * A case that somebody is to look at.
   *
   * @param told how many of its entries have been told
   * @param wokenUntil until when its alarms have been given
   */
  record DueCase(KeptCase file, int told, Instant wokenUntil) {}

  /**
   * The case that has waited longest to be looked at, held until the transaction ends; those that
   * somebody else holds are left to him.
   */
  Optional<DueCase> findToWake(Instant now) {
    return database
        .sql(
            """
            SELECT * FROM casework_case WHERE wake_at <= :now
            ORDER BY wake_at LIMIT 1 FOR UPDATE SKIP LOCKED
            """)
        .param("now", CaseStore.at(now))
        .query((row, number) -> {
          KeptCase file = CaseStore.file(row, number);
          OffsetDateTime woken = row.getObject("woken_until", OffsetDateTime.class);
          return new DueCase(
              file, row.getInt("told"), woken == null ? file.openedAt() : woken.toInstant());
        })
        .optional();
  }

  /**
   * Writes down that somebody looked at a case and told all of its entries.
   *
   * @param until until when alarms have been given
   */
  void woken(KeptCase file, Instant until) {
    database
        .sql(
            """
            UPDATE casework_case
            SET told = entries, woken_until = :until, reckoning = :reckoning WHERE id = :id
            """)
        .param("id", file.id())
        .param("until", CaseStore.at(until))
        .param("reckoning", file.reckoning())
        .update();
  }

  /** Has nobody look at a case before then. */
  void postpone(UUID id, Instant until) {
    database
        .sql("UPDATE casework_case SET wake_at = :until WHERE id = :id")
        .param("id", id)
        .param("until", CaseStore.at(until))
        .update();
  }
}
