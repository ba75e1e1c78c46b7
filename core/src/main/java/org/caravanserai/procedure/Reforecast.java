package org.caravanserai.procedure;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * When a plan ends, by what has really happened.
 *
 * @param p50 the day by which it has ended in half of the runs
 * @param p90 the day by which it has ended in nine of ten
 * @param steps the same of each step, in the order in which they were given
 */
public record Reforecast(LocalDate p50, LocalDate p90, Map<String, Dates> steps) {
  public Reforecast {
    steps = Collections.unmodifiableMap(new LinkedHashMap<>(steps));
  }

  /** When a step ends; both are the same day once it is over. */
  public record Dates(LocalDate p50, LocalDate p90) {}
}
