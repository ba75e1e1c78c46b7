package org.caravanserai.platform.web.listing;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.caravanserai.knowledge.Knowledge;
import org.caravanserai.message.Messages;
import org.springframework.stereotype.Component;

/** The countries as choices of a field: named and sorted once for an edition and a language. */
@Component
class Countries {
  private final Map<String, Kept> byLanguage = new ConcurrentHashMap<>();

  /**
   * Choices of which none is chosen.
   *
   * @param digest of the knowledge that names them
   */
  private record Kept(String digest, List<Option> options) {}

  /** All countries, those first whose regions the knowledge has. */
  List<Option> of(Knowledge knowledge, Messages messages, String chosen) {
    String digest = knowledge.contents().digest();
    Kept kept =
        byLanguage.compute(
            messages.languageTag(),
            (language, before) ->
                before != null && before.digest().equals(digest)
                    ? before
                    : new Kept(digest, new FieldOptions(knowledge, messages).countries()));
    return kept.options().stream()
        .map(option -> option.value().equals(chosen) ? option.choose() : option)
        .toList();
  }
}
