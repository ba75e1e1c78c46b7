package org.caravanserai.platform.web.dossiers;

import gg.jte.models.runtime.JteModel;
import java.util.List;
import java.util.UUID;
import org.caravanserai.comparison.ReasonText;
import org.caravanserai.comparison.ValueShift;
import org.caravanserai.message.Messages;
import org.caravanserai.platform.dossiers.Asker;
import org.caravanserai.platform.dossiers.Interview;
import org.caravanserai.platform.dossiers.Interview.Sitting;
import org.caravanserai.platform.dossiers.Refusal;
import org.caravanserai.platform.house.Answer;
import org.caravanserai.platform.web.Shell;
import org.caravanserai.platform.web.dossiers.AskViews.Filled;
import org.caravanserai.platform.web.template.StaticTemplates;
import org.caravanserai.questionnaire.Ask;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The questionnaire, one question at a time. */
@RestController
@RequestMapping("/dossiers/{id}")
class InterviewPages {
  private static final int LONGEST_TEXT = 2_000;
  private static final int MOST_PICKED = 200;

  private final Interview interview;
  private final StaticTemplates templates = new StaticTemplates();

  InterviewPages(Interview interview) {
    this.interview = interview;
  }

  @GetMapping("/ask")
  ResponseEntity<JteModel> ask(Shell shell, Asker asker, @PathVariable UUID id) {
    return page(HttpStatus.OK, shell, open(asker, id), Filled.NOTHING, null);
  }

  /** What the words typed so far find; a part of the page. */
  @GetMapping("/ask/choices")
  ResponseEntity<JteModel> choices(
      Shell shell,
      Asker asker,
      @PathVariable UUID id,
      @RequestParam MultiValueMap<String, String> form) {
    AskViews views = new AskViews(open(asker, id), shell.messages());
    String text = text(form);
    return Pages.page(
        templates.dossiersChoices(
            shell,
            views.options(
                picked(form),
                text.isBlank() ? List.of() : views.choices().search(text, Typed.MOST_MATCHES)),
            views.choices().several(),
            !text.isBlank()));
  }

  @PostMapping("/ask")
  ResponseEntity<JteModel> answer(
      Shell shell,
      Asker asker,
      @PathVariable UUID id,
      @RequestParam MultiValueMap<String, String> form) {
    int version = version(form);
    return switch (String.valueOf(form.getFirst("act"))) {
      case "skip" -> done(shell, asker, id, interview.skip(asker, id, version), "");
      case "unknown" -> done(shell, asker, id, interview.dontKnow(asker, id, version), "");
      case "back" -> done(shell, asker, id, interview.back(asker, id, version), "");
      case "none" -> done(shell, asker, id, interview.answer(asker, id, version, List.of()), "");
      case "search" -> search(shell, open(asker, id), form);
      case "answer" -> answer(shell, asker, open(asker, id), version, form);
      default -> throw Pages.badRequest();
    };
  }

  private ResponseEntity<JteModel> search(
      Shell shell, Sitting sitting, MultiValueMap<String, String> form) {
    AskViews views = new AskViews(sitting, shell.messages());
    Filled filled =
        new Filled(
            picked(form),
            text(form),
            List.of(),
            views.choices().search(text(form), Typed.MOST_MATCHES));
    return page(HttpStatus.OK, shell, sitting, filled, null);
  }

  private ResponseEntity<JteModel> answer(
      Shell shell, Asker asker, Sitting sitting, int version, MultiValueMap<String, String> form) {
    Messages messages = shell.messages();
    AskViews views = new AskViews(sitting, messages);
    List<String> picked = picked(form);
    String text = text(form);
    if (version != sitting.dossier().version()) {
      return done(
          shell,
          asker,
          sitting.dossier().id(),
          interview.answer(asker, sitting.dossier().id(), version, List.of(text)),
          String.join(" ", picked) + " " + text);
    }
    Ask ask = sitting.questionnaire().ask();
    return switch (Typed.of(ask, views.choices(), picked, text, messages.language())) {
      case Typed.Nothing _ ->
          refused(
              shell,
              sitting,
              new Filled(picked, text, List.of(messages.get("dossiers.ask.empty")), null));
      case Typed.Matches(var matches) ->
          refused(
              shell,
              sitting,
              new Filled(
                  picked,
                  text,
                  List.of(
                      matches.isEmpty()
                          ? messages.get("ask.noMatch", text)
                          : messages.get("dossiers.ask.pick")),
                  matches));
      case Typed.Texts(List<String> texts) ->
          answered(
              shell, asker, sitting, version, texts, new Filled(picked, text, List.of(), null));
    };
  }

