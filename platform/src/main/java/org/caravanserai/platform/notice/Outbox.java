package org.caravanserai.platform.notice;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.FailedEventPublications;
import org.springframework.modulith.events.ResubmissionOptions;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives events whose listener failed to it again, one instance of the house at a time. */
@Component
class Outbox {
  private static final long LOCK = 0x6f7574626f78L;
  private static final int BATCH = 100;

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
      failed.resubmit(ResubmissionOptions.defaults().withBatchSize(BATCH).withMinAge(age));
    }
  }
}
