package org.caravanserai.dossier.html;

import org.caravanserai.dossier.Dossier;
import org.caravanserai.message.Messages;
import org.jspecify.annotations.Nullable;

/** The whole page. A part that was not asked for is null. */
final class DossierView {
  private final Dossier dossier;
  private final Wording wording;

  DossierView(Dossier dossier, Messages messages) {
    this.dossier = dossier;
    this.wording = new Wording(dossier, messages);
  }

  Wording wording() {
    return wording;
  }

  String title() {
    return dossier.profile().project();
  }

  String style() {
    return Assets.style();
  }

  String script() {
    return Assets.script();
  }

  @Nullable PlanView plan() {
    return dossier.plan() == null ? null : new PlanView(dossier.plan(), wording);
  }

  @Nullable RoutesView routes() {
    return dossier.routes() == null ? null : new RoutesView(dossier.routes(), wording);
  }

  @Nullable RisksView risks() {
    return dossier.risks() == null
        ? null
        : new RisksView(dossier.risks(), dossier.screening(), wording);
  }
}
