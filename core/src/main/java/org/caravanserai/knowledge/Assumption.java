package org.caravanserai.knowledge;

import java.math.BigDecimal;

/**
 * A planning value that stands in where no figure was found; whatever rests on it says so.
 *
 * @param basis why this value
 */
public record Assumption(String id, Text says, BigDecimal value, String unit, Text basis) {}
