package org.caravanserai.procedure;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The papers of a plan, each once.
 *
 * @param needed papers that no step of the plan gives, so that they have to be brought
 * @param given papers that steps of the plan give
 * @param expiring papers that, at P50 dates, are out of date when a step needs them
 */
public record Documents(List<Needed> needed, List<Given> given, List<Expiring> expiring) {
  public Documents {
    needed = List.copyOf(needed);
    given = List.copyOf(given);
    expiring = List.copyOf(expiring);
  }

  /**
   * A paper to bring.
   *
   * @param neededBy in the order of the plan
   * @param offeredBy steps outside the plan that would give it: optional ones, and those of
   *     procedures that are undetermined
   */
  public record Needed(String document, List<StepRef> neededBy, List<StepRef> offeredBy) {
    public Needed {
      neededBy = List.copyOf(neededBy);
      offeredBy = List.copyOf(offeredBy);
    }
  }

  /**
   * A paper that the plan yields.
   *
   * @param givenBy in the order of the plan
   * @param neededBy the steps that wait for it; empty when it is an end in itself
   */
  public record Given(String document, List<StepRef> givenBy, List<StepRef> neededBy) {
    public Given {
      givenBy = List.copyOf(givenBy);
      neededBy = List.copyOf(neededBy);
    }
  }

  /**
   * A paper that will be out of date.
   *
   * @param issuedBy the step that gives it last; null when it is brought, as fresh as can be, on
   *     the day the plan starts
   * @param expiresOn the last day on which it may be used
   * @param usedOn the day on which the step that needs it starts
   */
  public record Expiring(
      String document,
      @Nullable StepRef issuedBy,
      LocalDate issuedOn,
      LocalDate expiresOn,
      StepRef usedBy,
      LocalDate usedOn) {}
}
