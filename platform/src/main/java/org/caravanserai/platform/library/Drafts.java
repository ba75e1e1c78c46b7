package org.caravanserai.platform.library;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.caravanserai.knowledge.LoadResult;
import org.caravanserai.knowledge.PackFiles;
import org.caravanserai.knowledge.PackLoader;
import org.caravanserai.platform.identity.Action;
import org.caravanserai.platform.identity.Actor;
import org.caravanserai.platform.identity.May;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * How a data steward publishes: he hands packs in, looks at what they would change, and decides.
 */
@Service
public class Drafts {
  /** Characters of a label at most. */
  public static final int LONGEST_LABEL = 80;

  /** Characters of a note at most. */
  public static final int LONGEST_NOTE = 2_000;

  /** Bytes of an archive at most. */
  public static final long LARGEST_ARCHIVE = PackArchive.LARGEST_ARCHIVE;

  private final Library library;
  private final Press press;
  private final DraftStore drafts;
  private final PackStore packs;
  private final PublicationStore publications;
  private final EditionLoader loader;
  private final ShippedPacks shipped;
  private final Verdicts verdicts;

  Drafts(
      Library library,
      Press press,
      DraftStore drafts,
      PackStore packs,
      PublicationStore publications,
      EditionLoader loader,
      ShippedPacks shipped,
      Verdicts verdicts) {
    this.library = library;
    this.press = press;
    this.drafts = drafts;
    this.packs = packs;
    this.publications = publications;
    this.loader = loader;
    this.shipped = shipped;
    this.verdicts = verdicts;
  }

  /**
   * Makes a draft of the packs in a ZIP archive. The same archive twice is one draft.
   *
   * @param sha256 what the archive must have, in hexadecimal digits; null when nobody said
   * @param whole whether the archive holds all packs, so that those in force do not stay
   * @throws IOException when the archive cannot be received
   */
  public Answer<Draft> upload(
      Actor actor, InputStream archive, @Nullable String sha256, boolean whole, String note)
      throws IOException {
    if (!May.actor(actor, Action.LIBRARY_STAGE)) {
      return refused(new Refusal.NotAllowed());
    }
    if (!isText(note, LONGEST_NOTE)) {
      return refused(new Refusal.BadText(Refusal.Field.NOTE, LONGEST_NOTE));
    }
    Path file = Files.createTempFile("packs", ".zip");
    try {
      String source = receive(archive, file);
      if (sha256 != null && !sha256.equals(source)) {
        return refused(
            new Refusal.ArchiveRefused(
                new ArchiveMistake(ArchiveMistake.Kind.OTHER_DIGEST, source, 0)));
      }
      return switch (PackArchive.read(file)) {
        case PackArchive.Read.Refused(var mistake) -> refused(new Refusal.ArchiveRefused(mistake));
        case PackArchive.Read.Packs(List<PackFiles> read) ->
            press.draft(
                new Handed(Draft.Origin.UPLOAD, source, read, whole, note.strip()),
                actor.personId().orElse(null));
      };
    } finally {
      Files.deleteIfExists(file);
    }
  }

