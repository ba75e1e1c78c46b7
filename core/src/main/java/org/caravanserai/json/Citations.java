package org.caravanserai.json;

import static org.caravanserai.json.JsonText.object;

import java.util.List;
import java.util.Map;
import org.caravanserai.knowledge.Citation;
import org.caravanserai.knowledge.Knowledge;
import org.caravanserai.knowledge.Source;
import org.jspecify.annotations.Nullable;

/** Citations as JSON. */
public final class Citations {
  private Citations() {}

  /** The citations with the titles and addresses of their sources. */
  public static List<Map<String, @Nullable Object>> of(
      Knowledge knowledge, List<Citation> citations, String language) {
    return citations.stream().map(c -> of(knowledge, c, language)).toList();
  }

  /** One citation. */
  public static Map<String, @Nullable Object> of(
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
