package org.caravanserai.risk;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.caravanserai.condition.Facts;
import org.jspecify.annotations.Nullable;

/**
 * The days of a project.
 *
 * @param years how long it runs, 0 to {@value #MOST_YEARS}; null when nobody says
 */
public record ProjectHorizon(LocalDate start, @Nullable Integer years) {
  /** The attribute that holds the years. */
  public static final String YEARS_ATTRIBUTE = "project_years";

  /** The longest project. */
  public static final int MOST_YEARS = 1_000;

  public ProjectHorizon {
    if (years != null && (years < 0 || years > MOST_YEARS)) {
      throw new IllegalArgumentException(
          "A project runs for 0 to " + MOST_YEARS + " years, not " + years);
    }
  }

  /** From a start, for as long as the facts say. */
  public static ProjectHorizon of(LocalDate start, Facts project) {
    return Lookup.find(project, YEARS_ATTRIBUTE) instanceof BigDecimal years
        ? new ProjectHorizon(start, years.intValueExact())
        : new ProjectHorizon(start, null);
  }

  /** The first day after the project; null when nobody says how long it runs. */
  public @Nullable LocalDate end() {
    return years == null ? null : start.plusYears(years);
  }
}
