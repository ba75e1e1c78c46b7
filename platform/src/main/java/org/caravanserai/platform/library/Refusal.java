package org.caravanserai.platform.library;

import java.util.List;
import org.caravanserai.reading.Mistake;

/** Why the library did not do what a steward asked. Nothing was changed. */
public sealed interface Refusal {

  /** The actor may not do this. */
  record NotAllowed() implements Refusal {}

  /** There is no such draft, or none that he may see. */
  record NoSuchDraft() implements Refusal {}

  /** There is no publication of that number. */
  record NoSuchPublication() implements Refusal {}

  /**
   * Somebody changed or decided the draft meanwhile.
   *
   * @param version the one it has now
   */
  record DraftChanged(int version) implements Refusal {}

  /**
   * Another edition came into force since the steward looked.
   *
   * @param now the publication in force
   */
  record Superseded(Publication now) implements Refusal {}

  /** What was handed in is no archive of packs that can be taken. */
  record ArchiveRefused(ArchiveMistake mistake) implements Refusal {}

  /**
   * The packs do not hold together.
   *
   * @param mistakes each with its place, ordered by place
   * @param beyond how many more were found than are listed
   */
  record PacksRefused(List<Mistake> mistakes, int beyond) implements Refusal {
    public PacksRefused {
      mistakes = List.copyOf(mistakes);
    }
  }

  /** The installation has no folder of packs. */
  record NoShippedPacks() implements Refusal {}

  /** The packs hold what is in force already. */
  record NothingNew() implements Refusal {}

  /** So many drafts are open that none can be added. */
  record TooManyDrafts(int most) implements Refusal {}

  /** A text is missing, too long, or has characters that no line has. */
  record BadText(Field field, int longest) implements Refusal {}

  /** What a steward writes. */
  enum Field {
    LABEL,
    NOTE
  }
}
