package org.caravanserai.platform.listing;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a side decided on a listing, for good.
 *
 * @param version of the listing that was reviewed; null when it was not kept then
 * @param side that decided
 * @param desk of that side at which it was decided; null when its coordinator did
 * @param reason empty when it accepted without a word
 */
public record PastDecision(
    UUID id,
    UUID listing,
    @Nullable Integer version,
    UUID side,
    @Nullable UUID desk,
    Instant at,
    boolean accepted,
    String reason) {}
