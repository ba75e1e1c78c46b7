package org.caravanserai.platform.api.casework;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.UUID;
import org.caravanserai.message.Messages;
import org.caravanserai.platform.api.Problem;
import org.caravanserai.platform.casework.CaseView;
import org.caravanserai.platform.casework.CaseWords;
import org.caravanserai.platform.casework.Cases;
import org.caravanserai.platform.casework.Implementations;
import org.caravanserai.platform.casework.PlanWords;
import org.caravanserai.platform.house.ProblemKind;
import org.caravanserai.platform.house.ReaderLanguage;
import org.caravanserai.platform.house.Wording;
import org.caravanserai.platform.identity.Actor;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Plans of dossiers that are carried out by the desks of both sides. */
@RestController
@RequestMapping("/api/v1/cases")
@Tag(name = "cases")
class PlanApi {
  private final Implementations implementations;
  private final Cases cases;
  private final CaseWords words;
  private final PlanWords planWords;

  PlanApi(Implementations implementations, Cases cases, CaseWords words, PlanWords planWords) {
    this.implementations = implementations;
    this.cases = cases;
    this.words = words;
    this.planWords = planWords;
  }

  @PostMapping("/plans")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      summary = "Hand the plan of a dossier to the desks of both sides",
      description = "It becomes a case with a task for each step of the plan.")
  ResponseEntity<CaseForms.CaseAnswer> start(
      Actor actor, HttpServletRequest request, @RequestBody PlanForms.Start start) {
    CaseView made =
        implementations.start(actor, start.dossier(), start.hostSide()).orThrow(CaseProblems::of);
    return ResponseEntity.created(URI.create("/api/v1/cases/" + made.id()))
        .body(CaseForms.answer(made, words, messages(request)));
  }

  @GetMapping("/{id}/plan")
  @Operation(
      summary = "The plan that a case carries out: its tasks, and when it ends as things stand",
      description = "404 of cases that carry out no plan.")
  PlanForms.PlanAnswer plan(Actor actor, HttpServletRequest request, @PathVariable UUID id) {
    CaseProblems.requireSignIn(actor);
    CaseView view = cases.read(actor, id).orThrow(CaseProblems::of);
    return implementations
        .plan(view)
        .map(plan -> PlanForms.answer(view, plan, planWords, messages(request)))
        .orElseThrow(() -> new Problem(ProblemKind.NOT_FOUND));
  }

  private static Messages messages(HttpServletRequest request) {
    return Wording.in(ReaderLanguage.of(request));
  }
}
