package org.caravanserai.platform.listing;

import java.time.Instant;
import java.util.UUID;
import org.caravanserai.platform.identity.Names;
import org.jspecify.annotations.Nullable;

/**
 * A listing as everybody finds it. It holds nothing by which to reach the organisation.
 *
 * @param organisationName null when the organisation does not show it
 * @param country where the organisation is registered
 * @param side that verified the organisation and reviewed the listing
 */
public record PublicListing(
    UUID id,
    Content content,
    @Nullable Names organisationName,
    String country,
    UUID side,
    Names sideName,
    Instant publishedAt) {}
