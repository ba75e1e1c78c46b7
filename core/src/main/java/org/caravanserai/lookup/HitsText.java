package org.caravanserai.lookup;

import org.caravanserai.message.Messages;
import org.caravanserai.page.Page;

/** Writes what a search found as text for a terminal. */
public final class HitsText {
  private final Page page;

  private HitsText(Page page) {
    this.page = page;
  }

  /** The page of a search. */
  public static String of(Hits hits, Messages messages, int columns, boolean colour) {
    Page page = new Page(columns, colour, messages);
    HitsText text = new HitsText(page);
    if (hits.hits().isEmpty()) {
      text.writeNothing(hits);
    } else {
      hits.hits().forEach(text::write);
      page.blank();
      page.line(0, page.say("search.shown", hits.hits().size(), hits.more()));
    }
    return page.toString();
  }

  private void writeNothing(Hits hits) {
    page.line(0, page.say("search.nothing", String.join(" ", hits.words())));
    if (!hits.nearest().isEmpty()) {
      page.line(0, page.say("search.nearest", String.join(", ", hits.nearest())));
    }
  }

  private void write(Hits.Hit hit) {
    Item item = hit.item();
    page.item(Page.Style.BOLD, 0, item.subject().id(), page.in(item.title()));
    String kind = page.say("lookup.kind." + item.subject().kind());
    String where = item.jurisdiction() == null ? kind : kind + " · " + item.jurisdiction();
    String holds = hit.holds() ? "" : " · " + page.say("search.holdsNot");
    page.styled(Page.Style.DIM, 2, where + holds);
    if (!hit.context().isEmpty() && !item.title().byLanguage().containsValue(hit.context())) {
      page.line(2, hit.context());
    }
  }
}
