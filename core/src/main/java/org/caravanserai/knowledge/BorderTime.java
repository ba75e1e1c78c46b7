package org.caravanserai.knowledge;

import java.math.BigDecimal;

/**
 * A country's mean border time, cost or speed in one year (CAREC CPMM).
 *
 * @param country ISO 3166-1, or ALL
 * @param direction both, inbound or outbound
 * @param indicator TFI1 hours, TFI2 USD, SWD or SWOD km/h
 */
public record BorderTime(
    String country,
    String mode,
    String direction,
    String indicator,
    int year,
    BigDecimal value,
    String unit,
    Provenance provenance) {}
