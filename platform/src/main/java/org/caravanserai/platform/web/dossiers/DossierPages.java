package org.caravanserai.platform.web.dossiers;

import gg.jte.models.runtime.JteModel;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.caravanserai.corridor.RouteRequest.ClosedPair;
import org.caravanserai.dossier.Dossier;
import org.caravanserai.dossier.DossierJson;
import org.caravanserai.dossier.html.DossierHtml;
import org.caravanserai.message.Messages;
import org.caravanserai.platform.dossiers.Asker;
import org.caravanserai.platform.dossiers.Dossiers;
import org.caravanserai.platform.dossiers.KeptDossier;
import org.caravanserai.platform.dossiers.Refusal;
import org.caravanserai.platform.house.Answer;
import org.caravanserai.platform.web.Shell;
import org.caravanserai.platform.web.template.StaticTemplates;
import org.caravanserai.profile.Entries;
import org.caravanserai.profile.Entry;
import org.caravanserai.profile.ProfileWriter;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A dossier: its page, its files, and what can be done with it as a whole. */
@RestController
@RequestMapping("/dossiers/{id}")
class DossierPages {
  private final Dossiers dossiers;
  private final DossierViews views;
  private final StaticTemplates templates = new StaticTemplates();

  DossierPages(Dossiers dossiers, DossierViews views) {
    this.dossiers = dossiers;
    this.views = views;
  }

  /** The day that an address asks for. */
  record Day(LocalDate day, String typed, List<String> mistakes) {
    static Day of(Dossiers.Opened opened, @Nullable String typed, Messages messages) {
      LocalDate kept = opened.dossier().asOf();
      if (typed == null || typed.isEmpty()) {
        return new Day(kept, kept.toString(), List.of());
      }
      return switch (new Entries(opened.edition().knowledge()).day(typed)) {
        case Entry.Accepted<LocalDate>(LocalDate day) -> new Day(day, typed, List.of());
        case Entry.Refused<LocalDate>(var reasons) ->
            new Day(kept, typed, EntrySaid.of(typed, reasons, messages));
      };
    }

    HttpStatus status() {
      return mistakes.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
    }
  }

  @GetMapping
  ResponseEntity<JteModel> show(
      Shell shell,
      Asker asker,
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable String asOf,
      @RequestParam(defaultValue = "") List<String> closed) {
    Dossiers.Opened opened = open(asker, id);
    Day day = Day.of(opened, asOf, shell.messages());
    DossierView view =
        views.view(
            opened,
            asker,
            day.day(),
            day.typed(),
            day.mistakes(),
            closed(closed, opened),
            shell.messages());
    return Pages.page(day.status(), templates.dossiersDossier(shell, view));
  }

  static Set<ClosedPair> closed(List<String> codes, Dossiers.Opened opened) {
    return Crossings.closed(codes, opened.edition().knowledge()).orElseThrow(Pages::badRequest);
  }

  @GetMapping("/print")
  ResponseEntity<JteModel> print(
      Shell shell,
      Asker asker,
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable String asOf,
      @RequestParam(defaultValue = "") List<String> closed) {
    Dossiers.Opened opened = open(asker, id);
    Day day = Day.of(opened, asOf, shell.messages());
    return Pages.page(
        day.status(),
        templates.dossiersPrint(
            shell,
            opened.dossier().name(),
            shell.messages().day(day.day()),
            unfolded(composed(shell, opened, day, closed))));
  }

  private String composed(Shell shell, Dossiers.Opened opened, Day day, List<String> closed) {
    return DossierHtml.sheet(
        views.compose(opened, day.day(), closed(closed, opened)), shell.messages());
  }

  /** Paper cannot unfold what is folded. No text of others can hold such a tag as it stands. */
  static String unfolded(String sheet) {
    return sheet.replace("<details ", "<details open ").replace("<details>", "<details open>");
  }

  @GetMapping("/dossier.html")
  ResponseEntity<String> html(
      Shell shell,
      Asker asker,
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable String asOf,
      @RequestParam(defaultValue = "") List<String> closed) {
    Dossiers.Opened opened = open(asker, id);
    Dossier dossier = dossier(shell, opened, asOf, closed);
    return file(opened.dossier(), "html", "text/html", DossierHtml.of(dossier, shell.messages()));
  }

  @GetMapping("/dossier.json")
  ResponseEntity<String> json(
      Shell shell,
      Asker asker,
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable String asOf,
      @RequestParam(defaultValue = "") List<String> closed) {
    Dossiers.Opened opened = open(asker, id);
    Dossier dossier = dossier(shell, opened, asOf, closed);
    return file(
        opened.dossier(),
        "json",
        "application/json",
        DossierJson.of(dossier, shell.messages().language()));
  }

