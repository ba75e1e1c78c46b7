package org.caravanserai.dossier;

import org.caravanserai.dossier.html.DossierHtml;
import org.caravanserai.message.Messages;

/** The English page of a dossier as text. */
final class HtmlText {
  private HtmlText() {}

  static String page(Dossier dossier) {
    return DossierHtml.of(dossier, Messages.in("en"));
  }

  /** A text as it stands in the page: with single spaces, escaped. */
  static String shown(String text) {
    return text.replaceAll("\\s+", " ")
        .strip()
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;");
  }
}
