package org.caravanserai.platform.web.dossiers;

import java.util.List;
import org.caravanserai.message.Messages;
import org.caravanserai.platform.dossiers.EntryWords;
import org.caravanserai.profile.Refusal;

/** Why an entry is refused, in a reader's language. */
final class EntrySaid {
  private EntrySaid() {}

  static List<String> of(String typed, List<Refusal> reasons, Messages messages) {
    return reasons.stream()
        .map(reason -> EntryWords.of(typed, reason))
        .map(words -> messages.get(words.key(), words.parameters().toArray()))
        .toList();
  }
}
