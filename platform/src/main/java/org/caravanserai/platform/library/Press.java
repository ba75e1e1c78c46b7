package org.caravanserai.platform.library;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.caravanserai.knowledge.PackFiles;
import org.caravanserai.platform.house.Answer;
import org.caravanserai.platform.house.Ids;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes drafts and publications, whoever wants them: a steward or the house itself. */
@Component
class Press {
  /** The most drafts that may be open at once. */
  static final int MOST_DRAFTS = 20;

  private static final Logger LOG = LoggerFactory.getLogger(Press.class);

  private final Library library;
  private final PublicationStore publications;
  private final DraftStore drafts;
  private final PackStore packs;
  private final EditionLoader loader;
  private final TransactionTemplate transactions;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Press(
      Library library,
      PublicationStore publications,
      DraftStore drafts,
      PackStore packs,
      EditionLoader loader,
      TransactionTemplate transactions,
      ApplicationEventPublisher events,
      Clock clock) {
    this.library = library;
    this.publications = publications;
    this.drafts = drafts;
    this.packs = packs;
    this.loader = loader;
    this.transactions = transactions;
    this.events = events;
    this.clock = clock;
  }

  /** Checks packs together with those in force, without anything being kept. */
  EditionLoader.Checked check(List<HeldPack> set, List<PackFiles> brought) {
    Map<String, PackFiles> files =
        brought.stream()
            .collect(Collectors.toMap(PackStore::digest, Function.identity(), (a, _) -> a));
    return loader.check(
        set,
        set.stream()
            .map(pack -> {
              PackFiles own = files.get(pack.digest());
              return own == null ? packs.read(pack) : new PackFiles(pack.name(), own.files());
            })
            .toList());
  }

  /** Makes a draft; the same packs handed in twice are one. */
  Answer<Draft, Refusal> draft(Handed handed, @Nullable UUID by) {
    InForce now = library.inForce();
    List<HeldPack> set = handed.over(now.edition().packs());
    return switch (check(set, handed.packs())) {
      case EditionLoader.Checked.Refused(var mistakes, int beyond) ->
          new Answer.Refused<>(new Refusal.PacksRefused(mistakes, beyond));
      case EditionLoader.Checked.Sound(Edition edition, _)
          when edition.digest().equals(now.edition().digest()) ->
          new Answer.Refused<>(new Refusal.NothingNew());
      case EditionLoader.Checked.Sound sound -> inOrder(() -> keep(handed, now, set, sound, by));
    };
  }

  private Answer<Draft, Refusal> keep(
      Handed handed,
      InForce now,
      List<HeldPack> set,
      EditionLoader.Checked.Sound sound,
      @Nullable UUID by) {
    Optional<Draft> same = drafts.findOpen(handed.source(), handed.whole());
    if (same.isPresent()) {
      return new Answer.Done<>(same.get());
    }
    if (drafts.open(MOST_DRAFTS).size() == MOST_DRAFTS) {
      return new Answer.Refused<>(new Refusal.TooManyDrafts(MOST_DRAFTS));
    }
    handed.packs().forEach(packs::keep);
    keepEdition(sound, set);
    Draft draft =
        new Draft(
            Ids.next(clock),
            1,
            Draft.State.OPEN,
            handed.origin(),
            handed.whole(),
            handed.note(),
            now.publication().number(),
            sound.edition().digest(),
            now(),
            by,
            handed.packs().stream().map(PackFiles::name).toList());
    drafts.insert(draft, handed.source(), handed.held());
    return new Answer.Done<>(draft);
  }

  void keepEdition(EditionLoader.Checked.Sound sound, List<HeldPack> set) {
    Edition edition = sound.edition();
    packs.keepEdition(
        edition.digest(), sound.fingerprint(), edition.catalogue().items().size(), set);
  }

  /** Publishes an edition; to be called {@linkplain #inOrder in order}. */
  Publication publish(
      String digest, Publication.Kind kind, String label, String note, @Nullable UUID by) {
    Optional<Publication> last = publications.last();
    Publication next =
        new Publication(
            last.map(Publication::number).orElse(0L) + 1, digest, kind, label, note, now(), by);
    publications.insert(next, last.map(before -> changes(before, digest)).orElse(List.of()));
    last.ifPresent(before ->
        events.publishEvent(
            new EditionPublished(next.number(), digest, before.edition(), next.at())));
    refreshAfterCommit();
    return next;
  }

  private List<ItemChange> changes(Publication before, String digest) {
    Edition after = loader.find(digest).orElseThrow();
    return loader
        .find(before.edition())
        .map(edition -> ItemChanges.between(edition, after).items())
        .orElse(List.of());
  }

  /** This instance need not wait until it looks for what others published. */
  private void refreshAfterCommit() {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            try {
              library.refresh();
            } catch (DataAccessException e) {
              LOG.warn("What was published is in force here when it is next looked for", e);
            }
          }
        });
  }

  /** The present moment, as exact as the database keeps it. */
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  /**
   * Does something in a transaction, after whatever else changes the library and before the rest.
   */
  <T> T inOrder(Supplier<T> change) {
    return Objects.requireNonNull(
        transactions.execute(_ -> {
          publications.lock();
          return change.get();
        }));
  }
}
