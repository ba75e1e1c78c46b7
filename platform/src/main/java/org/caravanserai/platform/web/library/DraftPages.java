package org.caravanserai.platform.web.library;

import gg.jte.models.runtime.JteModel;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.UUID;
import org.caravanserai.platform.house.Answer;
import org.caravanserai.platform.house.ProblemKind;
import org.caravanserai.platform.identity.Action;
import org.caravanserai.platform.identity.Actor;
import org.caravanserai.platform.identity.May;
import org.caravanserai.platform.library.Draft;
import org.caravanserai.platform.library.Drafts;
import org.caravanserai.platform.library.Library;
import org.caravanserai.platform.library.Preview;
import org.caravanserai.platform.library.Publication;
import org.caravanserai.platform.library.Refusal;
import org.caravanserai.platform.web.Shell;
import org.caravanserai.platform.web.template.StaticTemplates;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Where data stewards hand packs in, see what they would change, and publish. */
@RestController
class DraftPages {
  private static final int MEGABYTE = 1 << 20;
  private static final UUID NO_DRAFT = new UUID(0, 0);

  private final Library library;
  private final Drafts drafts;
  private final StaticTemplates templates = new StaticTemplates();

  DraftPages(Library library, Drafts drafts) {
    this.library = library;
    this.drafts = drafts;
  }

  @GetMapping("/library/drafts")
  ResponseEntity<JteModel> desk(Shell shell, Actor actor) {
    if (!May.actor(actor, Action.LIBRARY_DRAFT_READ)) {
      throw notAllowed();
    }
    return desk(shell, actor, null);
  }

  private ResponseEntity<JteModel> desk(Shell shell, Actor actor, @Nullable Refusal refusal) {
    DraftViews views = new DraftViews(library, shell.messages());
    DraftView.Desk desk =
        new DraftView.Desk(
            drafts.open(actor).stream().map(views::row).toList(),
            May.actor(actor, Action.LIBRARY_STAGE),
            refusal == null ? null : Refusals.said(refusal, shell.messages()),
            (int) (Drafts.LARGEST_ARCHIVE / MEGABYTE));
    HttpStatus status = refusal == null ? HttpStatus.OK : Refusals.kind(refusal).status();
    return ResponseEntity.status(status).body(templates.libraryDesk(shell, desk));
  }

  @PostMapping("/library/drafts")
  ResponseEntity<JteModel> upload(
      Shell shell,
      Actor actor,
      @RequestParam MultipartFile archive,
      @RequestParam(defaultValue = "false") boolean whole,
      @RequestParam(defaultValue = "") String note)
      throws IOException {
    try (InputStream bytes = archive.getInputStream()) {
      return staged(shell, actor, drafts.upload(actor, bytes, null, whole, note));
    }
  }

  @PostMapping("/library/drafts/reload")
  ResponseEntity<JteModel> reload(
      Shell shell,
      Actor actor,
      @RequestParam(defaultValue = "false") boolean whole,
      @RequestParam(defaultValue = "") String note) {
    return staged(shell, actor, drafts.reload(actor, whole, note));
  }

  private ResponseEntity<JteModel> staged(Shell shell, Actor actor, Answer<Draft, Refusal> answer) {
    return answer.map(
        draft -> to("/library/drafts/" + draft.id()),
        refusal -> desk(shell, actor, tellable(refusal)));
  }

  @GetMapping("/library/drafts/{id}")
  ResponseEntity<JteModel> show(Shell shell, Actor actor, @PathVariable String id) {
    return show(shell, actor, id, null);
  }

  private ResponseEntity<JteModel> show(
      Shell shell, Actor actor, String id, @Nullable Refusal refusal) {
    return drafts
        .find(actor, known(id))
        .map(
            draft ->
                drafts
                    .preview(actor, known(id))
                    .map(
                        preview -> show(shell, actor, draft, preview, refusal),
                        _ -> decided(shell, draft, refusal)),
            gone -> gone(shell, actor, gone));
  }

  private ResponseEntity<JteModel> show(
      Shell shell, Actor actor, Draft draft, Preview preview, @Nullable Refusal refusal) {
    DraftView view =
        new DraftViews(library, shell.messages())
            .draft(draft, preview, May.actor(actor, Action.LIBRARY_PUBLISH));
    return page(shell, view, refusal);
  }

  private ResponseEntity<JteModel> page(Shell shell, DraftView view, @Nullable Refusal refusal) {
    HttpStatus status = refusal == null ? HttpStatus.OK : Refusals.kind(refusal).status();
    return ResponseEntity.status(status)
        .body(
            templates.libraryDraft(
                shell, view, refusal == null ? null : Refusals.said(refusal, shell.messages())));
  }

