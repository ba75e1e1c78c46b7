package org.caravanserai.dossier;

import org.caravanserai.corridor.RouteRefusal;
import org.caravanserai.knowledge.Knowledge;
import org.caravanserai.message.Messages;
import org.caravanserai.page.Page;

/** Why a consignment has no route and what to do about it, in one sentence. */
public final class RefusalText {
  private static final int ANY_WIDTH = 80;

  private final RoutePages pages;

  public RefusalText(Knowledge knowledge, Messages messages) {
    this.pages = new RoutePages(new Page(ANY_WIDTH, false, messages), knowledge);
  }

  public String of(RouteRefusal refusal) {
    return pages.refusal(refusal);
  }
}
