package org.caravanserai.platform.library;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That an edition came into force. It stays there until the next publication; an edition that is
 * made current again has several.
 *
 * @param number 1 for the first, then without a gap
 * @param edition its digest
 * @param label what the steward called it, such as {@code 2026-12}
 * @param note what he said of it; may be empty
 * @param by the person; null when the house published what it was shipped with
 */
public record Publication(
    long number,
    String edition,
    Kind kind,
    String label,
    String note,
    Instant at,
    @Nullable UUID by) {

  /** How it came to be published. */
  public enum Kind {
    /** The packs that the house was installed with. */
    FIRST,
    /** The packs of a newer release, where nobody had published packs of his own. */
    RELEASE,
    /** By a data steward. */
    PUBLISHED,
    /** An earlier edition again, by a data steward. */
    RESTORED
  }
}
