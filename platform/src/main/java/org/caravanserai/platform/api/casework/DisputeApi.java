package org.caravanserai.platform.api.casework;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.caravanserai.knowledge.CaseKind;
import org.caravanserai.message.Messages;
import org.caravanserai.platform.api.Problem;
import org.caravanserai.platform.casework.CaseView;
import org.caravanserai.platform.casework.CaseWords;
import org.caravanserai.platform.casework.Dispute;
import org.caravanserai.platform.casework.Disputes;
import org.caravanserai.platform.casework.Enforcing;
import org.caravanserai.platform.casework.SettlementView;
import org.caravanserai.platform.casework.Settlements;
import org.caravanserai.platform.house.ProblemKind;
import org.caravanserai.platform.house.ReaderLanguage;
import org.caravanserai.platform.house.Wording;
import org.caravanserai.platform.identity.Actor;
import org.caravanserai.settlement.Enforceability;
import org.caravanserai.settlement.EnforceabilityText;
import org.caravanserai.settlement.Settlement;
import org.caravanserai.settlement.SettlementDraft;
import org.caravanserai.settlement.SettlementText;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Disputes between enterprises and their settlements. All else of a dispute is a case like others.
 */
@RestController
@RequestMapping("/api/v1/cases")
@Tag(name = "cases")
class DisputeApi {
  private final Disputes disputes;
  private final Settlements settlements;
  private final CaseWords words;

  DisputeApi(Disputes disputes, Settlements settlements, CaseWords words) {
    this.disputes = disputes;
    this.settlements = settlements;
    this.words = words;
  }

  /**
   * A draft of a settlement.
   *
   * @param prevails a language, or {@code both}
   * @param optIn whether the clause that the Singapore Convention applies is added at the end
   * @param leftOut ids of the exclusions of the Convention that apply
   * @param against the number of the last entry of the shared scope that you have read
   */
  record Drafted(
      @Nullable String first,
      @Nullable String second,
      @Nullable String prevails,
      @Nullable List<Clause> clauses,
      @Nullable Boolean optIn,
      @Nullable Boolean governmentParty,
      @Nullable List<String> leftOut,
      @Nullable Integer against) {}

  /**
   * A clause of a draft.
   *
   * @param by {@code claimant} or {@code respondent} where it is a duty
   * @param due the day by which the duty is owed
   */
  record Clause(
      @Nullable String first, @Nullable String second, @Nullable String by, @Nullable String due) {}

  /**
   * A draft that was checked: its mistakes, or what it would say and where it could be enforced.
   */
  record Checked(
      List<String> mistakes,
      @Nullable String terms,
      @Nullable String text,
      @Nullable List<InState> enforceability) {}

  /** Where a settlement could be enforced. */
  record InState(
      String country,
      String standing,
      String sentence,
      List<String> reasons,
      List<String> otherwise) {}

  /** A signature whose seal is whole. */
  record Signed(String person, String as, Instant at) {}

  /**
   * A settlement.
   *
   * @param canonical the very text that is signed
   * @param terms its SHA-256
   * @param shown whether signing is open
   */
  record SettlementAnswer(
      String terms,
      String canonical,
      String text,
      boolean shown,
      @Nullable List<InState> enforceability,
      List<Signed> signatures) {}

  @PostMapping("/disputes")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      summary = "Give another enterprise notice of a dispute",
      description = "It goes forward only when the other party has confirmed that it will answer.")
  ResponseEntity<CaseForms.CaseAnswer> open(
      Actor actor, HttpServletRequest request, @RequestBody Dispute dispute) {
    CaseView made = disputes.open(actor, dispute).orThrow(CaseProblems::of);
    return ResponseEntity.created(URI.create("/api/v1/cases/" + made.id()))
        .body(CaseForms.answer(made, words, messages(request)));
  }

  @GetMapping("/{id}/settlement")
  @Operation(summary = "What is put down for signature, where it could be enforced, who has signed")
  SettlementAnswer read(Actor actor, HttpServletRequest request, @PathVariable UUID id) {
    CaseProblems.requireSignIn(actor);
    SettlementView view = settlements.read(actor, id).orThrow(CaseProblems::of);
    Settlement settlement = view.settlement();
    if (settlement == null) {
      throw new Problem(ProblemKind.NOT_FOUND);
    }
    return new SettlementAnswer(
        settlement.terms(),
        settlement.canonical(),
        new SettlementText(settlement).plain(),
        view.shown(),
        view.check() == null ? null : states(view.check(), messages(request)),
        view.signatures().stream()
            .map(one -> new Signed(one.person(), one.capacity(), one.at()))
            .toList());
  }

  @PostMapping("/{id}/settlement/check")
  @Operation(summary = "Check a draft of a settlement; nothing is kept")
  Checked check(
      Actor actor,
      HttpServletRequest request,
      @PathVariable UUID id,
      @RequestBody Drafted drafted) {
    CaseProblems.requireSignIn(actor);
    Messages messages = messages(request);
    Settlements.Looked looked =
        settlements.look(actor, id, draft(drafted), told(drafted)).orThrow(CaseProblems::of);
    return switch (looked.outcome()) {
      case SettlementDraft.Outcome.Refused(var mistakes) ->
          new Checked(
              mistakes.stream().map(one -> SettlementText.mistake(one, messages)).toList(),
              null,
              null,
              null);
      case SettlementDraft.Outcome.Sound(Settlement settlement) ->
          new Checked(
              List.of(),
              settlement.terms(),
              new SettlementText(settlement).plain(),
              looked.check().map(check -> states(check, messages)).orElse(null));
    };
  }

  @PostMapping("/{id}/settlement")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      summary = "Put a draft down for signature",
      description = "It is signed in a browser, by people who have just signed in.")
  ResponseEntity<CaseForms.CaseAnswer> agree(
      Actor actor,
      HttpServletRequest request,
      @PathVariable UUID id,
      @RequestBody Drafted drafted) {
    CaseProblems.requireSignIn(actor);
    Integer against = drafted.against();
    CaseView now =
        settlements
            .agree(actor, id, draft(drafted), against == null ? 0 : against)
            .orThrow(CaseProblems::of);
    return ResponseEntity.created(URI.create("/api/v1/cases/" + id + "/settlement"))
        .body(CaseForms.answer(now, words, messages(request)));
  }

  private SettlementDraft draft(Drafted drafted) {
    List<Clause> clauses = drafted.clauses() == null ? List.of() : drafted.clauses();
    return new SettlementDraft(
        text(drafted.first()),
        text(drafted.second()),
        text(drafted.prevails()),
        clauses.stream()
            .map(one ->
                new SettlementDraft.Row(
                    text(one.first()), text(one.second()), text(one.by()), text(one.due())))
            .toList(),
        Boolean.TRUE.equals(drafted.optIn()) ? settlements.treaty().orElse(null) : null);
  }

  private static Enforcing.Told told(Drafted drafted) {
    return new Enforcing.Told(
        Boolean.TRUE.equals(drafted.governmentParty()),
        drafted.leftOut() == null ? Set.of() : Set.copyOf(drafted.leftOut()),
        true);
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text;
  }

  private static List<InState> states(Enforceability check, Messages messages) {
    EnforceabilityText said = new EnforceabilityText(messages);
    return check.states().stream()
        .map(state ->
            new InState(
                state.country(),
                CaseKind.word(state.standing()),
                said.standing(state),
                said.reasons(state),
                said.otherwise(state)))
        .toList();
  }

  private static Messages messages(HttpServletRequest request) {
    return Wording.in(ReaderLanguage.of(request));
  }
}
