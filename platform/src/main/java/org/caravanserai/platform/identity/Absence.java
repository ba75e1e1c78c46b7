package org.caravanserai.platform.identity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Somebody is away from a desk, and a colleague of the same desk stands in for him.
 *
 * @param firstDay of the side's calendar, as {@code lastDay}; both count
 * @param beginsAt the moment at which the first day begins there
 * @param endsAt the moment at which the last day is over there; it is not part of the absence
 */
public record Absence(
    UUID id,
    UUID person,
    UUID desk,
    UUID substitute,
    LocalDate firstDay,
    LocalDate lastDay,
    Instant beginsAt,
    Instant endsAt) {}
