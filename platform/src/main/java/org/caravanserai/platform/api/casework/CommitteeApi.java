package org.caravanserai.platform.api.casework;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.LocalDate;
import java.util.UUID;
import org.caravanserai.platform.casework.Committees;
import org.caravanserai.platform.casework.Meeting;
import org.caravanserai.platform.identity.Actor;
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

/** Meetings of the joint committees, for coordinators and auditors. */
@RestController
@RequestMapping("/api/v1/committee/meetings")
@Tag(name = "cases")
class CommitteeApi {
  private final Committees committees;

  CommitteeApi(Committees committees) {
    this.committees = committees;
  }

  /**
   * A meeting as somebody calls it.
   *
   * @param side that calls it; the first that you coordinate when it is left out
   * @param other the other side
   * @param day from 31 days ago to 366 days ahead
   */
  record MeetingDraft(@Nullable UUID side, @Nullable UUID other, @Nullable LocalDate day) {}

  /**
   * A decision.
   *
   * @param caseId a case of the agenda
   * @param against the number of the last shared entry of the case that you have read
   * @param text at most 8,000 characters
   */
  record DecisionDraft(@Nullable UUID caseId, @Nullable Integer against, @Nullable String text) {}

  /**
   * A confirmation.
   *
   * @param sha256 of the minutes that you have read
   */
  record ConfirmationDraft(@Nullable String sha256) {}

  @GetMapping
  @Operation(
      summary = "Meetings of the joint committees of your sides, and what waits for one",
      description = "For coordinators and auditors. The newest hundred, the newest first.")
  CommitteeForms.MeetingList list(Actor actor) {
    return CommitteeForms.list(committees.list(actor).orThrow(CaseProblems::of));
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      summary = "Call a meeting of the joint committee of your side and another",
      description =
          "Cases that the two sides have before the committee stand on its agenda at once, and new"
              + " ones join until the minutes are first confirmed. One meeting of two sides is open"
              + " at a time.")
  ResponseEntity<CommitteeForms.MeetingAnswer> call(Actor actor, @RequestBody MeetingDraft draft) {
    Meeting meeting =
        committees.call(actor, draft.side(), draft.other(), draft.day()).orThrow(CaseProblems::of);
    return ResponseEntity.created(URI.create("/api/v1/committee/meetings/" + meeting.id()))
        .body(CommitteeForms.answer(meeting));
  }

  @GetMapping("/{id}")
  @Operation(summary = "A meeting: agenda, decisions, minutes, confirmations")
  CommitteeForms.MeetingAnswer read(Actor actor, @PathVariable UUID id) {
    return CommitteeForms.answer(committees.read(actor, id).orThrow(CaseProblems::of));
  }

  @PostMapping("/{id}/decisions")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      summary = "Write what the joint committee decided about a case",
      description =
          "It becomes an entry of the case, against the number of the last shared entry that you"
              + " have read. Minutes that were confirmed before must be confirmed anew.")
  ResponseEntity<CommitteeForms.MeetingAnswer> decide(
      Actor actor, @PathVariable UUID id, @RequestBody DecisionDraft draft) {
    return made(
        committees
            .decide(actor, id, draft.caseId(), draft.against(), draft.text())
            .orThrow(CaseProblems::of));
  }

  @PostMapping("/{id}/confirmations")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      summary = "Confirm the minutes of a meeting for your side",
      description =
          "Once both sides have confirmed the same SHA-256, the meeting is closed and its minutes"
              + " stay as they are.")
  ResponseEntity<CommitteeForms.MeetingAnswer> confirm(
      Actor actor, @PathVariable UUID id, @RequestBody ConfirmationDraft draft) {
    return made(committees.confirm(actor, id, draft.sha256()).orThrow(CaseProblems::of));
  }

  private static ResponseEntity<CommitteeForms.MeetingAnswer> made(Meeting meeting) {
    return ResponseEntity.created(URI.create("/api/v1/committee/meetings/" + meeting.id()))
        .body(CommitteeForms.answer(meeting));
  }
}
