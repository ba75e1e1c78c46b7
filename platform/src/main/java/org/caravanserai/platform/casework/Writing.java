package org.caravanserai.platform.casework;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An entry as somebody wants to write it; nothing in it is checked yet.
 *
 * @param kind of entry
 * @param scope {@code shared} when nothing is said
 * @param against the number, in its scope, of the last entry that the writer had read
 * @param body texts, whole numbers, flags and lists of texts, by field
 */
public record Writing(
    @Nullable String kind,
    @Nullable String scope,
    @Nullable Integer against,
    @Nullable Map<String, Object> body) {}
