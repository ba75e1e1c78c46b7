package org.caravanserai.knowledge;

import org.jspecify.annotations.Nullable;

/**
 * A paper that steps need and give.
 *
 * @param kind official, own or third-party
 * @param validMonths how long it stays usable after it was issued; null when no limit is known
 */
public record DocumentType(String id, Text title, String kind, @Nullable Integer validMonths) {}
