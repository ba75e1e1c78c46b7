package org.caravanserai.platform.api.library;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.caravanserai.platform.api.ExpectedVersion;
import org.caravanserai.platform.api.Problem;
import org.caravanserai.platform.house.Answer;
import org.caravanserai.platform.house.ProblemKind;
import org.caravanserai.platform.house.ReaderLanguage;
import org.caravanserai.platform.identity.Action;
import org.caravanserai.platform.identity.Actor;
import org.caravanserai.platform.identity.May;
import org.caravanserai.platform.library.Draft;
import org.caravanserai.platform.library.Drafts;
import org.caravanserai.platform.library.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The drafts of data stewards. */
@RestController
@RequestMapping("/api/v1/library")
@Tag(name = "library")
class DraftApi {
  private final Drafts drafts;

  DraftApi(Drafts drafts) {
    this.drafts = drafts;
  }

  /** What is said of the packs of the installation that are to become a draft. */
  record Reload(boolean whole, @Nullable String note) {}

  /** What an edition is to be called, and what is said of it. */
  record Publish(@Nullable String label, @Nullable String note) {}

  @PutMapping(
      path = "/archives/{sha256}",
      consumes = {"application/zip", "application/octet-stream"})
  @Operation(
      summary = "Hand in a ZIP archive of packs, under its SHA-256",
      description =
          "Makes a draft, or names the open one of the same archive. A mistake in the packs is"
              + " answered with its file, line and column.")
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<LibraryForms.DraftForm> upload(
      Actor actor,
      @PathVariable String sha256,
      InputStream archive,
      @RequestParam(defaultValue = "false") boolean whole,
      @RequestParam(defaultValue = "") String note)
      throws IOException {
    if (!sha256.matches("[0-9a-f]{64}")) {
      throw LibraryProblems.unreadable("sha256");
    }
    return made(drafts.upload(actor, archive, sha256, whole, note));
  }

  @PostMapping("/drafts")
  @Operation(summary = "Make a draft of the packs in the folder of the installation")
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<LibraryForms.DraftForm> reload(Actor actor, @RequestBody Reload wish) {
    return made(drafts.reload(actor, wish.whole(), plain(wish.note())));
  }

  private static ResponseEntity<LibraryForms.DraftForm> made(Answer<Draft, Refusal> answer) {
    Draft draft = value(answer);
    return ResponseEntity.created(URI.create("/api/v1/library/drafts/" + draft.id()))
        .header(HttpHeaders.ETAG, ExpectedVersion.etag(draft.version()))
        .body(LibraryForms.DraftForm.of(draft));
  }

  @GetMapping("/drafts")
  @Operation(summary = "The open drafts, the newest first; there are never more than a few")
  List<LibraryForms.DraftForm> list(Actor actor) {
    requirePerson(actor);
    if (!May.actor(actor, Action.LIBRARY_DRAFT_READ)) {
      throw new Problem(ProblemKind.FORBIDDEN);
    }
    return drafts.open(actor).stream().map(LibraryForms.DraftForm::of).toList();
  }

  @GetMapping("/drafts/{id}")
  @Operation(summary = "One draft")
  ResponseEntity<LibraryForms.DraftForm> show(Actor actor, @PathVariable UUID id) {
    requirePerson(actor);
    return shown(drafts.find(actor, id));
  }

  private static ResponseEntity<LibraryForms.DraftForm> shown(Answer<Draft, Refusal> answer) {
    Draft draft = value(answer);
    return ResponseEntity.ok()
        .header(HttpHeaders.ETAG, ExpectedVersion.etag(draft.version()))
        .body(LibraryForms.DraftForm.of(draft));
  }

  @GetMapping("/drafts/{id}/preview")
  @Operation(summary = "What would change if the draft were published now")
  LibraryForms.PreviewForm preview(HttpServletRequest request, Actor actor, @PathVariable UUID id) {
    requirePerson(actor);
    return LibraryForms.PreviewForm.of(
        value(drafts.preview(actor, id)), ReaderLanguage.of(request));
  }

  @PostMapping("/drafts/{id}/publish")
  @Operation(summary = "Publish a draft")
  LibraryForms.EditionForm publish(
      Actor actor, @PathVariable UUID id, ExpectedVersion expected, @RequestBody Publish wish) {
    return LibraryForms.EditionForm.of(
        value(
            drafts.publish(
                actor, id, expected.version(), plain(wish.label()), plain(wish.note()))));
  }

  @PostMapping("/drafts/{id}/rebase")
  @Operation(summary = "Put a draft over the edition that is in force now")
  ResponseEntity<LibraryForms.DraftForm> rebase(
      Actor actor, @PathVariable UUID id, ExpectedVersion expected) {
    return shown(drafts.rebase(actor, id, expected.version()));
  }

  @DeleteMapping("/drafts/{id}")
  @Operation(summary = "Discard a draft")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  ResponseEntity<Void> discard(Actor actor, @PathVariable UUID id, ExpectedVersion expected) {
    value(drafts.discard(actor, id, expected.version()));
    return ResponseEntity.noContent().build();
  }

  private static void requirePerson(Actor actor) {
    if (actor instanceof Actor.Nobody) {
      throw new Problem(ProblemKind.SIGN_IN);
    }
  }

  private static <T> T value(Answer<T, Refusal> answer) {
    return switch (answer) {
      case Answer.Done<T, Refusal>(T value) -> value;
      case Answer.Refused<T, Refusal>(var refusal) -> throw LibraryProblems.of(refusal);
    };
  }

  private static String plain(@Nullable String text) {
    return text == null ? "" : text;
  }
}
