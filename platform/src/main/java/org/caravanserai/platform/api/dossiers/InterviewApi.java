package org.caravanserai.platform.api.dossiers;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.caravanserai.platform.api.ExpectedVersion;
import org.caravanserai.platform.api.Problem;
import org.caravanserai.platform.dossiers.Asker;
import org.caravanserai.platform.dossiers.Interview;
import org.caravanserai.platform.dossiers.Interview.Sitting;
import org.caravanserai.platform.dossiers.Refusal;
import org.caravanserai.platform.house.Answer;
import org.caravanserai.platform.house.ProblemKind;
import org.caravanserai.platform.house.ReaderLanguage;
import org.caravanserai.platform.identity.Actor;
import org.caravanserai.questionnaire.Choices;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The questionnaire over a kept dossier. */
@RestController
@RequestMapping("/api/v1/dossiers/{id}")
@Tag(name = "dossiers")
class InterviewApi {
  private static final int MOST_FOUND = 20;
  private static final int LONGEST_SEARCH = 300;

  private final Interview interview;

  InterviewApi(Interview interview) {
    this.interview = interview;
  }

  /** What is done with the question that is asked. */
  enum Act {
    ANSWER,
    SKIP,
    UNKNOWN,
    BACK,
    REVISE
  }

  /**
   * A step.
   *
   * @param act left out: ANSWER
   * @param texts the answer: codes, which may be none, for what takes several; else one text
   * @param fact what is asked for again: {@code attribute}, {@code consignment/attribute} or {@code
   *     project}
   */
  record Step(@Nullable Act act, @Nullable List<String> texts, @Nullable String fact) {}

  @GetMapping("/questions")
  @Operation(summary = "What is best asked next, and why")
  ResponseEntity<DossierForms.Question> next(
      HttpServletRequest request, Actor actor, @PathVariable UUID id) {
    return shown(request, interview.open(Asker.of(actor), id));
  }

  @GetMapping("/questions/codes")
  @Operation(summary = "The codes that answer what is asked, by words of their labels")
  List<DossierForms.Code> codes(
      HttpServletRequest request, Actor actor, @PathVariable UUID id, @RequestParam String words) {
    if (words.length() > LONGEST_SEARCH) {
      throw new Problem(ProblemKind.TOO_LARGE);
    }
    Sitting sitting = DossierApi.value(interview.open(Asker.of(actor), id));
    return Choices.of(sitting.edition().knowledge(), sitting.questionnaire().ask())
        .search(words, MOST_FOUND)
        .stream()
        .map(choice -> DossierForms.Code.of(choice, ReaderLanguage.of(request)))
        .toList();
  }

  @PostMapping("/answers")
  @Operation(summary = "Answer what is asked, skip it, go back, or ask for a fact again")
  ResponseEntity<DossierForms.Question> answer(
      HttpServletRequest request,
      Actor actor,
      @PathVariable UUID id,
      ExpectedVersion expected,
      @RequestBody Step step) {
    Asker asker = Asker.of(actor);
    int version = expected.version();
    Act act = step.act() == null ? Act.ANSWER : step.act();
    return shown(
        request,
        switch (act) {
          case ANSWER -> interview.answer(asker, id, version, texts(step));
          case SKIP -> interview.skip(asker, id, version);
          case UNKNOWN -> interview.dontKnow(asker, id, version);
          case BACK -> interview.back(asker, id, version);
          case REVISE -> interview.revise(asker, id, version, fact(step));
        });
  }

  private static List<String> texts(Step step) {
    if (step.texts() == null || step.texts().stream().anyMatch(Objects::isNull)) {
      throw unreadable("texts");
    }
    return step.texts();
  }

  private static String fact(Step step) {
    if (step.fact() == null) {
      throw unreadable("fact");
    }
    return step.fact();
  }

  private static Problem unreadable(String field) {
    return new Problem(ProblemKind.BAD_REQUEST, new Problem.Fault(field, "error.field.unreadable"));
  }

  private static ResponseEntity<DossierForms.Question> shown(
      HttpServletRequest request, Answer<Sitting, Refusal> outcome) {
    Sitting sitting = DossierApi.value(outcome);
    return ResponseEntity.ok()
        .header(HttpHeaders.ETAG, ExpectedVersion.etag(sitting.dossier().version()))
        .body(DossierForms.Question.of(sitting, ReaderLanguage.of(request)));
  }
}
