package org.caravanserai.dossier.html;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import org.caravanserai.dossier.Dossier;
import org.caravanserai.message.Messages;

/** Renders a dossier as one HTML file. */
public final class DossierHtml {
  private static final TemplateEngine TEMPLATES =
      TemplateEngine.createPrecompiled(
          null,
          ContentType.Html,
          DossierHtml.class.getClassLoader(),
          DossierHtml.class.getPackageName());

  private DossierHtml() {}

  /** The file of a dossier in the language of the messages. */
  public static String of(Dossier dossier, Messages messages) {
    StringOutput out = new StringOutput();
    TEMPLATES.render("dossier.jte", new DossierView(dossier, messages), out);
    return Neutral.of(out.toString());
  }
}
