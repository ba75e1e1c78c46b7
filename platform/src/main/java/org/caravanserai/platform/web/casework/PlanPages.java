package org.caravanserai.platform.web.casework;

import gg.jte.models.runtime.JteModel;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.caravanserai.platform.casework.CaseView;
import org.caravanserai.platform.casework.Implementations;
import org.caravanserai.platform.casework.Refusal;
import org.caravanserai.platform.house.Answer;
import org.caravanserai.platform.identity.Actor;
import org.caravanserai.platform.identity.Sides;
import org.caravanserai.platform.web.Shell;
import org.caravanserai.platform.web.identity.Form;
import org.caravanserai.platform.web.template.StaticTemplates;
import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where the plan of a dossier is handed to the desks. */
@RestController
@RequestMapping("/cases/plans")
class PlanPages {
  private final Implementations implementations;
  private final Sides sides;
  private final StaticTemplates templates = new StaticTemplates();

  PlanPages(Implementations implementations, Sides sides) {
    this.implementations = implementations;
    this.sides = sides;
  }

  @GetMapping("/new")
  ResponseEntity<JteModel> begin(
      Shell shell, Actor actor, @RequestParam(defaultValue = "") String dossier) {
    CasePages.requireSignedIn(actor);
    MultiValueMap<String, String> values = new LinkedMultiValueMap<>();
    values.add("dossier", dossier);
    return ResponseEntity.ok(form(shell, new Form(values, Map.of(), null)));
  }

  private JteModel form(Shell shell, Form form) {
    List<CasePage.Choice> choices =
        sides.list().stream()
            .map(side ->
                new CasePage.Choice(
                    side.id().toString(), side.names().in(shell.messages().language())))
            .toList();
    return templates.caseworkBegin(shell.at("/cases/plans/new"), choices, form);
  }

  @PostMapping
  ResponseEntity<JteModel> start(
      Shell shell, Actor actor, @RequestParam MultiValueMap<String, String> typed) {
    Form form = new Form(typed, Map.of(), null);
    UUID dossier = CasePages.id(form.value("dossier"));
    Optional<UUID> host = Optional.ofNullable(CasePages.id(form.value("hostSide")));
    return switch (implementations.start(actor, dossier, host.orElse(null))) {
      case Answer.Done<CaseView, Refusal>(CaseView made) -> CasePages.see("/cases/" + made.id());
      case Answer.Refused<CaseView, Refusal>(Refusal refusal) ->
          ResponseEntity.status(CasePages.status(refusal))
              .body(form(shell, CasePages.refused(typed, refusal, shell.messages())));
    };
  }
}
