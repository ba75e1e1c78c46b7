package org.caravanserai.platform.listing;

import java.util.Set;
import org.caravanserai.matching.Kind;
import org.caravanserai.matching.Subject;
import org.jspecify.annotations.Nullable;

/**
 * A search that can be made.
 *
 * @param words may be empty
 * @param kind null: both
 * @param subject null: any
 * @param countries empty: any
 */
public record SearchWords(
    String words,
    String language,
    @Nullable Kind kind,
    @Nullable Subject subject,
    Set<String> countries) {}
