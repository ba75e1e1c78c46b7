package org.caravanserai.platform.api.casework;

import java.util.List;
import org.caravanserai.casework.Entry;
import org.caravanserai.platform.api.Problem;
import org.caravanserai.platform.casework.Refusal;
import org.caravanserai.platform.casework.RefusalWords;
import org.caravanserai.platform.house.ProblemKind;
import org.caravanserai.platform.identity.Actor;

/** The room's refusals as problems. */
final class CaseProblems {
  private CaseProblems() {}

  static Problem of(Refusal refusal) {
    return switch (refusal) {
      case Refusal.NotFound _ -> new Problem(ProblemKind.NOT_FOUND);
      case Refusal.SignInNeeded _ -> new Problem(ProblemKind.SIGN_IN);
      case Refusal.NotAllowed _ -> new Problem(ProblemKind.FORBIDDEN);
      case Refusal.Behind(List<Entry> since) ->
          said(ProblemKind.CONFLICT, refusal)
              .with("since", since.stream().map(Entry::text).toList());
      case Refusal.NoCalendar _, Refusal.TooMany _, Refusal.Full _ ->
          said(ProblemKind.CONFLICT, refusal);
      case Refusal.NotTaken _ -> said(ProblemKind.INVALID, refusal);
      case Refusal.Invalid(List<Refusal.Fault> faults) ->
          new Problem(
              ProblemKind.INVALID,
              faults.stream()
                  .map(fault -> new Problem.Fault(fault.field(), fault.key(), fault.parameters()))
                  .toList());
    };
  }

  private static Problem said(ProblemKind kind, Refusal refusal) {
    RefusalWords words = RefusalWords.of(refusal);
    return new Problem(kind, new Problem.Fault(words.field(), words.key(), words.parameters()));
  }

  /** Refuses whoever has not signed in. */
  static void requireSignIn(Actor actor) {
    if (actor.personId().isEmpty()) {
      throw new Problem(ProblemKind.SIGN_IN);
    }
  }
}
