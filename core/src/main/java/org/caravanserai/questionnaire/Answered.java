package org.caravanserai.questionnaire;

import java.util.List;
import org.caravanserai.profile.Refusal;

/** What became of an answer. */
public sealed interface Answered {

  /** The answer counts. */
  record Accepted(Questionnaire next) implements Answered {}

  /** The answer is refused, with every reason; the questionnaire is as it was. */
  record Refused(List<Refusal> reasons) implements Answered {
    public Refused {
      reasons = List.copyOf(reasons);
    }
  }
}
