package org.caravanserai.settlement;

import java.time.LocalDate;
import java.util.Map;

/**
 * What must be known of an agreement to say where it could be enforced.
 *
 * @param claimantCountry where the claimant has its place of business, ISO 3166-1
 * @param respondentCountry where the respondent has its place of business
 * @param governmentParty whether a state, one of its agencies or a person acting for one is a party
 * @param optedIn whether the text says that the treaty applies
 * @param answers yes or no to the questions of the treaty, by id of the exclusion; others are open
 * @param concludedOn the day on which it is signed
 */
public record Agreement(
    String claimantCountry,
    String respondentCountry,
    boolean governmentParty,
    boolean optedIn,
    Map<String, Boolean> answers,
    LocalDate concludedOn) {
  public Agreement {
    answers = Map.copyOf(answers);
  }

  /** The same with the clause by which the treaty applies. */
  public Agreement withClause() {
    return new Agreement(
        claimantCountry, respondentCountry, governmentParty, true, answers, concludedOn);
  }
}
