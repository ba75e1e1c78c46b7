package org.caravanserai.platform.files;

/** What came of handing in a file. */
public sealed interface Keeping {
  /** The file is kept, durably. */
  record Kept(StoredFile file) implements Keeping {}

  /** Nothing is kept. */
  record Refused(Reason reason) implements Keeping {}

  /** Why a file is refused. */
  enum Reason {
    EMPTY,
    /** More than {@link Files#LARGEST} bytes. */
    TOO_LARGE,
    /** Not of a {@link FileKind}, or broken, or with programs inside. */
    UNKNOWN_KIND,
    /** The name, or the type that the sender declares, says another kind than the bytes. */
    OTHER_KIND,
    /** The disk below the database is full. */
    NO_SPACE
  }
}