  @GetMapping("/profile.yaml")
  ResponseEntity<String> profile(Shell shell, Asker asker, @PathVariable UUID id) {
    Dossiers.Opened opened = open(asker, id);
    String text =
        "as-of: "
            + opened.dossier().asOf()
            + "\n"
            + ProfileWriter.write(
                opened.profile(),
                opened.edition().knowledge(),
                new ProfileWriter.Remarks(shell.messages().language(), List.of(), List.of()));
    return file(opened.dossier(), "yaml", "application/yaml", text);
  }

  private Dossier dossier(
      Shell shell, Dossiers.Opened opened, @Nullable String asOf, List<String> closed) {
    Day day = Day.of(opened, asOf, shell.messages());
    if (!day.mistakes().isEmpty()) {
      throw Pages.badRequest();
    }
    return views.compose(opened, day.day(), closed(closed, opened));
  }

  private static ResponseEntity<String> file(
      KeptDossier dossier, String ending, String type, String text) {
    String name = dossier.name().replaceAll("[^\\p{L}\\p{N}]+", "-") + "." + ending;
    return ResponseEntity.ok()
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(name, java.nio.charset.StandardCharsets.UTF_8)
                .build()
                .toString())
        .contentType(
            new MediaType(MediaType.parseMediaType(type), java.nio.charset.StandardCharsets.UTF_8))
        .body(text);
  }

  /** Keeps another day, title or name of the variant. */
  @PostMapping
  ResponseEntity<JteModel> edit(
      Shell shell,
      Asker asker,
      @PathVariable UUID id,
      @RequestParam MultiValueMap<String, String> form) {
    LocalDate asOf = null;
    String typed = form.getFirst("asOf");
    Dossiers.Opened opened = open(asker, id);
    if (typed != null) {
      Day day = Day.of(opened, typed, shell.messages());
      if (!day.mistakes().isEmpty()) {
        return show(shell, asker, id, typed, List.of());
      }
      asOf = day.day();
    }
    Answer<KeptDossier, Refusal> outcome =
        dossiers.edit(
            asker,
            id,
            InterviewPages.version(form),
            new Dossiers.Edit(
                null, form.getFirst("variant"), null, asOf, flag(form.getFirst("observedTimes"))));
    return switch (outcome) {
      case Answer.Done<KeptDossier, Refusal> _ -> Pages.see("/dossiers/" + id);
      case Answer.Refused<KeptDossier, Refusal>(Refusal refusal) -> throw Pages.thrown(refusal);
    };
  }

  private static @Nullable Boolean flag(@Nullable String typed) {
    return typed == null ? null : Boolean.valueOf(typed);
  }

  /** Begins another variant. */
  @PostMapping("/variants")
  ResponseEntity<JteModel> vary(
      Shell shell,
      Asker asker,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String variant) {
    return switch (dossiers.vary(asker, id, variant.strip())) {
      case Answer.Done<KeptDossier, Refusal>(KeptDossier other) ->
          Pages.see("/dossiers/" + other.id() + "/ask");
      case Answer.Refused<KeptDossier, Refusal>(Refusal.EntriesRefused(var byField)) ->
          Pages.page(
              HttpStatus.UNPROCESSABLE_CONTENT,
              templates.dossiersVariant(
                  shell,
                  open(asker, id).dossier(),
                  EntryForm.of(java.util.Map.of("variant", variant))
                      .refused(byField, shell.messages())));
      case Answer.Refused<KeptDossier, Refusal>(Refusal.TooMany(int most)) ->
          Pages.page(
              HttpStatus.CONFLICT,
              templates.dossiersVariant(
                  shell,
                  open(asker, id).dossier(),
                  EntryForm.of(java.util.Map.of("variant", variant))
                      .saying(shell.say("dossiers.refused.many", most))));
      case Answer.Refused<KeptDossier, Refusal>(Refusal refusal) -> throw Pages.thrown(refusal);
    };
  }

  @GetMapping("/remove")
  ResponseEntity<JteModel> askToRemove(Shell shell, Asker asker, @PathVariable UUID id) {
    return Pages.page(templates.dossiersRemove(shell, open(asker, id).dossier()));
  }

  @PostMapping("/remove")
  ResponseEntity<JteModel> remove(
      Asker asker, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> form) {
    dossiers.remove(asker, id, InterviewPages.version(form)).orThrow(Pages::thrown);
    return Pages.see("/dossiers");
  }

  private Dossiers.Opened open(Asker asker, UUID id) {
    return dossiers.open(asker, id).orThrow(Pages::thrown);
  }
}
