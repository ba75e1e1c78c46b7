package org.caravanserai.platform.casework;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.caravanserai.platform.casework.WakingStore.DueCase;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Looks at the cases whose time has come, one transaction each. Several instances share the work: a
 * case that one holds is left to it. When a case cannot be looked at, the others are, and it is
 * tried again later.
 */
@Component
class Waker {
  /** How many cases are looked at before the house draws breath. */
  private static final int MOST_AT_ONCE = 500;

  private static final Duration AFTER_A_FAILURE = Duration.ofMinutes(5);
  private static final Logger LOG = LoggerFactory.getLogger(Waker.class);

  private final WakingStore store;
  private final Waking waking;
  private final Reckonings reckonings;
  private final TransactionTemplate transactions;
  private final Clock clock;
  private final Counter woken;
  private final Counter failed;
  private final Set<UUID> failing = Collections.newSetFromMap(new ConcurrentHashMap<>());
  private volatile @Nullable Long reckoning;
  private volatile boolean away;

  Waker(
      WakingStore store,
      Waking waking,
      Reckonings reckonings,
      TransactionTemplate transactions,
      Clock clock,
      MeterRegistry meters) {
    this.store = store;
    this.waking = waking;
    this.reckonings = reckonings;
    this.transactions = transactions;
    this.clock = clock;
    this.woken = counter("done", meters);
    this.failed = counter("failed", meters);
  }

  private static Counter counter(String end, MeterRegistry meters) {
    return Counter.builder("serai.casework.wakings")
        .description("Cases that were looked at because their time had come, by end")
        .tag("end", end)
        .register(meters);
  }

  @Scheduled(
      fixedDelayString = "${serai.casework.wake-millis:1000}",
      initialDelayString = "${serai.casework.wake-millis:1000}")
  void look() {
    try {
      wakeAll();
      away = false;
    } catch (DataAccessException | TransactionException | IllegalStateException e) {
      if (!away) {
        LOG.warn("Cases cannot be looked at now; what is missed is told later", e);
      }
      away = true;
    }
  }

  /** Looks at all cases whose time has come, so many at once; at how many it did. */
  int wakeAll() {
    wakeForAnotherReckoning();
    int count = 0;
    while (count < MOST_AT_ONCE && wakeNext()) {
      count++;
    }
    return count;
  }

  private void wakeForAnotherReckoning() {
    Reckoning now = reckonings.current();
    Long before = reckoning;
    if (before == null || before != now.id()) {
      reckonings.wakeOthers(now, clock.instant());
      reckoning = now.id();
    }
  }

  /** False when no case waits. */
  private boolean wakeNext() {
    AtomicReference<@Nullable UUID> id = new AtomicReference<>();
    try {
      boolean found =
          Boolean.TRUE.equals(
              transactions.execute(_ -> {
                Optional<DueCase> due = store.findToWake(clock.instant());
                due.ifPresent(one -> id.set(one.file().id()));
                due.ifPresent(waking::wake);
                return due.isPresent();
              }));
      UUID done = id.get();
      if (found && done != null) {
        woken.increment();
        failing.remove(done);
      }
      return found;
    } catch (RuntimeException e) {
      UUID file = id.get();
      if (file == null) {
        throw e;
      }
      postpone(file, e);
      return true;
    }
  }

  private void postpone(UUID file, RuntimeException why) {
    transactions.executeWithoutResult(
        _ -> store.postpone(file, clock.instant().plus(AFTER_A_FAILURE)));
    failed.increment();
    if (failing.add(file)) {
      LOG.error("The case {} cannot be looked at; it is tried again every five minutes", file, why);
    }
  }
}
