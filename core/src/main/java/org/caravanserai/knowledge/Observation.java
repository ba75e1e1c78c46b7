package org.caravanserai.knowledge;

import org.jspecify.annotations.Nullable;

/**
 * A dated figure of a series, such as an exchange rate, a queue or a count of refusals.
 *
 * @param value a number, or words such as a rating
 * @param date a year, month, day or span, as the source gives it
 */
public record Observation(
    String series,
    @Nullable String country,
    String date,
    String value,
    String unit,
    Provenance provenance) {}
