package org.caravanserai.platform.dossiers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A project that is kept, with what its dossier is composed from.
 *
 * @param project the same for all variants of one project
 * @param variant what this one is called among them; empty for the first
 * @param profile YAML as {@code ProfileReader} takes it, without an as-of day
 * @param notes what its questionnaire remembers besides
 * @param asOf the day whose law is asked for
 * @param observedTimes whether its plan uses the times that were observed in this house
 * @param edition digest of the edition by which the owner was last told how things stand
 * @param unreadableIn digest of an edition that cannot read the profile, when there is one
 * @param expiresAt when a visitor's draft is dropped; null for what is kept for good
 */
public record KeptDossier(
    UUID id,
    int version,
    UUID project,
    String variant,
    String title,
    Owner owner,
    String profile,
    String notes,
    LocalDate asOf,
    boolean observedTimes,
    String edition,
    @Nullable String unreadableIn,
    Instant createdAt,
    Instant changedAt,
    @Nullable Instant expiresAt) {

  /** The same in a list. */
  public DossierLine line() {
    return new DossierLine(
        id,
        version,
        project,
        variant,
        title,
        owner,
        asOf,
        edition,
        unreadableIn,
        createdAt,
        changedAt,
        expiresAt);
  }

  /** As {@link DossierLine#name()}. */
  public String name() {
    return line().name();
  }

  /** As {@link DossierLine#isDraft()}. */
  public boolean isDraft() {
    return line().isDraft();
  }
}
