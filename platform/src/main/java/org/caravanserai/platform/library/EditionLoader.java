package org.caravanserai.platform.library;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.caravanserai.knowledge.Knowledge;
import org.caravanserai.knowledge.LoadResult;
import org.caravanserai.knowledge.PackFiles;
import org.caravanserai.knowledge.PackLoader;
import org.caravanserai.platform.house.Busy;
import org.caravanserai.reading.Mistake;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Loads editions and remembers the few that were asked for last, so that memory is bounded however
 * many are published. One is loaded at a time, and of those who ask for old ones a few may wait.
 */
@Component
class EditionLoader {
  /** How many loaded editions are remembered. */
  static final int MOST = 4;

  /** How many may wait for editions that are not remembered, in {@link #findSoon}. */
  static final int MOST_WAITING = 4;

  private static final Logger LOG = LoggerFactory.getLogger(EditionLoader.class);

  private final PackStore packs;
  private final SnapshotStore snapshots;
  private final Map<String, Edition> remembered =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Edition> eldest) {
          return size() > MOST;
        }
      };
  private final Set<String> unreadable = ConcurrentHashMap.newKeySet();
  private final Object loading = new Object();
  private final Semaphore waiting = new Semaphore(MOST_WAITING);

  EditionLoader(PackStore packs, SnapshotStore snapshots) {
    this.packs = packs;
    this.snapshots = snapshots;
  }

  /** What became of checking packs. */
  sealed interface Checked {
    /**
     * They hold together.
     *
     * @param fingerprint of their files
     */
    record Sound(Edition edition, String fingerprint) implements Checked {}

    record Refused(List<Mistake> mistakes, int beyond) implements Checked {}
  }

  /**
   * Checks packs that are not kept yet.
   *
   * @param held the packs, whose digests are those of the files
   */
  Checked check(List<HeldPack> held, List<PackFiles> files) {
    synchronized (loading) {
      PackLoader loader = PackLoader.of(files);
      Optional<String> fingerprint = loader.fingerprint();
      return switch (loader.load()) {
        case LoadResult.Loaded(Knowledge knowledge) ->
            new Checked.Sound(remember(new Edition(knowledge, held)), fingerprint.orElseThrow());
        case LoadResult.Refused(var mistakes, int beyond) -> new Checked.Refused(mistakes, beyond);
      };
    }
  }

  /**
   * An edition that is kept. Empty when there is none of that digest, or when this release can no
   * longer read its packs.
   */
  Optional<Edition> find(String digest) {
    Optional<Edition> known = recall(digest);
    if (known.isPresent()) {
      return known;
    }
    Optional<Edition> loaded;
    synchronized (loading) {
      Optional<Edition> meanwhile = recall(digest);
      loaded = meanwhile.isPresent() ? meanwhile : load(digest).map(this::remember);
    }
    if (!TransactionSynchronizationManager.isActualTransactionActive()) {
      loaded.ifPresent(this::keepCompiled);
    }
    return loaded;
  }

  /**
   * The same for whoever comes from outside: anybody may name any edition that was in force.
   *
   * @throws Busy when too many others wait
   */
  Optional<Edition> findSoon(String digest) {
    Optional<Edition> known = recall(digest);
    if (known.isPresent()) {
      return known;
    }
    if (!waiting.tryAcquire()) {
      throw new Busy("Too many editions are being loaded");
    }
    try {
      return find(digest);
    } finally {
      waiting.release();
    }
  }

  /**
   * Keeps what was compiled of an edition, so that it need not be compiled again. Not while one
   * loads, for it may wait for another transaction.
   */
  void keepCompiled(Edition edition) {
    packs
        .fingerprint(edition.digest())
        .filter(fingerprint -> !snapshots.has(fingerprint))
        .ifPresent(fingerprint -> snapshots.keep(fingerprint, edition.knowledge()));
  }

  private Optional<Edition> load(String digest) {
    Optional<String> fingerprint = packs.fingerprint(digest);
    if (fingerprint.isEmpty() || unreadable.contains(digest)) {
      return Optional.empty();
    }
    List<HeldPack> held = packs.packsOf(digest);
    Optional<Knowledge> kept = snapshots.find(fingerprint.get());
    if (kept.isPresent()) {
      return kept.map(knowledge -> new Edition(knowledge, held));
    }
    return switch (PackLoader.of(held.stream().map(packs::read).toList()).load()) {
      case LoadResult.Loaded(Knowledge knowledge) -> {
        requireSame(digest, knowledge);
        yield Optional.of(new Edition(knowledge, held));
      }
      case LoadResult.Refused(var mistakes, int beyond) -> {
        unreadable.add(digest);
        LOG.error(
            "The edition {} cannot be read by this release ({} mistakes), the first: {}",
            digest,
            mistakes.size() + beyond,
            mistakes.getFirst());
        yield Optional.empty();
      }
    };
  }

  private static void requireSame(String digest, Knowledge knowledge) {
    if (!knowledge.contents().digest().equals(digest)) {
      throw new IllegalStateException(
          "The files kept of edition " + digest + " are those of " + knowledge.contents().digest());
    }
  }

  private Optional<Edition> recall(String digest) {
    synchronized (remembered) {
      return Optional.ofNullable(remembered.get(digest));
    }
  }

  /** How many loaded editions are remembered now. */
  int remembered() {
    synchronized (remembered) {
      return remembered.size();
    }
  }

  private Edition remember(Edition edition) {
    synchronized (remembered) {
      remembered.put(edition.digest(), edition);
      return edition;
    }
  }
}
