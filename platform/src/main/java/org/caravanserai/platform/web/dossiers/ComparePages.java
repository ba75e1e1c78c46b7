package org.caravanserai.platform.web.dossiers;

import gg.jte.models.runtime.JteModel;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.caravanserai.comparison.Comparison;
import org.caravanserai.dossier.Dossier;
import org.caravanserai.message.Messages;
import org.caravanserai.platform.dossiers.Asker;
import org.caravanserai.platform.dossiers.Changes;
import org.caravanserai.platform.dossiers.Dossiers;
import org.caravanserai.platform.dossiers.EditionChange;
import org.caravanserai.platform.dossiers.KeptDossier;
import org.caravanserai.platform.library.Library;
import org.caravanserai.platform.web.Shell;
import org.caravanserai.platform.web.identity.Moment;
import org.caravanserai.platform.web.template.StaticTemplates;
import org.caravanserai.profile.ProfileReader;
import org.caravanserai.profile.ProfileResult;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Two days or two variants side by side, and what an edition changed. */
@RestController
@RequestMapping("/dossiers/{id}")
class ComparePages {
  private final Dossiers dossiers;
  private final DossierViews views;
  private final Changes changes;
  private final Library library;
  private final StaticTemplates templates = new StaticTemplates();

  ComparePages(Dossiers dossiers, DossierViews views, Changes changes, Library library) {
    this.dossiers = dossiers;
    this.views = views;
    this.changes = changes;
    this.library = library;
  }

  /**
   * @param with the other variant; this one when left out
   * @param to the other day
   */
  @GetMapping("/compare")
  ResponseEntity<JteModel> compare(
      Shell shell,
      Asker asker,
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable String asOf,
      @RequestParam(required = false) @Nullable UUID with,
      @RequestParam(required = false) @Nullable String to) {
    Messages messages = shell.messages();
    Dossiers.Opened one = dossiers.open(asker, id).orThrow(Pages::thrown);
    Dossiers.Opened other = with == null ? one : dossiers.open(asker, with).orThrow(Pages::thrown);
    DossierPages.Day day = DossierPages.Day.of(one, asOf, messages);
    DossierPages.Day otherDay = DossierPages.Day.of(other, to, messages);
    boolean asked = with != null || to != null;
    boolean sound = day.mistakes().isEmpty() && otherDay.mistakes().isEmpty();
    ComparisonView view = asked && sound ? view(one, day, other, otherDay, messages) : null;
    CompareForm form =
        new CompareForm(
            one.dossier(),
            dossiers.listVariants(asker, one.dossier()),
            other.dossier().id(),
            day.typed(),
            day.mistakes(),
            otherDay.typed(),
            otherDay.mistakes());
    return Pages.page(
        sound ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT,
        templates.dossiersCompare(shell, form, view));
  }

  private ComparisonView view(
      Dossiers.Opened one,
      DossierPages.Day day,
      Dossiers.Opened other,
      DossierPages.Day otherDay,
      Messages messages) {
    Dossier before = views.compose(one, day.day(), java.util.Set.of());
    Dossier after = views.compose(other, otherDay.day(), java.util.Set.of());
    return new ComparisonViews(Comparison.ofEditions(before, after), messages)
        .view(side(one, day, messages), side(other, otherDay, messages));
  }

  private static String side(Dossiers.Opened opened, DossierPages.Day day, Messages messages) {
    return messages.get("dossiers.compare.side", opened.dossier().name(), messages.day(day.day()));
  }

  /** What an edition changed, and why. */
  @GetMapping("/changes/{change}")
  ResponseEntity<JteModel> change(
      Shell shell, Asker asker, @PathVariable UUID id, @PathVariable UUID change) {
    KeptDossier dossier = dossiers.find(asker, id).orThrow(Pages::thrown);
    EditionChange found = changes.find(dossier, change).orElseThrow(Pages::notFound);
    Messages messages = shell.messages();
    Optional<ComparisonView> view =
        changes
            .compare(dossier, found)
            .map(comparison ->
                new ComparisonViews(comparison, messages)
                    .policies(
                        messages.get("dossiers.change.before"),
                        messages.get("dossiers.change.after"),
                        Changes.verdicts(comparison)));
    return Pages.page(
        templates.dossiersChange(
            shell,
            dossier,
            Moment.of(found.foundAt(), messages),
            view.orElse(null),
            found.policies() == 0 ? mistakes(dossier, found) : List.of()));
  }

  /** Why the later edition cannot read the profile. */
  private List<String> mistakes(KeptDossier dossier, EditionChange change) {
    return library
        .edition(change.editionAfter())
        .map(edition -> ProfileReader.read("profile", dossier.profile(), edition.knowledge()))
        .filter(ProfileResult.Refused.class::isInstance)
        .map(refused -> ((ProfileResult.Refused) refused).mistakes())
        .orElse(List.of())
        .stream()
        .map(Object::toString)
        .toList();
  }
}
