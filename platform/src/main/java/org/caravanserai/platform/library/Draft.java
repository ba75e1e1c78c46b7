package org.caravanserai.platform.library;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Packs that were handed in and hold together with the others, to be looked at and then published
 * or discarded.
 *
 * @param version counts each change of the draft
 * @param whole whether its packs are to be all packs, or take the place of those of the same name
 * @param basis the publication in force over which it was put together
 * @param edition the digest of what would be published; null when the draft was discarded
 * @param by null when the house made it from the packs of a newer release
 * @param packs the names of the packs that were handed in
 */
public record Draft(
    UUID id,
    int version,
    State state,
    Origin origin,
    boolean whole,
    String note,
    long basis,
    @Nullable String edition,
    Instant at,
    @Nullable UUID by,
    List<String> packs) {
  public Draft {
    packs = List.copyOf(packs);
  }

  /** What became of it. */
  public enum State {
    OPEN,
    PUBLISHED,
    DISCARDED
  }

  /** Where its packs are from. */
  public enum Origin {
    /** An archive that a steward handed in. */
    UPLOAD,
    /** The folder of shipped packs, read at a steward's wish. */
    FOLDER,
    /** The shipped packs of a newer release. */
    RELEASE
  }
}
