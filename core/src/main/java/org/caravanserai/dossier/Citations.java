package org.caravanserai.dossier;

import static org.caravanserai.json.JsonText.object;

import java.util.List;
import java.util.Map;
import org.caravanserai.knowledge.Citation;
import org.caravanserai.knowledge.Knowledge;
import org.caravanserai.knowledge.Source;
import org.jspecify.annotations.Nullable;

/** Citations as JSON. */
final class Citations {
  private Citations() {}

  static List<Map<String, @Nullable Object>> of(
      Knowledge knowledge, List<Citation> citations, String language) {
    return citations.stream().map(c -> of(knowledge, c, language)).toList();
  }

  private static Map<String, @Nullable Object> of(
      Knowledge knowledge, Citation citation, String language) {
    Source source = knowledge.getSource(citation.sourceId());
    return object(
        "id", source.id(),
        "title", source.title().in(language),
        "url", source.url() == null ? null : source.url().toString(),
        "article", citation.article(),
        "readOn", citation.readOn());
  }
}
