package org.caravanserai.procedure;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.caravanserai.knowledge.Provenance;

/**
 * A reference amount or exchange rate that was used.
 *
 * @param series id of the reference series
 * @param since the day from which the value holds
 */
public record AppliedValue(
    String series, BigDecimal value, LocalDate since, Provenance provenance) {}
