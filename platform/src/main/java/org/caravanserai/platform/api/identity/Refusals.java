package org.caravanserai.platform.api.identity;

import java.util.List;
import org.caravanserai.platform.api.Problem;
import org.caravanserai.platform.house.ProblemKind;
import org.caravanserai.platform.identity.Refusal;

/** What the API answers to a refusal. */
final class Refusals {
  private Refusals() {}

  static Problem problem(Refusal refusal) {
    return switch (refusal) {
      case Refusal.NotFound _ -> new Problem(ProblemKind.NOT_FOUND);
      case Refusal.NotAllowed _ -> new Problem(ProblemKind.FORBIDDEN);
      case Refusal.Stale _ -> new Problem(ProblemKind.STALE);
      case Refusal.Conflict(String key) ->
          new Problem(ProblemKind.CONFLICT, new Problem.Fault("", key));
      case Refusal.Invalid(List<Refusal.Fault> faults) ->
          new Problem(ProblemKind.INVALID, faults.stream().map(Refusals::fault).toList());
    };
  }

  static Problem notFound() {
    return new Problem(ProblemKind.NOT_FOUND);
  }

  private static Problem.Fault fault(Refusal.Fault fault) {
    return new Problem.Fault(fault.field(), fault.key(), fault.parameters());
  }
}
