package org.caravanserai.dossier.html;

import org.caravanserai.dossier.Dossier;
import org.caravanserai.message.Messages;

/** What the page shows of a dossier. */
record DossierView(Dossier dossier, Messages messages) {
  String say(String key, Object... parameters) {
    return messages.get(key, parameters);
  }

  String title() {
    return dossier.profile().project();
  }
}
