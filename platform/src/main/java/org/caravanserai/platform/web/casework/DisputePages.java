package org.caravanserai.platform.web.casework;

import gg.jte.models.runtime.JteModel;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.caravanserai.message.Messages;
import org.caravanserai.platform.casework.CaseView;
import org.caravanserai.platform.casework.Dispute;
import org.caravanserai.platform.casework.Disputes;
import org.caravanserai.platform.casework.Refusal;
import org.caravanserai.platform.house.Answer;
import org.caravanserai.platform.identity.Actor;
import org.caravanserai.platform.identity.Organisations;
import org.caravanserai.platform.identity.Side;
import org.caravanserai.platform.identity.Sides;
import org.caravanserai.platform.web.Shell;
import org.caravanserai.platform.web.identity.Form;
import org.caravanserai.platform.web.template.StaticTemplates;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The notice of a dispute. */
@RestController
@RequestMapping("/cases/dispute")
class DisputePages {
  private final Disputes disputes;
  private final Organisations organisations;
  private final Sides sides;
  private final StaticTemplates templates = new StaticTemplates();

  DisputePages(Disputes disputes, Organisations organisations, Sides sides) {
    this.disputes = disputes;
    this.organisations = organisations;
    this.sides = sides;
  }

  @GetMapping
  ResponseEntity<JteModel> begin(Shell shell, Actor actor) {
    if (actor.personId().isEmpty()) {
      throw new AccessDeniedException("This page is for people who are signed in");
    }
    return ResponseEntity.ok(form(shell, actor, Form.EMPTY));
  }

  private JteModel form(Shell shell, Actor actor, Form form) {
    Messages messages = shell.messages();
    return templates.caseworkDispute(
        shell.at("/cases/dispute"),
        organisations.listOwn(actor).stream()
            .map(one ->
                new CasePage.Choice(one.id().toString(), one.names().in(messages.language())))
            .toList(),
        countries().stream()
            .map(country -> new CasePage.Choice(country, messages.country(country)))
            .toList(),
        form);
  }

  /** Those of the sides, whose enterprises the house knows. */
  private List<String> countries() {
    return sides.list().stream().map(Side::country).distinct().sorted().toList();
  }

  @PostMapping
  ResponseEntity<JteModel> open(
      Shell shell, Actor actor, @RequestParam MultiValueMap<String, String> typed) {
    Form form = new Form(typed, Map.of(), null);
    Dispute dispute =
        new Dispute(
            id(form.value("organisation")),
            form.value("country"),
            form.value("registrationNumber"),
            form.value("text"));
    return switch (disputes.open(actor, dispute)) {
      case Answer.Done<CaseView, Refusal>(CaseView made) ->
          ResponseEntity.status(HttpStatus.SEE_OTHER)
              .location(URI.create("/cases/" + made.id()))
              .build();
      case Answer.Refused<CaseView, Refusal>(Refusal refusal) ->
          ResponseEntity.status(CasePages.status(refusal))
              .body(form(shell, actor, CasePages.refused(typed, refusal, shell.messages())));
    };
  }

  private static @Nullable UUID id(String text) {
    try {
      return text.isEmpty() ? null : UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
