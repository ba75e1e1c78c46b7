package org.caravanserai.platform.casework;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a mediator wants to say of himself; nothing in it is checked yet.
 *
 * @param free whether he takes a case now; not when nothing is said
 * @param interests organisations, each as country and number of registration with a space between
 */
public record MediatorSays(
    @Nullable List<String> languages,
    @Nullable List<String> topics,
    @Nullable List<String> sections,
    @Nullable List<String> interests,
    @Nullable String about,
    @Nullable Boolean free) {}
