package org.caravanserai.procedure;

import java.time.LocalDate;

/**
 * When a plan ends.
 *
 * @param p50 the day by which it has ended in half of the runs
 * @param workingDaysP50 from the start, in the plan's host calendar
 */
public record Finish(LocalDate p50, LocalDate p90, int workingDaysP50, int workingDaysP90) {}
