package org.caravanserai.platform.api.dossiers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.caravanserai.platform.api.Problem;
import org.caravanserai.platform.dossiers.EntryWords;
import org.caravanserai.platform.dossiers.Refusal;
import org.caravanserai.platform.house.ProblemKind;
import org.caravanserai.reading.Fields;
import org.caravanserai.reading.Mistake;
import org.jspecify.annotations.Nullable;

/** The room's refusals as problems. */
final class DossierProblems {
  private DossierProblems() {}

  static Problem of(Refusal refusal) {
    return switch (refusal) {
      case Refusal.NotFound _, Refusal.NoSuchEntry _ -> new Problem(ProblemKind.NOT_FOUND);
      case Refusal.SignInNeeded _ -> new Problem(ProblemKind.SIGN_IN);
      case Refusal.NotAllowed _ -> new Problem(ProblemKind.FORBIDDEN);
      case Refusal.Changed(var now, _) ->
          new Problem(
              ProblemKind.STALE,
              new Problem.Fault("If-Match", "dossiers.api.changed", now.version()));
      case Refusal.TooMany(int most) ->
          new Problem(ProblemKind.CONFLICT, new Problem.Fault("", "dossiers.refused.many", most));
      case Refusal.TooLarge(int most) ->
          new Problem(
              ProblemKind.TOO_LARGE, new Problem.Fault("profile", "dossiers.refused.large", most));
      case Refusal.ProfileRefused(List<Mistake> mistakes) -> mistaken(mistakes);
      case Refusal.EntriesRefused(var byField) -> {
        List<Problem.Fault> faults = new ArrayList<>();
        byField.forEach((field, reasons) ->
            reasons.forEach(reason -> {
              EntryWords words = EntryWords.of("", reason);
              faults.add(new Problem.Fault(field, words.key(), words.parameters()));
            }));
        yield new Problem(ProblemKind.INVALID, faults);
      }
      case Refusal.AtBeginning _ ->
          new Problem(ProblemKind.CONFLICT, new Problem.Fault("", "dossiers.api.beginning"));
    };
  }

  /** The mistakes of a profile, each with its line and column. */
  static Problem mistaken(List<Mistake> mistakes) {
    return new Problem(
        ProblemKind.INVALID,
        mistakes.stream()
            .map(mistake ->
                new Problem.Fault(
                    mistake.place().toString(),
                    "dossiers.api.mistake",
                    mistake.what(),
                    mistake.remedy()))
            .toList());
  }

  /** A day of the address; null when none is given. */
  static @Nullable LocalDate day(String field, @Nullable String text) {
    if (text == null) {
      return null;
    }
    LocalDate day = Fields.day(text);
    if (day == null) {
      throw new Problem(ProblemKind.INVALID, new Problem.Fault(field, "dossiers.api.day"));
    }
    return day;
  }
}
