package org.caravanserai.platform.web.library;

import java.util.List;
import org.caravanserai.message.Messages;
import org.caravanserai.platform.house.ProblemKind;
import org.caravanserai.platform.library.Refusal;
import org.caravanserai.platform.library.RefusalWords;

/** The library's refusals on pages. */
final class Refusals {
  private Refusals() {}

  /** What a page says of a refusal. */
  static DraftView.Refused said(Refusal refusal, Messages messages) {
    RefusalWords words = RefusalWords.of(refusal);
    String what = messages.get(words.key(), words.parameters().toArray());
    return switch (refusal) {
      case Refusal.PacksRefused(var mistakes, int beyond) ->
          new DraftView.Refused(
              what,
              mistakes.stream()
                  .map(m -> new DraftView.Mistake(m.place().toString(), m.what(), m.remedy()))
                  .toList(),
              beyond);
      default -> new DraftView.Refused(what, List.of(), 0);
    };
  }

  /** The kind of answer that a refusal is. */
  static ProblemKind kind(Refusal refusal) {
    return RefusalWords.of(refusal).kind();
  }
}
