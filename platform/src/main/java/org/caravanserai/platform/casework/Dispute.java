package org.caravanserai.platform.casework;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The notice of a dispute as somebody wants to give it; nothing in it is checked yet.
 *
 * @param organisation the claimant, for which the asker acts
 * @param country where the other party is registered, ISO 3166-1
 * @param registrationNumber of the other party, in that country's register
 */
public record Dispute(
    @Nullable UUID organisation,
    @Nullable String country,
    @Nullable String registrationNumber,
    @Nullable String text) {}
