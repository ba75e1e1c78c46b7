package org.caravanserai.platform.casework;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.caravanserai.casework.Entry;
import org.caravanserai.casework.Scope;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The logs of cases. Those that were read or written lately are remembered; what is remembered
 * counts only where the row of the case names the same last entry, by its hash, so that nobody is
 * given a log that has grown since, whoever wrote in it.
 */
@Component
class CaseLogs {
  private static final long MOST_BYTES = 32L << 20;

  /** A log with the bytes of each scope. */
  private record Remembered(List<Entry> log, Map<Scope, Long> bytes) {
    static final Remembered NOTHING = new Remembered(List.of(), Map.of());

    Remembered with(List<Entry> added) {
      Map<Scope, Long> more = new HashMap<>(bytes);
      added.forEach(entry -> more.merge(entry.scope(), length(entry), Long::sum));
      return new Remembered(Stream.concat(log.stream(), added.stream()).toList(), more);
    }

    boolean isOf(KeptCase file) {
      return log.getLast().hash().equals(file.lastHash());
    }

    int weight() {
      return (int) Math.min(bytes.values().stream().mapToLong(Long::longValue).sum(), MOST_BYTES);
    }

    private static long length(Entry entry) {
      return entry.text().getBytes(StandardCharsets.UTF_8).length;
    }
  }

  private final CaseStore store;
  private final Cache<UUID, Remembered> known =
      Caffeine.newBuilder()
          .maximumWeight(MOST_BYTES)
          .<UUID, Remembered>weigher((id, log) -> log.weight())
          .build();

  CaseLogs(CaseStore store) {
    this.store = store;
  }

  /** Every entry of a case, in order. */
  List<Entry> of(KeptCase file) {
    Remembered there = known.getIfPresent(file.id());
    if (there != null && there.isOf(file)) {
      return there.log();
    }
    List<Entry> log = store.log(file.id());
    if (TransactionSynchronizationManager.isCurrentTransactionReadOnly()
        && !log.isEmpty()
        && log.getLast().hash().equals(file.lastHash())) {
      known.put(file.id(), Remembered.NOTHING.with(log));
    }
    return log;
  }

  /** Bytes of the entries of one scope: what is full must not tell of another. */
  long bytes(UUID file, List<Entry> log, Scope scope) {
    return remembered(file, log).bytes().getOrDefault(scope, 0L);
  }

  /** Remembers how a log has grown, once the caller's work is done and cannot be taken back. */
  void grew(UUID file, List<Entry> log, List<Entry> added) {
    Remembered grown = remembered(file, log).with(added);
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            known.put(file, grown);
          }
        });
  }

  private Remembered remembered(UUID file, List<Entry> log) {
    Remembered there = known.getIfPresent(file);
    return there != null && there.log().equals(log) ? there : Remembered.NOTHING.with(log);
  }
}
