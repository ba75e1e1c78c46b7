package org.caravanserai.platform.library;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import org.caravanserai.knowledge.Knowledge;
import org.caravanserai.snapshot.Snapshot;
import org.caravanserai.snapshot.SnapshotKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Compiled editions, so that an instance need not read and check packs each time it starts or is
 * asked for an old one. A cache alone: whatever is not there, or does not fit this build, is
 * compiled again.
 */
@Repository
class SnapshotStore {
  /** How many stay; the oldest go first, and that in force last. */
  static final int MOST = 6;

  private static final Logger LOG = LoggerFactory.getLogger(SnapshotStore.class);

  private final JdbcClient jdbc;
  private final Clock clock;
  private final String build;

  SnapshotStore(JdbcClient jdbc, Clock clock, LibrarySettings settings) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.build = settings.build().isEmpty() ? BuildName.ofThis() : settings.build();
  }

  /** What was compiled from files of this fingerprint by this build. */
  Optional<Knowledge> find(String fingerprint) {
    return key(fingerprint)
        .flatMap(key ->
            jdbc.sql("SELECT bytes FROM library_snapshot WHERE key = :key")
                .param("key", key.hex())
                .query((row, _) -> row.getBytes("bytes"))
                .optional()
                .flatMap(bytes -> Snapshot.read(bytes, key)));
  }

  /** Whether there is no need to {@link #keep}: it is there, or nothing is kept here. */
  boolean has(String fingerprint) {
    return key(fingerprint)
        .map(key ->
            jdbc.sql("SELECT EXISTS (SELECT FROM library_snapshot WHERE key = :key)")
                .param("key", key.hex())
                .query(Boolean.class)
                .single())
        .orElse(true);
  }

  /** Keeps what was compiled; where that fails, it will be compiled again. */
  void keep(String fingerprint, Knowledge knowledge) {
    key(fingerprint)
        .ifPresent(key -> {
          try {
            insert(key, knowledge);
          } catch (DataAccessException e) {
            LOG.warn("A compiled edition could not be kept: {}", e.getClass().getSimpleName());
          }
        });
  }

  private void insert(SnapshotKey key, Knowledge knowledge) {
    jdbc.sql(
            """
            INSERT INTO library_snapshot (key, edition, bytes, made_at)
            VALUES (:key, :edition, :bytes, :at) ON CONFLICT (key) DO UPDATE
            SET bytes = excluded.bytes, made_at = excluded.made_at\
            """)
        .param("key", key.hex())
        .param("edition", knowledge.contents().digest())
        .param("bytes", Snapshot.write(knowledge, key))
        .param("at", Timestamp.from(clock.instant()))
        .update();
    jdbc.sql(
            """
            DELETE FROM library_snapshot WHERE key NOT IN (
              SELECT key FROM library_snapshot
              ORDER BY
                (edition = (SELECT edition FROM library_publication ORDER BY number DESC LIMIT 1))
                  DESC NULLS LAST,
                made_at DESC, key
              LIMIT :most)\
            """)
        .param("most", MOST)
        .update();
  }

  private Optional<SnapshotKey> key(String fingerprint) {
    return build.isEmpty() ? Optional.empty() : Optional.of(SnapshotKey.of(build, fingerprint));
  }
}
