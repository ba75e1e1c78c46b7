package org.caravanserai.platform.dossiers;

import java.time.Instant;
import java.util.UUID;

/**
 * What an edition changed for a dossier.
 *
 * @param policies how many policies stand differently; 0 when the edition cannot read the profile
 */
public record EditionChange(
    UUID id,
    UUID dossier,
    String editionBefore,
    String editionAfter,
    int policies,
    Instant foundAt) {}
