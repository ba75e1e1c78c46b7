package org.caravanserai.knowledge;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What was measured of one border or port, in one direction, on one side, in one year.
 *
 * @param mode rail, road, sea or air
 * @param hoursHighReported a bad case that somebody stated; not a percentile
 * @param measuredAt the place whose formalities were timed
 * @param basis border_point, country_average, press_statement, processing_only or no_time
 */
public record Crossing(
    String from,
    String to,
    String mode,
    @Nullable Double hoursMean,
    @Nullable Double hoursP90,
    @Nullable Double hoursHighReported,
    @Nullable BigDecimal costUsd,
    boolean gaugeChange,
    @Nullable BigDecimal gaugeChangeCostUsd,
    @Nullable String operatingHours,
    @Nullable Integer year,
    @Nullable String measuredAt,
    String basis,
    Provenance provenance) {}
