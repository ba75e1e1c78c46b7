package org.caravanserai.platform.notice;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.FailedEventPublications;
import org.springframework.modulith.events.ResubmissionOptions;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives events whose listener failed to it again, one instance of the house at a time. A letter
 * that no post takes is given up after some days: whom it was for has asked again or found another
 * way, and his address is not to lie here for ever.
 */
@Component
class Outbox {
  private static final long LOCK = 0x6f7574626f78L;
  private static final int BATCH = 100;
  private static final Duration LETTERS_TRIED = Duration.ofDays(3);
  private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);

  private final FailedEventPublications failed;
  private final JdbcClient database;

  Outbox(FailedEventPublications failed, JdbcClient database) {
    this.failed = failed;
    this.database = database;
  }

  @Scheduled(fixedDelay = 1, initialDelay = 1, timeUnit = TimeUnit.MINUTES)
  @Transactional
  void tryAgain() {
    tryAgain(Duration.ofMinutes(1));
  }

  /** Tries again what is at least so old. */
  @Transactional
  void tryAgain(Duration age) {
    boolean mine =
        database
            .sql("SELECT pg_try_advisory_xact_lock(:lock)")
            .param("lock", LOCK)
            .query(Boolean.class)
            .single();
    if (mine) {
      giveUpLetters(LETTERS_TRIED);
      failed.resubmit(ResubmissionOptions.defaults().withBatchSize(BATCH).withMinAge(age));
    }
  }

  /**
   * Gives up letters that were first tried so long ago. The classes that write them end in that
   * word.
   */
  void giveUpLetters(Duration age) {
    int given =
        database
            .sql(
                """
                DELETE FROM event_publication
                WHERE completion_date IS NULL AND listener_id LIKE '%Letters.on(%'
                  AND publication_date < now() - make_interval(secs => :seconds)
                """)
            .param("seconds", age.toSeconds())
            .update();
    if (given > 0) {
      LOG.warn("{} letters are given up: the post took none for {} days", given, age.toDays());
    }
  }
}
