package org.caravanserai.platform.web.dossiers;

import gg.jte.models.runtime.JteModel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.caravanserai.message.Messages;
import org.caravanserai.platform.dossiers.Asker;
import org.caravanserai.platform.dossiers.DossierLine;
import org.caravanserai.platform.dossiers.Dossiers;
import org.caravanserai.platform.dossiers.KeptDossier;
import org.caravanserai.platform.dossiers.Outcome;
import org.caravanserai.platform.dossiers.Owner;
import org.caravanserai.platform.dossiers.Refusal;
import org.caravanserai.platform.identity.Organisation;
import org.caravanserai.platform.identity.Organisations;
import org.caravanserai.platform.web.Shell;
import org.caravanserai.platform.web.identity.Moment;
import org.caravanserai.platform.web.template.StaticTemplates;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The dossiers that somebody may read, and how he begins one. */
@RestController
class ListPages {
  private static final int PAGE = 50;
  private static final int LONGEST_PROFILE = 1 << 20;

  private final Dossiers dossiers;
  private final Organisations organisations;
  private final Visits visits;
  private final StaticTemplates templates = new StaticTemplates();

  ListPages(Dossiers dossiers, Organisations organisations, Visits visits) {
    this.dossiers = dossiers;
    this.organisations = organisations;
    this.visits = visits;
  }

  @GetMapping("/dossiers")
  ResponseEntity<JteModel> list(
      Shell shell, Asker asker, @RequestParam(required = false) @Nullable UUID after) {
    return list(HttpStatus.OK, shell, asker, after, EntryForm.EMPTY, List.of());
  }

  private ResponseEntity<JteModel> list(
      HttpStatus status,
      Shell shell,
      Asker asker,
      @Nullable UUID after,
      EntryForm form,
      List<String> mistakes) {
    String language = shell.messages().language();
    List<Organisation> own = organisations.listOwn(asker.actor());
    Map<UUID, String> names =
        own.stream().collect(Collectors.toMap(Organisation::id, one -> one.names().in(language)));
    List<DossierLine> found = dossiers.list(asker, Optional.ofNullable(after), PAGE + 1);
    List<DossierLine> shown = found.subList(0, Math.min(PAGE, found.size()));
    ListView view =
        new ListView(
            shown.stream().map(one -> row(one, names, shell.messages())).toList(),
            found.size() > PAGE ? "/dossiers?after=" + shown.getLast().id() : null,
            own.stream()
                .map(one -> new ListView.Choice(one.id(), names.getOrDefault(one.id(), "")))
                .toList(),
            asker.actor().personId().isPresent(),
            form,
            mistakes);
    return Pages.page(status, templates.dossiersList(shell, view));
  }

  private static ListView.Row row(DossierLine dossier, Map<UUID, String> names, Messages messages) {
    String owner =
        switch (dossier.owner()) {
          case Owner.OfOrganisation(UUID organisation, _) -> names.getOrDefault(organisation, "");
          case Owner.OfPerson _ -> messages.get("dossiers.list.own");
          case Owner.OfVisit _ ->
              messages.get(
                  "dossiers.list.draft",
                  Moment.of(java.util.Objects.requireNonNull(dossier.expiresAt()), messages));
        };
    return new ListView.Row(
        dossier.id(),
        dossier.name(),
        owner,
        messages.day(dossier.asOf()),
        Moment.of(dossier.changedAt(), messages),
        dossier.isDraft());
  }

  @PostMapping("/dossiers")
  ResponseEntity<JteModel> begin(
      Shell shell,
      Asker asker,
      @RequestParam(required = false) @Nullable UUID organisation,
      @RequestParam(defaultValue = "") String title,
      @RequestParam(defaultValue = "") String profile) {
    if (profile.length() > LONGEST_PROFILE) {
      throw new org.springframework.web.server.ResponseStatusException(
          HttpStatus.CONTENT_TOO_LARGE);
    }
    Messages messages = shell.messages();
    Asker known = Visits.known(asker);
    String called = title.isBlank() ? messages.get("ask.unnamed") : title.strip();
    Outcome<KeptDossier> outcome =
        dossiers.begin(
            known,
            new Dossiers.Draft(called, profile.isBlank() ? null : profile, null, organisation));
    return switch (outcome) {
      case Outcome.Done<KeptDossier>(KeptDossier begun) -> {
        String next = profile.isBlank() ? "/ask" : "";
        ResponseEntity.BodyBuilder answer =
            ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(java.net.URI.create("/dossiers/" + begun.id() + next));
        if (known.visit() != null && begun.isDraft()) {
          answer.header(HttpHeaders.SET_COOKIE, visits.cookie(known.visit()));
        }
        yield answer.build();
      }
      case Outcome.Refused<KeptDossier>(Refusal refusal) -> {
        Map<String, String> typed = new HashMap<>();
        typed.put("title", title);
        typed.put("profile", profile);
        yield list(
            refusal instanceof Refusal.TooMany
                ? HttpStatus.CONFLICT
                : HttpStatus.UNPROCESSABLE_CONTENT,
            shell,
            asker,
            null,
            EntryForm.of(typed),
            mistakes(refusal, called, messages));
      }
    };
  }

  private static List<String> mistakes(Refusal refusal, String typed, Messages messages) {
    return switch (refusal) {
      case Refusal.ProfileRefused(var mistakes) -> mistakes.stream().map(Object::toString).toList();
      case Refusal.TooMany(int most) -> List.of(messages.get("dossiers.refused.many", most));
      case Refusal.TooLarge(int most) -> List.of(messages.get("dossiers.refused.large", most));
      case Refusal.EntriesRefused(var byField) ->
          byField.values().stream()
              .flatMap(reasons -> EntrySaid.of(typed, reasons, messages).stream())
              .toList();
      default -> throw Pages.thrown(refusal);
    };
  }

  /** Keeps a visitor's draft for good. */
  @PostMapping("/dossiers/{id}/keep")
  ResponseEntity<JteModel> keep(
      Shell shell,
      Asker asker,
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable UUID organisation) {
    if (asker.actor().personId().isEmpty()) {
      return Pages.see("/sign-in");
    }
    return switch (dossiers.keep(asker, id, organisation)) {
      case Outcome.Done<KeptDossier> _ -> Pages.see("/dossiers/" + id);
      case Outcome.Refused<KeptDossier>(Refusal refusal) ->
          list(
              HttpStatus.CONFLICT,
              shell,
              asker,
              null,
              EntryForm.EMPTY,
              mistakes(refusal, "", shell.messages()));
    };
  }
}
