package org.caravanserai.platform.listing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caravanserai.matching.Listing;
import org.caravanserai.matching.MatchIndex;
import org.caravanserai.platform.identity.Organisation;
import org.caravanserai.platform.identity.Organisations;
import org.caravanserai.platform.library.Edition;
import org.caravanserai.platform.library.Library;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * This instance's index of the public listings: a cache of the database. It is built when the
 * instance starts and when another edition of the knowledge comes into force, and follows the
 * counted changes in between, whichever instance made them. What it lags behind is no matter for
 * correctness: who reads a result asks the database whether it still holds.
 */
@Component
class ListingIndex implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(ListingIndex.class);
  private static final long LOOK_EVERY_NANOS = 1_000_000_000L;
  private static final int BATCH = 500;

  /** After the library, before the web server. */
  private static final int PHASE = 1;

  private static final int NAME_LENGTH = 16;
  private static final Pattern NAME = Pattern.compile("[0-9a-f]{" + NAME_LENGTH + "}");

  private final ListingStore store;
  private final Organisations organisations;
  private final Library library;
  private final ListingSettings settings;
  private final ReadWriteLock lock = new ReentrantReadWriteLock();
  private @Nullable Engine engine;
  private volatile long seen;
  private long rebuilds;
  private volatile @Nullable Thread follower;
  private volatile boolean running;
  private boolean told;

  ListingIndex(
      ListingStore store, Organisations organisations, Library library, ListingSettings settings) {
    this.store = store;
    this.organisations = organisations;
    this.library = library;
    this.settings = settings;
  }

  /** Asks the index; it is not closed meanwhile. */
  <T> T ask(Function<Engine, T> question) {
    lock.readLock().lock();
    try {
      Engine now = engine;
      if (now == null) {
        throw new IllegalStateException("The index of listings has not been built yet");
      }
      return question.apply(now);
    } finally {
      lock.readLock().unlock();
    }
  }

  IndexState state() {
    return ask(now -> new IndexState(now.index().size(), seen, now.edition().digest()));
  }

  /** Brings the index up to what is committed now. */
  synchronized void look() {
    ListingStore.Clock clock = store.clock();
    Edition edition = library.current();
    Engine now = engine;
    if (now == null || !now.edition().digest().equals(edition.digest())) {
      swap(built(edition));
      seen = clock.number();
      rebuilds = clock.rebuilds();
    } else if (clock.rebuilds() != rebuilds) {
      now.index().rebuild(() -> new PublicOnes(now));
      seen = clock.number();
      rebuilds = clock.rebuilds();
      LOG.info("The index of listings was built anew: {}", now.index().size());
    }
    follow(Objects.requireNonNull(engine), clock.number());
  }

  /**
   * Reads what changed since the last look. A change counted while the index was built is read
   * again, which changes nothing.
   */
  private void follow(Engine now, long upTo) {
    if (seen >= upTo) {
      return;
    }
    long from = seen;
    UUID last = null;
    List<ListingStore.Change> changes;
    do {
      changes = store.listChanged(from, last, BATCH);
      apply(now, changes);
      if (!changes.isEmpty()) {
        from = changes.getLast().number();
        last = changes.getLast().listing();
      }
    } while (changes.size() == BATCH);
    seen = Math.max(upTo, from);
  }

  private void apply(Engine now, List<ListingStore.Change> changes) {
    List<Listing> there = new ArrayList<>();
    List<String> gone = new ArrayList<>();
    Map<UUID, Organisation> owners = owners(changes);
    for (ListingStore.Change change : changes) {
      listing(now, change, owners)
          .ifPresentOrElse(there::add, () -> gone.add(change.listing().toString()));
    }
    now.index().remove(gone);
    now.index().put(there);
  }

  /** Whose listings changed, asked for at once. */
  private Map<UUID, Organisation> owners(List<ListingStore.Change> changes) {
    Set<UUID> ids =
        changes.stream().map(ListingStore.Change::organisation).collect(Collectors.toSet());
    return organisations.listByIds(ids).stream()
        .collect(Collectors.toMap(Organisation::id, Function.identity()));
  }

  private static Optional<Listing> listing(
      Engine now, ListingStore.Change change, Map<UUID, Organisation> owners) {
    Content forAll = change.forAll();
    Organisation owner = owners.get(change.organisation());
    return forAll == null || owner == null
        ? Optional.empty()
        : now.listing(change.listing(), forAll, owner);
  }

  private Engine built(Edition edition) {
    Engine next = new Engine(edition, opened(edition));
    try {
      next.index().rebuild(() -> new PublicOnes(next));
    } catch (RuntimeException e) {
      next.close();
      throw e;
    }
    LOG.info("The index of listings was built: {}", next.index().size());
    return next;
  }

  private MatchIndex opened(Edition edition) {
    return settings.index().isEmpty()
        ? MatchIndex.inMemory(edition.knowledge())
        : MatchIndex.open(folder(edition), edition.knowledge());
  }

  private Path folder(Edition edition) {
    String digest = edition.digest().substring(edition.digest().indexOf(':') + 1);
    return Path.of(settings.index(), digest.substring(0, NAME_LENGTH));
  }

  private void swap(Engine next) {
    Engine before;
    lock.writeLock().lock();
    try {
      before = engine;
      engine = next;
      if (before != null) {
        before.close();
      }
    } finally {
      lock.writeLock().unlock();
    }
    if (!settings.index().isEmpty()) {
      dropOthers(folder(next.edition()));
    }
  }

  /** Indexes over other knowledge are of no use any more; whatever else is there stays. */
  private void dropOthers(Path kept) {
    try (Stream<Path> there = Files.list(Path.of(settings.index()))) {
      for (Path old : there.filter(path -> isIndex(path) && !path.equals(kept)).toList()) {
        drop(old);
      }
    } catch (IOException | UncheckedIOException e) {
      LOG.warn("An old index of listings stays in {}", settings.index(), e);
    }
  }

  private static boolean isIndex(Path path) {
    return NAME.matcher(path.getFileName().toString()).matches()
        && Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
  }

  private static void drop(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  /** Something changes; looks as soon as it is committed. */
  @EventListener
  void on(Changing changing) {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            LockSupport.unpark(follower);
          }
        });
  }

  @Override
  public int getPhase() {
    return PHASE;
  }

  @Override
  public void start() {
    look();
    running = true;
    follower = Thread.ofPlatform().daemon().name("listing-index").start(this::keepLooking);
  }

  /** Once the index is closed, no look that was about to begin opens it again. */
  synchronized void lookAgain() {
    if (running) {
      look();
    }
  }

  private void keepLooking() {
    while (isRunning()) {
      try {
        lookAgain();
        told = false;
      } catch (DataAccessException
          | TransactionException
          | UncheckedIOException
          | IllegalStateException e) {
        if (!told) {
          LOG.warn("The index of listings cannot follow; what was found before stays", e);
        }
        told = true;
      }
      LockSupport.parkNanos(LOOK_EVERY_NANOS);
    }
  }

  @Override
  public void stop() {
    running = false;
    LockSupport.unpark(follower);
    close();
  }

  private synchronized void close() {
    lock.writeLock().lock();
    try {
      if (engine != null) {
        engine.close();
        engine = null;
      }
    } finally {
      lock.writeLock().unlock();
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** All public listings of verified organisations, read in stretches. */
  private final class PublicOnes implements Iterator<Listing> {
    private final Engine now;
    private Iterator<Listing> stretch = List.<Listing>of().iterator();
    private Optional<UUID> last = Optional.empty();
    private boolean ended;

    PublicOnes(Engine now) {
      this.now = now;
    }

    @Override
    public boolean hasNext() {
      while (!stretch.hasNext() && !ended) {
        List<ListingStore.Change> rows = store.listPublic(last, BATCH);
        ended = rows.size() < BATCH;
        last = rows.isEmpty() ? last : Optional.of(rows.getLast().listing());
        Map<UUID, Organisation> owners = owners(rows);
        stretch = rows.stream().flatMap(row -> listing(now, row, owners).stream()).iterator();
      }
      return stretch.hasNext();
    }

    @Override
    public Listing next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      return stretch.next();
    }
  }
}
