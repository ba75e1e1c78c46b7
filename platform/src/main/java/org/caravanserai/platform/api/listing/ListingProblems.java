package org.caravanserai.platform.api.listing;

import java.util.List;
import org.caravanserai.platform.api.Problem;
import org.caravanserai.platform.house.ProblemKind;
import org.caravanserai.platform.identity.Actor;
import org.caravanserai.platform.listing.Refusal;
import org.caravanserai.platform.listing.RefusalWords;
import org.jspecify.annotations.Nullable;

/** The room's refusals as problems. */
final class ListingProblems {
  private ListingProblems() {}

  static Problem of(Refusal refusal) {
    return switch (refusal) {
      case Refusal.NotFound _ -> new Problem(ProblemKind.NOT_FOUND);
      case Refusal.SignInNeeded _ -> new Problem(ProblemKind.SIGN_IN);
      case Refusal.NotAllowed _ -> new Problem(ProblemKind.FORBIDDEN);
      case Refusal.Changed _ -> said(ProblemKind.STALE, "If-Match", refusal);
      case Refusal.Invalid(List<Refusal.Fault> faults) ->
          new Problem(
              ProblemKind.INVALID,
              faults.stream()
                  .map(fault -> new Problem.Fault(fault.field(), fault.key(), fault.parameters()))
                  .toList());
      case Refusal.NotVerified _,
          Refusal.OwnListing _,
          Refusal.NotNow _,
          Refusal.NothingToSubmit _,
          Refusal.NotWaiting _,
          Refusal.InterestOver _,
          Refusal.InterestThere _,
          Refusal.NotAMatch _,
          Refusal.TooMany _ ->
          said(ProblemKind.CONFLICT, "", refusal);
    };
  }

  private static Problem said(ProblemKind kind, String field, Refusal refusal) {
    RefusalWords words = RefusalWords.of(refusal);
    return new Problem(kind, new Problem.Fault(field, words.key(), words.parameters()));
  }

  /** Refuses whoever has not signed in. */
  static void requireSignIn(Actor actor) {
    if (actor.personId().isEmpty()) {
      throw new Problem(ProblemKind.SIGN_IN);
    }
  }

  /** A value that the request must have. */
  static <T> T needed(String field, @Nullable T value) {
    if (value == null) {
      throw new Problem(ProblemKind.INVALID, new Problem.Fault(field, "error.field.unreadable"));
    }
    return value;
  }
}
