package org.caravanserai.platform.web.library;

import gg.jte.models.runtime.JteModel;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.caravanserai.lookup.Kind;
import org.caravanserai.lookup.Subject;
import org.caravanserai.platform.house.ProblemKind;
import org.caravanserai.platform.identity.Action;
import org.caravanserai.platform.identity.Actor;
import org.caravanserai.platform.identity.May;
import org.caravanserai.platform.library.Edition;
import org.caravanserai.platform.library.ItemChange;
import org.caravanserai.platform.library.Library;
import org.caravanserai.platform.library.Publication;
import org.caravanserai.platform.web.Shell;
import org.caravanserai.platform.web.template.StaticTemplates;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What was in force, what each publication changed, and the files that it rests on. */
@RestController
class EditionPages {
  private static final int PAGE = 20;
  private static final int MOST_CHANGES = 100;
  private static final int LONGEST_ID = 200;

  private final Library library;
  private final StaticTemplates templates = new StaticTemplates();

  EditionPages(Library library) {
    this.library = library;
  }

  @GetMapping("/library/editions")
  ResponseEntity<JteModel> list(
      Shell shell, Actor actor, @RequestParam(required = false) @Nullable String before) {
    Optional<Long> number = before == null ? Optional.empty() : ItemPages.number(before);
    if (before != null && number.isEmpty()) {
      return refused(shell, ProblemKind.BAD_REQUEST);
    }
    List<Publication> found = library.publications(number.orElse(null), PAGE + 1);
    List<Publication> shown = found.subList(0, Math.min(PAGE, found.size()));
    String next =
        found.size() > PAGE ? "/library/editions?before=" + shown.getLast().number() : null;
    return ResponseEntity.ok(
        templates.libraryEditions(
            shell,
            new EditionView.Rows(new EditionRows(library, shell.messages()).rows(shown), next),
            May.actor(actor, Action.LIBRARY_DRAFT_READ)));
  }

  @GetMapping("/library/editions/{number}")
  ResponseEntity<JteModel> show(
      Shell shell,
      Actor actor,
      @PathVariable String number,
      @RequestParam(required = false) @Nullable String after) {
    Optional<Publication> publication = publication(number);
    Optional<Subject> last = subject(after);
    if (publication.isEmpty()) {
      return refused(shell, ProblemKind.NOT_FOUND);
    }
    if (after != null && last.isEmpty()) {
      return refused(shell, ProblemKind.BAD_REQUEST);
    }
    return ResponseEntity.ok(
        templates.libraryEdition(shell, view(shell, actor, publication.get(), last.orElse(null))));
  }

  private EditionView view(
      Shell shell, Actor actor, Publication publication, @Nullable Subject after) {
    long number = publication.number();
    List<ItemChange> found = library.changes(number, after, MOST_CHANGES + 1);
    List<ItemChange> shown = found.subList(0, Math.min(MOST_CHANGES, found.size()));
    Edition earlier = before(publication);
    Edition later = library.edition(publication.edition()).orElse(earlier);
    EditionRows rows = new EditionRows(library, shell.messages());
    EditionView.Row row = rows.rows(List.of(publication)).getFirst();
    return new EditionView(
        row,
        publication.edition(),
        library.packs(publication.edition()).stream().map(pack -> rows.named(pack)).toList(),
        shown.stream()
            .map(change ->
                rows.change(
                    change,
                    change.how() == ItemChange.How.REMOVED ? earlier : later,
                    LibraryAddress.change(number, change.subject())))
            .toList(),
        found.size() > MOST_CHANGES
            ? row.href() + "?after=" + cursor(shown.getLast().subject())
            : null,
        !row.inForce() && May.actor(actor, Action.LIBRARY_PUBLISH));
  }

  /** The edition before a publication, which knows what was removed; else the one in force. */
  private Edition before(Publication publication) {
    return library
        .publication(publication.number() - 1)
        .flatMap(before -> library.edition(before.edition()))
        .orElseGet(library::current);
  }

  @GetMapping("/library/editions/{number}/{segment}/{*path}")
  ResponseEntity<JteModel> difference(
      Shell shell,
      @PathVariable String number,
      @PathVariable String segment,
      @PathVariable String path) {
    Optional<Publication> publication = publication(number).filter(found -> found.number() > 1);
    Optional<Kind> kind = LibraryAddress.kind(segment);
    if (publication.isEmpty() || kind.isEmpty() || path.length() > LONGEST_ID) {
      return refused(shell, ProblemKind.NOT_FOUND);
    }
    Optional<Publication> before = library.publication(publication.get().number() - 1);
    Optional<Edition> earlier = before.flatMap(found -> library.edition(found.edition()));
    Optional<Edition> later = library.edition(publication.get().edition());
    if (earlier.isEmpty() || later.isEmpty()) {
      return refused(shell, ProblemKind.NOT_FOUND);
    }
    return new Differences(shell.messages())
        .of(
            new Subject(kind.get(), LibraryAddress.caught(path)),
            publication.get(),
            earlier.get(),
            later.get())
        .map(difference -> ResponseEntity.ok(templates.libraryDifference(shell, difference)))
        .orElseGet(() -> refused(shell, ProblemKind.NOT_FOUND));
  }

  @GetMapping("/library/editions/{number}/files/{pack}/{*path}")
  ResponseEntity<JteModel> file(
      Shell shell,
      @PathVariable String number,
      @PathVariable String pack,
      @PathVariable String path,
      @RequestParam(defaultValue = "1") String line) {
    Optional<Publication> publication = publication(number);
    Optional<Long> wanted = ItemPages.number(line);
    if (wanted.isEmpty()) {
      return refused(shell, ProblemKind.BAD_REQUEST);
    }
    return publication
        .flatMap(found -> library.edition(found.edition()))
        .flatMap(edition -> library.file(edition, pack, LibraryAddress.caught(path)))
        .map(bytes ->
            RawFiles.view(
                publication.get(),
                pack,
                LibraryAddress.caught(path),
                bytes,
                wanted.get().intValue(),
                shell.messages()))
        .map(file -> ResponseEntity.ok(templates.libraryFile(shell, file)))
        .orElseGet(() -> refused(shell, ProblemKind.NOT_FOUND));
  }

  private Optional<Publication> publication(String number) {
    return ItemPages.number(number).flatMap(library::publication);
  }

  private static String cursor(Subject subject) {
    return org.springframework.web.util.UriUtils.encode(
        subject.kind().name().toLowerCase(Locale.ROOT) + ":" + subject.id(), "UTF-8");
  }

  private static Optional<Subject> subject(@Nullable String cursor) {
    if (cursor == null || cursor.length() > LONGEST_ID || !cursor.contains(":")) {
      return Optional.empty();
    }
    String kind = cursor.substring(0, cursor.indexOf(':')).toUpperCase(Locale.ROOT);
    return java.util.Arrays.stream(Kind.values())
        .filter(known -> known.name().equals(kind))
        .findFirst()
        .map(known -> new Subject(known, cursor.substring(cursor.indexOf(':') + 1)));
  }

  private ResponseEntity<JteModel> refused(Shell shell, ProblemKind kind) {
    return ResponseEntity.status(kind.status()).body(templates.error(shell, kind));
  }
}
