package org.caravanserai.platform.library;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.caravanserai.lookup.Subject;
import org.caravanserai.platform.house.Busy;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** The knowledge in force, and what was in force before. Open to everybody. */
@Service
public class Library {
  /** The most publications that are told of one item. */
  public static final int MOST_HISTORY = 50;

  private static final Logger LOG = LoggerFactory.getLogger(Library.class);

  private final PublicationStore publications;
  private final PackStore packs;
  private final EditionLoader loader;
  private volatile @Nullable InForce inForce;

  Library(PublicationStore publications, PackStore packs, EditionLoader loader) {
    this.publications = publications;
    this.packs = packs;
    this.loader = loader;
  }

  /** The edition in force. Asks no database, so it answers at once and when there is none. */
  public Edition current() {
    return inForce().edition();
  }

  /** The edition in force with its publication; both are of one moment. */
  public InForce inForce() {
    InForce now = inForce;
    if (now == null) {
      throw new IllegalStateException("The library has not been opened yet");
    }
    return now;
  }

  /**
   * An edition that is or was in force.
   *
   * @param digest as a dossier names it
   * @return empty when there was none of that digest, or when this release can no longer read it
   * @throws Busy when it is not remembered and too many others wait for such
   */
  public Optional<Edition> edition(String digest) {
    Edition current = current();
    if (current.digest().equals(digest)) {
      return Optional.of(current);
    }
    return publications.isPublished(digest) ? loader.findSoon(digest) : Optional.empty();
  }

  /** A publication by its number. */
  public Optional<Publication> publication(long number) {
    return publications.find(number);
  }

  /**
   * Publications, the newest first.
   *
   * @param before only those with a smaller number; null for the newest
   */
  public List<Publication> publications(@Nullable Long before, int limit) {
    return publications.before(before == null ? Long.MAX_VALUE : before, limit);
  }

  /**
   * How the items changed with a publication; nothing for the first one.
   *
   * @param after only those behind this one; null for the first ones
   */
  public List<ItemChange> changes(long publication, @Nullable Subject after, int limit) {
    return publications.changes(publication, after, limit);
  }

  /** How many items became what with some publications, by number; what none became is left out. */
  public Map<Long, Map<ItemChange.How, Long>> counts(List<Publication> some) {
    return publications.counts(some.stream().map(Publication::number).toList());
  }

  /** The last publications that changed an item, the newest first. */
  public List<ItemHistory> history(Subject subject) {
    return publications.history(subject, MOST_HISTORY);
  }

  /** The packs of an edition, in the order in which they are read. */
  public List<HeldPack> packs(String edition) {
    return packs.packsOf(edition);
  }

  /** Where the packs of an edition say what is known of an item. */
  public List<RawPlace> places(Edition edition, Subject subject) {
    return edition.places(pack -> packs.read(pack)).of(subject);
  }

  /** A file of a pack of an edition, as it was handed in. */
  public Optional<byte[]> file(Edition edition, String pack, String path) {
    return edition.packs().stream()
        .filter(held -> held.name().equals(pack))
        .findFirst()
        .flatMap(held -> packs.file(held.digest(), path));
  }

  /**
   * Brings what was published last into force here. Work that has begun goes on with the edition
   * that it began with.
   */
  synchronized void refresh() {
    InForce now = inForce;
    Publication last = publications.last().orElseThrow();
    if (now != null && now.publication().number() == last.number()) {
      return;
    }
    Edition edition =
        loader
            .find(last.edition())
            .orElseThrow(
                () -> new IllegalStateException("Edition in force cannot be read: " + last));
    inForce = new InForce(last, edition);
    loader.keepCompiled(edition);
    LOG.info("Edition in force: {} ({})", last.label(), last.edition());
  }
}
