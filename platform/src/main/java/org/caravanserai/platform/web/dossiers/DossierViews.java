package org.caravanserai.platform.web.dossiers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.caravanserai.comparison.Comparison;
import org.caravanserai.corridor.RouteRequest.ClosedPair;
import org.caravanserai.dossier.Dossier;
import org.caravanserai.dossier.RouteOptions;
import org.caravanserai.dossier.html.DossierHtml;
import org.caravanserai.message.Messages;
import org.caravanserai.platform.dossiers.Asker;
import org.caravanserai.platform.dossiers.Changes;
import org.caravanserai.platform.dossiers.Composing;
import org.caravanserai.platform.dossiers.Dossiers;
import org.caravanserai.platform.dossiers.EditionChange;
import org.caravanserai.platform.dossiers.KeptDossier;
import org.caravanserai.platform.dossiers.Owner;
import org.caravanserai.platform.identity.Action;
import org.caravanserai.platform.identity.Organisation;
import org.caravanserai.platform.identity.Organisations;
import org.caravanserai.platform.library.Library;
import org.caravanserai.platform.web.identity.Moment;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the page of a dossier. */
@Component
class DossierViews {
  private final Dossiers dossiers;
  private final Composing composing;
  private final Changes changes;
  private final Organisations organisations;
  private final Library library;

  DossierViews(
      Dossiers dossiers,
      Composing composing,
      Changes changes,
      Organisations organisations,
      Library library) {
    this.dossiers = dossiers;
    this.composing = composing;
    this.changes = changes;
    this.organisations = organisations;
    this.library = library;
  }

  /** The dossier of what was opened, with some crossings closed. */
  Dossier compose(Dossiers.Opened opened, LocalDate asOf, Set<ClosedPair> closed) {
    return composing.compose(opened, asOf, Crossings.options(closed));
  }

  /**
   * @param asker null for one who reads by a link
   * @param typedAsOf what stands in the field of the day
   */
  DossierView view(
      Dossiers.Opened opened,
      @Nullable Asker asker,
      LocalDate asOf,
      String typedAsOf,
      List<String> asOfMistakes,
      Set<ClosedPair> closed,
      Messages messages) {
    KeptDossier kept = opened.dossier();
    Dossier whole = composing.compose(opened, asOf, RouteOptions.NONE);
    Dossier shown = closed.isEmpty() ? whole : compose(opened, asOf, closed);
    return new DossierView(
        kept,
        asker == null ? "" : owner(kept.owner(), messages),
        asOf,
        typedAsOf,
        asOfMistakes,
        opened.edition().digest(),
        Crossings.list(List.of(whole, shown), closed, messages),
        closed.isEmpty() ? null : closed(whole, shown, closed, messages),
        DossierHtml.sheet(shown, messages),
        asker == null ? List.of() : variants(asker, kept),
        asker == null ? List.of() : changes(kept, messages),
        !opened.edition().digest().equals(library.current().digest()),
        kept.observedTimes() || (asker != null && composing.hasObservedTimes()),
        asker == null
            ? new DossierView.Rights(false, false, false)
            : new DossierView.Rights(
                dossiers.may(asker, Action.DOSSIER_EDIT, kept),
                dossiers.may(asker, Action.DOSSIER_SHARE, kept),
                dossiers.may(asker, Action.DOSSIER_DELETE, kept)));
  }

  private static DossierView.Closed closed(
      Dossier whole, Dossier shown, Set<ClosedPair> closed, Messages messages) {
    Comparison comparison = Comparison.of(whole, shown);
    List<String> names =
        Crossings.list(List.of(shown), closed, messages).stream()
            .filter(DossierView.Crossing::closed)
            .map(DossierView.Crossing::name)
            .toList();
    ComparisonView.Section routes = new ComparisonViews(comparison, messages).routes();
    return new DossierView.Closed(names, routes, routes.rows().isEmpty());
  }

  String owner(Owner owner, Messages messages) {
    return switch (owner) {
      case Owner.OfOrganisation(UUID organisation, _) ->
          organisations
              .find(organisation)
              .map((Organisation found) -> found.names().in(messages.language()))
              .orElse("");
      case Owner.OfPerson _ -> messages.get("dossiers.list.own");
      case Owner.OfVisit _ -> messages.get("dossiers.list.visit");
    };
  }

  private List<DossierView.Variant> variants(Asker asker, KeptDossier kept) {
    return dossiers.listVariants(asker, kept).stream()
        .filter(other -> !other.id().equals(kept.id()))
        .map(other -> new DossierView.Variant(other.id(), other.name()))
        .toList();
  }

  private List<DossierView.Change> changes(KeptDossier kept, Messages messages) {
    List<DossierView.Change> lines = new ArrayList<>();
    for (EditionChange change : changes.list(kept)) {
      String at = Moment.of(change.foundAt(), messages);
      lines.add(
          new DossierView.Change(
              "/dossiers/" + kept.id() + "/changes/" + change.id(),
              change.policies() == 0
                  ? messages.get("dossiers.change.unreadable", at)
                  : messages.get("dossiers.change.verdicts", at, change.policies())));
    }
    return lines;
  }
}
