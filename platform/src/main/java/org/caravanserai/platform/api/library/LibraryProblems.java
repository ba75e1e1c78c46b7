package org.caravanserai.platform.api.library;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.caravanserai.platform.api.Problem;
import org.caravanserai.platform.house.ProblemKind;
import org.caravanserai.platform.library.Refusal;
import org.caravanserai.platform.library.RefusalWords;
import org.caravanserai.reading.Fields;
import org.jspecify.annotations.Nullable;

/** The library's refusals as problems. */
final class LibraryProblems {
  private LibraryProblems() {}

  /** What is thrown for a refusal; of packs, the field of each fault is its place. */
  static Problem of(Refusal refusal) {
    RefusalWords words = RefusalWords.of(refusal);
    List<Problem.Fault> faults = new ArrayList<>();
    if (words.key().startsWith("library.")) {
      faults.add(new Problem.Fault("", words.key(), words.parameters()));
    }
    if (refusal instanceof Refusal.PacksRefused(var mistakes, _)) {
      mistakes.forEach(mistake ->
          faults.add(
              new Problem.Fault(
                  mistake.place().toString(),
                  "library.mistake",
                  mistake.what(),
                  mistake.remedy())));
    }
    return new Problem(words.kind(), faults);
  }

  /** A day of the address; today when none is given. */
  static LocalDate day(String field, @Nullable String text, Clock clock) {
    if (text == null) {
      return LocalDate.now(clock);
    }
    LocalDate day = Fields.day(text);
    if (day == null) {
      throw unreadable(field);
    }
    return day;
  }

  static Problem notFound() {
    return new Problem(ProblemKind.NOT_FOUND);
  }

  static Problem unreadable(String field) {
    return new Problem(ProblemKind.BAD_REQUEST, new Problem.Fault(field, "error.field.unreadable"));
  }
}
