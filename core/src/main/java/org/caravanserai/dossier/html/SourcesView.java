package org.caravanserai.dossier.html;

import java.util.List;
import org.caravanserai.knowledge.Source;
import org.caravanserai.page.CitationList;
import org.jspecify.annotations.Nullable;

/** The sources that the page cites, in the order of their numbers. Read last. */
record SourcesView(Wording wording) {
  /**
   * One source.
   *
   * @param link its address when a browser may follow it; null otherwise
   */
  record Cited(
      int number,
      Said title,
      @Nullable String address,
      @Nullable String link,
      List<String> articles,
      String readOn) {}

  List<Cited> sources() {
    return wording.citations().numbered().entrySet().stream()
        .map(cited -> cited(cited.getKey(), cited.getValue()))
        .toList();
  }

  private Cited cited(String id, int number) {
    CitationList citations = wording.citations();
    Source source = wording.knowledge().getSource(id);
    String address = source.url() == null ? null : source.url().toString();
    return new Cited(
        number,
        wording.said(source.title()),
        address,
        isWeb(source) ? address : null,
        citations.articles(id),
        wording.say("html.readOn", citations.readOn(id)));
  }

  private static boolean isWeb(Source source) {
    return source.url() != null
        && ("https".equalsIgnoreCase(source.url().getScheme())
            || "http".equalsIgnoreCase(source.url().getScheme()));
  }
}
