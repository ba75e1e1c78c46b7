package org.caravanserai.platform.library;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.caravanserai.knowledge.LoadResult;
import org.caravanserai.knowledge.PackFiles;
import org.caravanserai.knowledge.PackLoader;
import org.caravanserai.platform.house.Answer;
import org.caravanserai.reading.Mistake;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Opens the library before the first request is served, and keeps it in step with what other
 * instances publish. The shipped packs are the first edition. Those of a newer release are
 * published too, as long as no steward has published; after that they become a draft.
 */
@Component
class Opening implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(Opening.class);
  private static final int MISTAKES_TOLD = 20;

  private final Library library;
  private final Press press;
  private final PublicationStore publications;
  private final PackStore packs;
  private final ShippedPacks shipped;
  private final Clock clock;
  private volatile boolean open;
  private volatile boolean told;

  Opening(
      Library library,
      Press press,
      PublicationStore publications,
      PackStore packs,
      ShippedPacks shipped,
      Clock clock) {
    this.library = library;
    this.press = press;
    this.publications = publications;
    this.packs = packs;
    this.shipped = shipped;
    this.clock = clock;
  }

  /** Before the web server, whose phase is far later. */
  @Override
  public int getPhase() {
    return 0;
  }

  @Override
  public void start() {
    Optional<PackLoader> read = shipped.open();
    if (read.isPresent()) {
      take(read.get());
    } else if (publications.last().isEmpty()) {
      throw new IllegalStateException(
          "There are no packs in " + shipped.folder() + "; set SERAI_LIBRARY_PACKS");
    }
    library.refresh();
    open = true;
  }

  /** Publishes or offers the shipped packs, when they are seen here for the first time. */
  private void take(PackLoader read) {
    Optional<String> fingerprint = read.fingerprint();
    if (fingerprint.isEmpty()
        && read.load() instanceof LoadResult.Refused(var mistakes, int beyond)) {
      throw new IllegalStateException(refused(mistakes, beyond));
    }
    List<PackFiles> files = ShippedPacks.files(read);
    boolean isOffer =
        press.inOrder(() -> {
          boolean isNew = publications.isNewRelease(fingerprint.orElseThrow(), clock.instant());
          boolean hasOwn = publications.hasOwn();
          if (isNew && !hasOwn) {
            publish(files);
          }
          return isNew && hasOwn;
        });
    if (isOffer) {
      library.refresh();
      offer(files, fingerprint.orElseThrow());
    }
  }

  private void publish(List<PackFiles> files) {
    Handed handed = new Handed(Draft.Origin.RELEASE, "", files, true, "");
    List<HeldPack> set = handed.held();
    switch (press.check(set, files)) {
      case EditionLoader.Checked.Refused(var mistakes, int beyond) ->
          throw new IllegalStateException(refused(mistakes, beyond));
      case EditionLoader.Checked.Sound sound -> {
        String digest = sound.edition().digest();
        Optional<Publication> last = publications.last();
        if (last.isEmpty() || !last.get().edition().equals(digest)) {
          files.forEach(packs::keep);
          press.keepEdition(sound, set);
          press.publish(
              digest,
              last.isEmpty() ? Publication.Kind.FIRST : Publication.Kind.RELEASE,
              label(sound.edition()),
              "",
              null);
        }
      }
    }
  }

  /** The newest version that a pack states. */
  private static String label(Edition edition) {
    return edition.knowledge().contents().packs().stream()
        .map(org.caravanserai.knowledge.Pack::version)
        .max(String::compareTo)
        .orElse("1");
  }

  private void offer(List<PackFiles> files, String fingerprint) {
    Handed handed = new Handed(Draft.Origin.RELEASE, fingerprint, files, false, "");
    switch (press.draft(handed, null)) {
      case Answer.Done<Draft, Refusal>(Draft draft) ->
          LOG.info("The packs of this release are a draft for the data stewards: {}", draft.id());
      case Answer.Refused<Draft, Refusal>(Refusal.PacksRefused(var mistakes, int beyond)) ->
          LOG.error("{}", refused(mistakes, beyond));
      case Answer.Refused<Draft, Refusal>(Refusal refusal) ->
          LOG.info("The packs of this release are not offered: {}", refusal);
    }
  }

  private static String refused(List<Mistake> mistakes, int beyond) {
    StringBuilder text = new StringBuilder("The shipped packs have mistakes:");
    mistakes.stream().limit(MISTAKES_TOLD).forEach(mistake -> text.append("\n  ").append(mistake));
    int more = Math.max(0, mistakes.size() - MISTAKES_TOLD) + beyond;
    return more == 0
        ? text.toString()
        : text.append("\n  and ").append(more).append(" more").toString();
  }

  @Override
  public void stop() {
    open = false;
  }

  @Override
  public boolean isRunning() {
    return open;
  }

  /** Looks whether another instance published; the edition in force stays when nobody answers. */
  @Scheduled(fixedDelayString = "${serai.library.check-millis:1000}")
  void look() {
    if (!open) {
      return;
    }
    try {
      library.refresh();
      told = false;
    } catch (DataAccessException | IllegalStateException e) {
      if (!told) {
        LOG.warn("What is published cannot be looked up; the edition in force stays", e);
      }
      told = true;
    }
  }
}
