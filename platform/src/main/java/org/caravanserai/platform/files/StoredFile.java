package org.caravanserai.platform.files;

import java.time.Instant;
import java.util.UUID;

/**
 * A file that is kept.
 *
 * @param id what the room that keeps it refers to it by
 * @param sha256 of its bytes, in hexadecimal digits
 * @param size in bytes
 */
public record StoredFile(
    UUID id, String sha256, String name, FileKind kind, int size, Instant keptAt) {}
