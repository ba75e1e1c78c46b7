package org.caravanserai.platform.dossiers;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whose a kept dossier is. */
public sealed interface Owner {
  /**
   * An organisation's.
   *
   * @param person who began it, a member still or not; null when that account is no more
   */
  record OfOrganisation(UUID organisation, @Nullable UUID person) implements Owner {}

  /** A person's own. */
  record OfPerson(UUID person) implements Owner {}

  /** A visitor's, known by the digest of his secret. */
  record OfVisit(String digest) implements Owner {}
}
