package org.caravanserai.platform.identity;

import java.time.Instant;
import java.util.UUID;

/**
 * An offer of a role to whoever reads the letters of an address.
 *
 * @param language of the letter
 */
public record Invitation(
    UUID id,
    String email,
    String language,
    Role role,
    Place place,
    UUID invitedBy,
    Instant createdAt,
    Instant expiresAt) {}
