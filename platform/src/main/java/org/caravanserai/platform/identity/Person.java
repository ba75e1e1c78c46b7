package org.caravanserai.platform.identity;

import java.time.Instant;
import java.util.UUID;
import org.caravanserai.platform.notice.ByMail;

/**
 * A person with an account.
 *
 * @param language of {@code Messages.LANGUAGES}
 * @param wantsLetters whether {@code byMail} is not {@code NEVER}, for programs that know no more
 */
public record Person(
    UUID id,
    int version,
    String email,
    String name,
    String language,
    boolean wantsLetters,
    ByMail byMail,
    boolean hasPassword,
    boolean suspended,
    Instant createdAt) {}