  /** Writes an archive to a file, one byte more than it may have at most; returns its SHA-256. */
  private static String receive(InputStream archive, Path file) throws IOException {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      try (InputStream in = new DigestInputStream(archive, digest);
          var out = Files.newOutputStream(file)) {
        byte[] buffer = new byte[8192];
        long left = PackArchive.LARGEST_ARCHIVE + 1;
        for (int read = 0; left > 0 && read >= 0; ) {
          read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
          if (read > 0) {
            out.write(buffer, 0, read);
            left -= read;
          }
        }
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }

  /**
   * Makes a draft of the packs in the folder of the installation as they are now.
   *
   * @param whole whether packs that stewards brought do not stay
   */
  public Answer<Draft> reload(Actor actor, boolean whole, String note) {
    if (!May.actor(actor, Action.LIBRARY_STAGE)) {
      return refused(new Refusal.NotAllowed());
    }
    if (!isText(note, LONGEST_NOTE)) {
      return refused(new Refusal.BadText(Refusal.Field.NOTE, LONGEST_NOTE));
    }
    Optional<PackLoader> read = shipped.open();
    return read.isEmpty()
        ? refused(new Refusal.NoShippedPacks())
        : reload(actor, read.get(), whole, note.strip());
  }

  private Answer<Draft> reload(Actor actor, PackLoader read, boolean whole, String note) {
    Optional<String> fingerprint = read.fingerprint();
    if (fingerprint.isEmpty()
        && read.load() instanceof LoadResult.Refused(var mistakes, int beyond)) {
      return refused(new Refusal.PacksRefused(mistakes, beyond));
    }
    List<PackFiles> files = ShippedPacks.files(read);
    return press.draft(
        new Handed(Draft.Origin.FOLDER, fingerprint.orElseThrow(), files, whole, note),
        actor.personId().orElse(null));
  }

  /** The open drafts, the newest first; none for who may not see them. */
  public List<Draft> open(Actor actor) {
    return May.actor(actor, Action.LIBRARY_DRAFT_READ) ? drafts.open(Press.MOST_DRAFTS) : List.of();
  }

  /** A draft, open or not. */
  public Answer<Draft> find(Actor actor, UUID id) {
    Optional<Draft> draft =
        May.actor(actor, Action.LIBRARY_DRAFT_READ) ? drafts.find(id) : Optional.empty();
    return draft
        .<Answer<Draft>>map(Answer.Done::new)
        .orElseGet(() -> refused(new Refusal.NoSuchDraft()));
  }

  /** What would change if an open draft were published now. */
  public Answer<Preview> preview(Actor actor, UUID id) {
    return find(actor, id)
        .map(
            draft ->
                draft.edition() == null
                    ? refused(new Refusal.NoSuchDraft())
                    : preview(draft.edition(), new Refusal.NoSuchDraft()),
            Answer.Refused::new);
  }

  /** What would change if the edition of an earlier publication were in force again. */
  public Answer<Preview> previewOf(Actor actor, long publication) {
    if (!May.actor(actor, Action.LIBRARY_DRAFT_READ)) {
      return refused(new Refusal.NotAllowed());
    }
    return publications
        .find(publication)
        .map(earlier -> preview(earlier.edition(), new Refusal.NoSuchPublication()))
        .orElseGet(() -> refused(new Refusal.NoSuchPublication()));
  }

  private Answer<Preview> preview(String digest, Refusal gone) {
    InForce now = library.inForce();
    Optional<Edition> after = loader.find(digest);
    if (after.isEmpty()) {
      return refused(gone);
    }
    return new Answer.Done<>(
        new Preview(
            now.publication(),
            now.edition(),
            after.get(),
            ItemChanges.between(now.edition(), after.get()),
            verdicts.between(now.edition(), after.get())));
  }

  /**
   * Puts a draft over the edition that is in force now, when another one came into force since it
   * was made: what the others published stays.
   *
   * @param version the draft's, as the steward saw it
   */
  public Answer<Draft> rebase(Actor actor, UUID id, int version) {
    if (!May.actor(actor, Action.LIBRARY_STAGE)) {
      return refused(new Refusal.NotAllowed());
    }
    return press.inOrder(
        () -> drafts.find(id).map(draft -> rebase(draft, version)).orElseGet(Drafts::noDraft));
  }

  private Answer<Draft> rebase(Draft draft, int version) {
    if (isStale(draft, version)) {
      return changed(draft);
    }
    library.refresh();
    InForce now = library.inForce();
    List<HeldPack> handed = drafts.packsOf(draft.id(), Handed.originOfPacks(draft.origin()));
    List<HeldPack> set = Handed.over(draft.origin(), now.edition().packs(), handed, draft.whole());
    return switch (press.check(set, List.of())) {
      case EditionLoader.Checked.Refused(var mistakes, int beyond) ->
          refused(new Refusal.PacksRefused(mistakes, beyond));
      case EditionLoader.Checked.Sound sound -> {
        press.keepEdition(sound, set);
        drafts.rebase(draft.id(), version, now.publication().number(), sound.edition().digest());
        packs.sweep();
        yield new Answer.Done<>(drafts.find(draft.id()).orElseThrow());
      }
    };
  }

  /**
   * Publishes a draft. Refused when another edition came into force since the draft was put over
   * the one then in force.
   *
   * @param version the draft's, as the steward saw it
   * @param label what the edition is called, not empty
   */
  public Answer<Publication> publish(Actor actor, UUID id, int version, String label, String note) {
    if (!May.actor(actor, Action.LIBRARY_PUBLISH)) {
      return refused(new Refusal.NotAllowed());
    }
    if (label.isBlank() || !isLine(label)) {
      return refused(new Refusal.BadText(Refusal.Field.LABEL, LONGEST_LABEL));
    }
    if (!isText(note, LONGEST_NOTE)) {
      return refused(new Refusal.BadText(Refusal.Field.NOTE, LONGEST_NOTE));
    }
    return press.inOrder(() ->
        drafts
            .find(id)
            .map(draft -> publish(actor, draft, version, label.strip(), note.strip()))
            .orElseGet(Drafts::noDraft));
  }

  private Answer<Publication> publish(
      Actor actor, Draft draft, int version, String label, String note) {
    String edition = draft.edition();
    if (isStale(draft, version) || edition == null) {
      return changed(draft);
    }
    Publication last = publications.last().orElseThrow();
    if (last.number() != draft.basis()) {
      return refused(new Refusal.Superseded(last));
    }
    if (last.edition().equals(edition)) {
      return refused(new Refusal.NothingNew());
    }
    Publication published =
        press.publish(
            edition, Publication.Kind.PUBLISHED, label, note, actor.personId().orElse(null));
    drafts.end(draft.id(), version, Draft.State.PUBLISHED);
    drafts.forgetPacks(draft.id());
    packs.sweep();
    return new Answer.Done<>(published);
  }

  /**
   * Discards a draft.
   *
   * @param version the draft's, as the steward saw it
   */
  public Answer<Draft> discard(Actor actor, UUID id, int version) {
    if (!May.actor(actor, Action.LIBRARY_STAGE)) {
      return refused(new Refusal.NotAllowed());
    }
    return press.inOrder(
        () -> drafts.find(id).map(draft -> discard(draft, version)).orElseGet(Drafts::noDraft));
  }

  private Answer<Draft> discard(Draft draft, int version) {
    if (isStale(draft, version)) {
      return changed(draft);
    }
    drafts.end(draft.id(), version, Draft.State.DISCARDED);
    drafts.forgetPacks(draft.id());
    packs.sweep();
    return new Answer.Done<>(drafts.find(draft.id()).orElseThrow());
  }

  /**
   * Brings the edition of an earlier publication into force again.
   *
   * @param now the number of the publication that the steward saw in force
   */
  public Answer<Publication> restore(Actor actor, long publication, long now, String note) {
    if (!May.actor(actor, Action.LIBRARY_PUBLISH)) {
      return refused(new Refusal.NotAllowed());
    }
    if (!isText(note, LONGEST_NOTE)) {
      return refused(new Refusal.BadText(Refusal.Field.NOTE, LONGEST_NOTE));
    }
    return press.inOrder(() ->
        publications
            .find(publication)
            .map(earlier -> restore(actor, earlier, now, note.strip()))
            .orElseGet(() -> refused(new Refusal.NoSuchPublication())));
  }

  private Answer<Publication> restore(Actor actor, Publication earlier, long now, String note) {
    Publication last = publications.last().orElseThrow();
    if (last.number() != now) {
      return refused(new Refusal.Superseded(last));
    }
    if (last.edition().equals(earlier.edition())) {
      return refused(new Refusal.NothingNew());
    }
    if (loader.find(earlier.edition()).isEmpty()) {
      return refused(new Refusal.NoSuchPublication());
    }
    return new Answer.Done<>(
        press.publish(
            earlier.edition(),
            Publication.Kind.RESTORED,
            earlier.label(),
            note,
            actor.personId().orElse(null)));
  }

  private static boolean isStale(Draft draft, int version) {
    return draft.version() != version || draft.state() != Draft.State.OPEN;
  }

  private static <T> Answer<T> changed(Draft draft) {
    return refused(new Refusal.DraftChanged(draft.version()));
  }

  private static <T> Answer<T> noDraft() {
    return refused(new Refusal.NoSuchDraft());
  }

  private static <T> Answer<T> refused(Refusal refusal) {
    return new Answer.Refused<>(refusal);
  }

  private static boolean isLine(String text) {
    return text.length() <= LONGEST_LABEL && text.codePoints().noneMatch(Character::isISOControl);
  }

  private static boolean isText(String text, int longest) {
    return text.length() <= longest
        && text.codePoints()
            .noneMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t');
  }
}