  /** A draft that was published or discarded shows what became of it. */
  private ResponseEntity<JteModel> decided(Shell shell, Draft draft, @Nullable Refusal refusal) {
    HttpStatus status = refusal == null ? HttpStatus.OK : Refusals.kind(refusal).status();
    return ResponseEntity.status(status)
        .body(
            templates.libraryDecided(
                shell,
                new DraftViews(library, shell.messages()).row(draft),
                shell.say("library.draft.state." + draft.state())));
  }

  @PostMapping("/library/drafts/{id}/publish")
  ResponseEntity<JteModel> publish(
      Shell shell,
      Actor actor,
      @PathVariable String id,
      @RequestParam int version,
      @RequestParam(defaultValue = "") String label,
      @RequestParam(defaultValue = "") String note) {
    return drafts
        .publish(actor, known(id), version, label, note)
        .map(this::toEdition, refusal -> answered(shell, actor, id, refusal));
  }

  @PostMapping("/library/drafts/{id}/rebase")
  ResponseEntity<JteModel> rebase(
      Shell shell, Actor actor, @PathVariable String id, @RequestParam int version) {
    return drafts
        .rebase(actor, known(id), version)
        .map(
            draft -> to("/library/drafts/" + draft.id()),
            refusal -> answered(shell, actor, id, refusal));
  }

  @PostMapping("/library/drafts/{id}/discard")
  ResponseEntity<JteModel> discard(
      Shell shell, Actor actor, @PathVariable String id, @RequestParam int version) {
    return drafts
        .discard(actor, known(id), version)
        .map(_ -> to("/library/drafts"), refusal -> answered(shell, actor, id, refusal));
  }

  /** The draft as it is now, with why the command was refused. */
  private ResponseEntity<JteModel> answered(Shell shell, Actor actor, String id, Refusal refusal) {
    return refusal instanceof Refusal.NoSuchDraft
        ? gone(shell, actor, refusal)
        : show(shell, actor, id, tellable(refusal));
  }

  @GetMapping("/library/editions/{number}/restore")
  ResponseEntity<JteModel> look(Shell shell, Actor actor, @PathVariable String number) {
    return look(shell, actor, ItemPages.number(number).orElse(0L), null);
  }

  private ResponseEntity<JteModel> look(
      Shell shell, Actor actor, long number, @Nullable Refusal refusal) {
    return drafts
        .previewOf(actor, number)
        .map(
            preview ->
                page(
                    shell,
                    new DraftViews(library, shell.messages())
                        .restore(
                            library.publication(number).orElseThrow(),
                            preview,
                            May.actor(actor, Action.LIBRARY_PUBLISH)),
                    refusal),
            gone -> gone(shell, actor, tellable(gone)));
  }

  @PostMapping("/library/editions/{number}/restore")
  ResponseEntity<JteModel> restore(
      Shell shell,
      Actor actor,
      @PathVariable String number,
      @RequestParam long version,
      @RequestParam(defaultValue = "") String note) {
    long earlier = ItemPages.number(number).orElse(0L);
    return drafts
        .restore(actor, earlier, version, note)
        .map(
            this::toEdition,
            refusal ->
                refusal instanceof Refusal.NoSuchPublication
                    ? gone(shell, actor, refusal)
                    : look(shell, actor, earlier, tellable(refusal)));
  }

  private ResponseEntity<JteModel> toEdition(Publication publication) {
    return to("/library/editions/" + publication.number());
  }

  /** The id in an address; one that no draft has when it is none. */
  private static UUID known(String id) {
    try {
      return UUID.fromString(id);
    } catch (IllegalArgumentException e) {
      return NO_DRAFT;
    }
  }

  private static ResponseEntity<JteModel> to(String address) {
    return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(address)).build();
  }

  /** A refusal that a page can tell; what is not allowed at all leads to the doors of the house. */
  private static Refusal tellable(Refusal refusal) {
    if (refusal instanceof Refusal.NotAllowed) {
      throw notAllowed();
    }
    return refusal;
  }

  private static AccessDeniedException notAllowed() {
    return new AccessDeniedException("Not open to this actor");
  }

  /** Who has not signed in is asked to, whether there is such a thing or not. */
  private ResponseEntity<JteModel> gone(Shell shell, Actor actor, Refusal refusal) {
    if (actor instanceof Actor.Nobody) {
      throw notAllowed();
    }
    ProblemKind kind = Refusals.kind(refusal);
    return ResponseEntity.status(kind.status()).body(templates.error(shell, kind));
  }
}
