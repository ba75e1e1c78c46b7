package org.caravanserai.platform.library;

/**
 * Why an archive was not taken.
 *
 * @param entry the name of the entry, made fit to be shown; empty when it is about the whole
 * @param limit the bound that was passed; 0 where there is none
 */
public record ArchiveMistake(Kind kind, String entry, long limit) {
  /** What can be wrong with an archive. */
  public enum Kind {
    /** It is no ZIP archive, or a damaged or encrypted one. */
    UNREADABLE,
    TOO_LARGE,
    /** What came is not what was announced. */
    OTHER_DIGEST,
    TOO_MANY_ENTRIES,
    /** Unpacked it would be larger than all packs may be. */
    UNPACKS_TOO_LARGE,
    ENTRY_TOO_LARGE,
    /** A name that leads out of the archive, or that no folder could hold. */
    BAD_NAME,
    DUPLICATE_NAME,
    /** No folder in it has a {@code pack.yaml}. */
    NO_PACK,
    /** The {@code pack.yaml} lies in no folder. */
    NO_FOLDER,
    /** Two folders of packs have one name. */
    SAME_FOLDER,
    TOO_MANY_PACKS,
    /** A file that belongs to no pack. */
    STRAY_FILE
  }
}
