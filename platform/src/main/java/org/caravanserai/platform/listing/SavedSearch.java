package org.caravanserai.platform.listing;

import java.time.Instant;
import java.util.UUID;

/** A search that a person keeps; he is told of each listing that it newly finds. */
public record SavedSearch(UUID id, UUID person, SearchWords search, Instant createdAt) {}
