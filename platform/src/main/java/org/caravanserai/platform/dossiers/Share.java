package org.caravanserai.platform.dossiers;

import java.time.Instant;
import java.util.UUID;

/** A link by which somebody reads a dossier without an account, until it expires. */
public record Share(UUID id, UUID dossier, Instant createdAt, Instant expiresAt) {}
