package org.caravanserai.platform.api.casework;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.caravanserai.platform.casework.Issue;
import org.caravanserai.platform.casework.Issues;
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

/** Causes that repeat, for coordinators. */
@RestController
@RequestMapping("/api/v1/board/issues")
@Tag(name = "cases")
class IssueApi {
  private final Issues issues;

  IssueApi(Issues issues) {
    this.issues = issues;
  }

  /** Issues: what is open first, then the largest. */
  record IssueList(List<SystemicIssue> items) {}

  /**
   * A cause that repeats.
   *
   * @param standing {@code open}, {@code acknowledged}, {@code resolved}
   * @param count how many cases, since it was resolved last
   * @param cases the newest of them, at most twenty
   */
  record SystemicIssue(
      UUID side,
      String topic,
      String cause,
      String standing,
      int count,
      List<IssueCase> cases,
      List<IssueNote> notes) {}

  /** A case that has the cause. */
  record IssueCase(UUID id, UUID organisation, @Nullable String outcome, Instant endedAt) {}

  /** What a coordinator wrote. */
  record IssueNote(String standing, String note, UUID person, Instant at) {}

  /**
   * What a coordinator writes.
   *
   * @param standing {@code acknowledged} or {@code resolved}
   * @param note at most 2,000 characters
   */
  record IssueNoteDraft(@Nullable String standing, @Nullable String note) {}

  @GetMapping
  @Operation(
      summary = "Causes that repeat in the cases of your side",
      description =
          "For coordinators and auditors: topic and cause that at least three cases of the side"
              + " ended for within 180 days, unless the house is set otherwise.")
  IssueList list(Actor actor) {
    return new IssueList(
        issues.list(actor).orThrow(CaseProblems::of).stream().map(IssueApi::form).toList());
  }

  @PostMapping("/{side}/{topic}/{cause}/notes")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(summary = "Acknowledge or resolve a cause that repeats, with a note")
  ResponseEntity<SystemicIssue> write(
      Actor actor,
      @PathVariable UUID side,
      @PathVariable String topic,
      @PathVariable String cause,
      @RequestBody IssueNoteDraft draft) {
    Issue issue =
        issues
            .write(actor, new Issue.Key(side, topic, cause), draft.standing(), draft.note())
            .orThrow(CaseProblems::of);
    return ResponseEntity.created(URI.create("/api/v1/board/issues")).body(form(issue));
  }

  private static SystemicIssue form(Issue issue) {
    return new SystemicIssue(
        issue.key().side(),
        issue.key().topic(),
        issue.key().cause(),
        word(issue.standing()),
        issue.count(),
        issue.cases().stream()
            .map(one -> new IssueCase(one.id(), one.organisation(), one.outcome(), one.endedAt()))
            .toList(),
        issue.notes().stream()
            .map(
                note -> new IssueNote(word(note.standing()), note.text(), note.person(), note.at()))
            .toList());
  }

  private static String word(Issue.Standing standing) {
    return standing.name().toLowerCase(Locale.ROOT);
  }
}
