package org.caravanserai.platform.api.casework;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.caravanserai.casework.Scope;
import org.caravanserai.message.Messages;
import org.caravanserai.platform.api.Problem;
import org.caravanserai.platform.api.Slice;
import org.caravanserai.platform.api.Stretch;
import org.caravanserai.platform.casework.CaseView;
import org.caravanserai.platform.casework.CaseWords;
import org.caravanserai.platform.casework.Cases;
import org.caravanserai.platform.casework.Report;
import org.caravanserai.platform.casework.Reports;
import org.caravanserai.platform.casework.Writing;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Cases: a problem that is reported, and all that is written about it. */
@RestController
@RequestMapping("/api/v1/cases")
@Tag(name = "cases")
class CaseApi {
  private final Reports reports;
  private final Cases cases;
  private final CaseWords words;

  CaseApi(Reports reports, Cases cases, CaseWords words) {
    this.reports = reports;
    this.cases = cases;
    this.words = words;
  }

  @GetMapping
  @Operation(
      summary = "The cases that you take part in, newest first",
      description = "With open=true only those that are not over.")
  Slice<CaseForms.CaseLine> list(
      Actor actor,
      HttpServletRequest request,
      @RequestParam(defaultValue = "false") boolean open,
      Stretch stretch) {
    CaseProblems.requireSignIn(actor);
    Messages messages = messages(request);
    return Slice.of(
        cases.mine(actor, open, stretch.afterId(), stretch.limit() + 1).stream()
            .map(brief -> CaseForms.line(brief, words, messages))
            .toList(),
        stretch,
        line -> line.id().toString());
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(summary = "Report a problem of an enterprise to the desk of its side")
  ResponseEntity<CaseForms.CaseAnswer> report(
      Actor actor, HttpServletRequest request, @RequestBody Report report) {
    CaseView made = reports.report(actor, report).orThrow(CaseProblems::of);
    return ResponseEntity.created(URI.create("/api/v1/cases/" + made.id()))
        .body(CaseForms.answer(made, words, messages(request)));
  }

  @GetMapping("/{id}")
  @Operation(summary = "A case: where it stands, its clocks, its entries, what you may write now")
  CaseForms.CaseAnswer read(Actor actor, HttpServletRequest request, @PathVariable UUID id) {
    CaseProblems.requireSignIn(actor);
    return CaseForms.answer(
        cases.read(actor, id).orThrow(CaseProblems::of), words, messages(request));
  }

  /**
   * Writes an entry against the number of the last one of its scope that the writer has read. When
   * others wrote since, the problem names what they wrote, in {@code since}.
   */
  @PostMapping("/{id}/entries")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      summary = "Write the next entry of a case",
      description =
          "against is the number of the last entry of the scope that you have read. When others"
              + " wrote since, the answer is 409 and since holds what they wrote.")
  ResponseEntity<CaseForms.CaseAnswer> write(
      Actor actor,
      HttpServletRequest request,
      @PathVariable UUID id,
      @RequestBody Writing writing) {
    CaseProblems.requireSignIn(actor);
    CaseView now = cases.write(actor, id, writing).orThrow(CaseProblems::of);
    return ResponseEntity.created(URI.create("/api/v1/cases/" + id))
        .body(CaseForms.answer(now, words, messages(request)));
  }

  @GetMapping("/{id}/chain/{scope}")
  @Operation(summary = "The entries of one scope, each as the text that its hash is of")
  CaseForms.Chain chain(Actor actor, @PathVariable UUID id, @PathVariable String scope) {
    CaseProblems.requireSignIn(actor);
    List<String> texts = cases.chain(actor, id, scope).orThrow(CaseProblems::of);
    return CaseForms.chain(
        id, Scope.read(scope).orElseThrow(() -> new Problem(ProblemKind.NOT_FOUND)), texts);
  }

  private static Messages messages(HttpServletRequest request) {
    return Wording.in(ReaderLanguage.of(request));
  }
}
