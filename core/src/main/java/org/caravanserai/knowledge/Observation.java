package org.caravanserai.knowledge;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A dated figure of a series, such as an exchange rate, a queue or a count of refusals.
 *
 * @param date a year, month, day or span, as the source gives it
 */
public record Observation(
    String series,
    @Nullable String country,
    String date,
    BigDecimal value,
    String unit,
    Provenance provenance) {}
