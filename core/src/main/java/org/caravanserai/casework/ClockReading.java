package org.caravanserai.casework;

import java.time.Instant;
import java.util.List;
import org.caravanserai.knowledge.CaseKind.Clock;
import org.jspecify.annotations.Nullable;

/**
 * How a clock stands.
 *
 * @param key the id of the clock; {@code task:land-plot} of a clock that each task has for itself
 * @param legs its way so far and, while it runs, on to the deadline
 */
public record ClockReading(String key, Clock clock, Standing standing, List<Leg> legs) {
  public ClockReading {
    legs = List.copyOf(legs);
  }

  /** How it stands. Used and remaining working days together are the budget, always. */
  public sealed interface Standing {
    /** Nothing has started it yet. */
    record NotStarted() implements Standing {}

    /**
     * Working time passes.
     *
     * @param remaining negative once the deadline has passed
     * @param due null when no working time lies ahead
     * @param announced whether the deadline is the one that was announced
     * @param since when the holder got the ball, or the clock went on
     * @param warningDue when so much is used that a warning is due; null when it never will be
     * @param breachedAt the deadline, once it has passed
     */
    record Running(
        Instant startedAt,
        WorkingDays budget,
        WorkingDays used,
        WorkingDays remaining,
        @Nullable Instant due,
        boolean announced,
        Holding holder,
        Instant since,
        @Nullable Instant warningDue,
        @Nullable Instant breachedAt)
        implements Standing {}

    /** Nothing runs, whoever asks. */
    record Paused(
        Instant startedAt,
        WorkingDays budget,
        WorkingDays used,
        WorkingDays remaining,
        Instant since,
        @Nullable Instant breachedAt)
        implements Standing {}

    /**
     * It was stopped.
     *
     * @param due the deadline that held; null when it was stopped while it was paused or nobody
     *     worked
     * @param late by how many working days; zero when it was in time, or late by closed hours alone
     */
    record Stopped(
        Instant startedAt,
        Instant at,
        WorkingDays budget,
        WorkingDays used,
        @Nullable Instant due,
        boolean inTime,
        WorkingDays late)
        implements Standing {}
  }
}
