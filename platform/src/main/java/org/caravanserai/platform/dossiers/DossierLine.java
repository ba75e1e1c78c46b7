package org.caravanserai.platform.dossiers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A kept dossier in a list: as {@link KeptDossier} has it, without its texts. */
public record DossierLine(
    UUID id,
    int version,
    UUID project,
    String variant,
    String title,
    Owner owner,
    LocalDate asOf,
    String edition,
    @Nullable String unreadableIn,
    Instant createdAt,
    Instant changedAt,
    @Nullable Instant expiresAt) {

  /** The title, with the variant behind it when it has one. */
  public String name() {
    return variant.isEmpty() ? title : title + " · " + variant;
  }

  /** Whether it is a visitor's, and dropped unless he keeps it. */
  public boolean isDraft() {
    return owner instanceof Owner.OfVisit;
  }
}