  private ResponseEntity<JteModel> answered(
      Shell shell, Asker asker, Sitting sitting, int version, List<String> texts, Filled filled) {
    UUID id = sitting.dossier().id();
    Answer<Sitting, Refusal> outcome = interview.answer(asker, id, version, texts);
    if (outcome instanceof Answer.Refused<Sitting, Refusal>(Refusal.EntriesRefused(var byField))) {
      String typed = String.join(", ", texts);
      List<String> mistakes =
          byField.values().stream()
              .flatMap(reasons -> EntrySaid.of(typed, reasons, shell.messages()).stream())
              .toList();
      return refused(shell, sitting, new Filled(filled.picked(), filled.typed(), mistakes, null));
    }
    return done(shell, asker, id, outcome, String.join(", ", texts));
  }

  @PostMapping("/revise")
  ResponseEntity<JteModel> revise(
      Shell shell,
      Asker asker,
      @PathVariable UUID id,
      @RequestParam MultiValueMap<String, String> form) {
    String name = String.valueOf(form.getFirst("name"));
    return done(shell, asker, id, interview.revise(asker, id, version(form), name), "");
  }

  private ResponseEntity<JteModel> refused(Shell shell, Sitting sitting, Filled filled) {
    return page(HttpStatus.UNPROCESSABLE_CONTENT, shell, sitting, filled, null);
  }

  /** Goes on to the next question, or says what was changed meanwhile. */
  ResponseEntity<JteModel> done(
      Shell shell, Asker asker, UUID id, Answer<Sitting, Refusal> outcome, String yours) {
    return switch (outcome) {
      case Answer.Done<Sitting, Refusal> _ -> Pages.see("/dossiers/" + id + "/ask");
      case Answer.Refused<Sitting, Refusal>(Refusal.AtBeginning _) ->
          Pages.see("/dossiers/" + id + "/ask");
      case Answer.Refused<Sitting, Refusal>(Refusal.Changed(_, var since)) -> {
        Sitting now = open(asker, id);
        yield page(
            HttpStatus.CONFLICT,
            shell,
            now,
            Filled.NOTHING,
            new AskView.Conflict(lines(now, since, shell.messages()), yours.strip()));
      }
      case Answer.Refused<Sitting, Refusal>(Refusal refusal) -> throw Pages.thrown(refusal);
    };
  }

  static @Nullable List<String> lines(
      Sitting now, @Nullable List<ValueShift> since, Messages messages) {
    if (since == null) {
      return null;
    }
    ReasonText words = ReasonText.of(now.edition().knowledge(), messages);
    return since.stream().map(words::of).toList();
  }

  private ResponseEntity<JteModel> page(
      HttpStatus status,
      Shell shell,
      Sitting sitting,
      Filled filled,
      AskView.@Nullable Conflict conflict) {
    return Pages.page(
        status,
        templates.dossiersAsk(
            shell, new AskViews(sitting, shell.messages()).view(filled, conflict)));
  }

  private Sitting open(Asker asker, UUID id) {
    return interview.open(asker, id).orThrow(Pages::thrown);
  }

  static int version(MultiValueMap<String, String> form) {
    String version = String.valueOf(form.getFirst("version"));
    if (!version.matches("[0-9]{1,9}")) {
      throw Pages.badRequest();
    }
    return Integer.parseInt(version);
  }

  private static List<String> picked(MultiValueMap<String, String> form) {
    List<String> picked = form.getOrDefault("pick", List.of());
    if (picked.size() > MOST_PICKED
        || picked.stream().anyMatch(one -> one.length() > LONGEST_TEXT)) {
      throw Pages.badRequest();
    }
    return picked.stream().distinct().toList();
  }

  private static String text(MultiValueMap<String, String> form) {
    String text = form.getFirst("text");
    if (text == null) {
      return "";
    }
    if (text.length() > LONGEST_TEXT) {
      throw Pages.badRequest();
    }
    return text;
  }
}
