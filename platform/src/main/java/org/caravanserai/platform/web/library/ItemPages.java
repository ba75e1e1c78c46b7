package org.caravanserai.platform.web.library;

import gg.jte.models.runtime.JteModel;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.caravanserai.lookup.Explained;
import org.caravanserai.lookup.Kind;
import org.caravanserai.lookup.Subject;
import org.caravanserai.platform.house.ProblemKind;
import org.caravanserai.platform.library.InForce;
import org.caravanserai.platform.library.Library;
import org.caravanserai.platform.library.Publication;
import org.caravanserai.platform.web.Shell;
import org.caravanserai.platform.web.template.StaticTemplates;
import org.caravanserai.reading.Fields;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The page of each item, as of a day, in the edition in force or in an earlier one. */
@RestController
class ItemPages {
  private static final int LONGEST_ID = 200;

  private final Library library;
  private final TimesViews times;
  private final Clock clock;
  private final StaticTemplates templates = new StaticTemplates();

  ItemPages(Library library, TimesViews times, Clock clock) {
    this.library = library;
    this.times = times;
    this.clock = clock;
  }

  @GetMapping("/library/{segment}/{*path}")
  ResponseEntity<JteModel> show(
      Shell shell,
      @PathVariable String segment,
      @PathVariable String path,
      @RequestParam(required = false) @Nullable String asOf,
      @RequestParam(required = false) @Nullable String edition) {
    Optional<Kind> kind = LibraryAddress.kind(segment);
    Optional<LocalDate> day = day(asOf, clock);
    Optional<InForce> shown = shown(edition);
    if (kind.isEmpty() || path.length() > LONGEST_ID || shown.isEmpty()) {
      return refused(shell, ProblemKind.NOT_FOUND);
    }
    if (day.isEmpty()) {
      return refused(shell, ProblemKind.BAD_REQUEST);
    }
    String id = LibraryAddress.caught(path);
    return id.isEmpty()
        ? ResponseEntity.status(HttpStatus.SEE_OTHER)
            .location(URI.create(LibraryAddress.list(kind.get())))
            .build()
        : show(shell, new Subject(kind.get(), id), day.get(), shown.get());
  }

  private ResponseEntity<JteModel> show(
      Shell shell, Subject subject, LocalDate asOf, InForce shown) {
    Explained explained = shown.edition().catalogue().explain(subject.id(), asOf);
    Explained.Entry entry = ItemViews.entry(explained, subject);
    boolean isCurrent = shown.publication().number() == library.inForce().publication().number();
    String query = isCurrent ? "" : "?edition=" + shown.publication().number();
    if (entry == null) {
      List<String> nearest = explained instanceof Explained.Unknown(_, var near) ? near : List.of();
      return ResponseEntity.status(404)
          .body(templates.libraryUnknown(shell, subject.id(), nearest));
    }
    ItemView view =
        new ItemViews(library, shown, isCurrent, shell.messages(), query)
            .view(entry, asOf, times.of(shown.edition(), subject, asOf, shell.messages()));
    return ResponseEntity.ok(templates.libraryItem(shell, view));
  }

  /** The edition of a publication; that in force when none is named. */
  private Optional<InForce> shown(@Nullable String edition) {
    InForce now = library.inForce();
    if (edition == null || edition.isEmpty()) {
      return Optional.of(now);
    }
    return number(edition)
        .flatMap(library::publication)
        .flatMap(publication -> loaded(publication));
  }

  private Optional<InForce> loaded(Publication publication) {
    return library.edition(publication.edition()).map(known -> new InForce(publication, known));
  }

  private ResponseEntity<JteModel> refused(Shell shell, ProblemKind kind) {
    return ResponseEntity.status(kind.status()).body(templates.error(shell, kind));
  }

  /** A number of a publication as addresses write it. */
  static Optional<Long> number(String text) {
    return text.matches("[0-9]{1,9}") ? Optional.of(Long.valueOf(text)) : Optional.empty();
  }

  /** A day as profiles take it; today when nothing is said; empty when it is none. */
  static Optional<LocalDate> day(@Nullable String text, Clock clock) {
    return text == null || text.isEmpty()
        ? Optional.of(LocalDate.now(clock))
        : Optional.ofNullable(Fields.day(text));
  }
}
