package org.caravanserai.dossier.html;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import org.caravanserai.dossier.Dossier;
import org.caravanserai.message.Messages;

/** Renders a dossier as one HTML file, or as a part of a page that has other parts. */
public final class DossierHtml {
  private static final TemplateEngine TEMPLATES =
      TemplateEngine.createPrecompiled(
          null,
          ContentType.Html,
          DossierHtml.class.getClassLoader(),
          DossierHtml.class.getPackageName());

  /** The event after which the script looks at the sheet anew. */
  public static final String REPLACED = "dossier:replaced";

  private DossierHtml() {}

  /** The file of a dossier in the language of the messages. */
  public static String of(Dossier dossier, Messages messages) {
    return rendered("dossier.jte", dossier, messages);
  }

  /**
   * The contents and all parts of a dossier, without a title, for a page that brings {@link
   * #style()} and {@link #script()} itself. Ids of the parts are as in the file.
   */
  public static String sheet(Dossier dossier, Messages messages) {
    return rendered("sheet.jte", dossier, messages);
  }

  private static String rendered(String template, Dossier dossier, Messages messages) {
    StringOutput out = new StringOutput();
    TEMPLATES.render(template, new DossierView(dossier, messages), out);
    return Neutral.of(out.toString());
  }

  /** The style sheet of the file. */
  public static String style() {
    return Assets.style();
  }

  /**
   * The script of the file. A page that replaces a sheet by another dispatches the event {@value
   * #REPLACED} to its document.
   */
  public static String script() {
    return Assets.script();
  }
}
