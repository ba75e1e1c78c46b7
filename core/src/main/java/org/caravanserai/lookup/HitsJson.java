package org.caravanserai.lookup;

import static org.caravanserai.json.JsonText.object;

import java.util.Locale;
import java.util.Map;
import org.caravanserai.json.JsonText;
import org.jspecify.annotations.Nullable;

/** Writes what a search found as JSON; the keys are in {@code docs/reference/lookup-json.md}. */
public final class HitsJson {
  private HitsJson() {}

  /**
   * The JSON text of a search.
   *
   * @param digest of the knowledge that was searched
   */
  public static String of(Hits hits, String digest, String language) {
    return JsonText.of(
        object(
            "words", hits.words(),
            "language", language,
            "knowledge", digest,
            "hits", hits.hits().stream().map(hit -> of(hit, language)).toList(),
            "more", hits.more(),
            "nearest", hits.nearest()));
  }

  private static Map<String, @Nullable Object> of(Hits.Hit hit, String language) {
    Item item = hit.item();
    return object(
        "kind", item.subject().kind().name().toLowerCase(Locale.ROOT),
        "id", item.subject().id(),
        "title", item.title().in(language),
        "titleLanguage", item.title().languageIn(language),
        "jurisdiction", item.jurisdiction(),
        "holds", hit.holds(),
        "context", hit.context());
  }
}
