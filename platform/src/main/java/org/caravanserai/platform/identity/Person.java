package org.caravanserai.platform.identity;

import java.time.Instant;
import java.util.UUID;

/**
 * A person with an account.
 *
 * @param language of {@code Messages.LANGUAGES}
 * @param wantsLetters whether notices go by e-mail too
 */
public record Person(
    UUID id,
    int version,
    String email,
    String name,
    String language,
    boolean wantsLetters,
    boolean hasPassword,
    boolean suspended,
    Instant createdAt) {}
