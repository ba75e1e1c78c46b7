package org.caravanserai.knowledge;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where a statement was read.
 *
 * @param sourceId a {@link Source} of the same snapshot
 * @param article the clause or page, when known
 * @param readOn the day on which the text was read
 */
public record Citation(String sourceId, @Nullable String article, LocalDate readOn) {}
