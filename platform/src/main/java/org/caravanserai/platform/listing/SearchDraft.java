package org.caravanserai.platform.listing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody searches for; nothing in it is checked yet.
 *
 * @param words in any language; none: all that the rest lets through
 * @param language of the words, of {@code Wording.LANGUAGES}
 * @param kind {@code OFFER} or {@code NEED}; left out: both
 * @param subject left out: any
 * @param countries of the place, ISO 3166-1; none: any
 */
public record SearchDraft(
    @Nullable String words,
    @Nullable String language,
    @Nullable String kind,
    @Nullable String subject,
    @Nullable List<String> countries) {}
