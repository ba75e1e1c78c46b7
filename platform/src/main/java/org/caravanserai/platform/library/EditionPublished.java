package org.caravanserai.platform.library;

import java.time.Instant;

/**
 * Another edition came into force. Published in the transaction that made it so.
 *
 * @param publication its number
 * @param edition the digest of the edition
 * @param before the digest of the one in force until then
 */
public record EditionPublished(
    long publication, String edition, String before, Instant occurredAt) {}
