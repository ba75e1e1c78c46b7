package org.caravanserai.platform.api.library;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import org.caravanserai.lookup.Kind;
import org.caravanserai.lookup.Subject;
import org.caravanserai.platform.api.Problem;
import org.caravanserai.platform.api.Slice;
import org.caravanserai.platform.api.Stretch;
import org.caravanserai.platform.house.ProblemKind;
import org.caravanserai.platform.house.ReaderLanguage;
import org.caravanserai.platform.identity.Actor;
import org.caravanserai.platform.library.Drafts;
import org.caravanserai.platform.library.Edition;
import org.caravanserai.platform.library.ItemChange;
import org.caravanserai.platform.library.Library;
import org.caravanserai.platform.library.Publication;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is and was in force, open to all; a data steward may bring an earlier edition back. */
@RestController
@RequestMapping("/api/v1/library/editions")
@Tag(name = "library")
class EditionApi {
  private final Library library;
  private final Drafts drafts;

  EditionApi(Library library, Drafts drafts) {
    this.library = library;
    this.drafts = drafts;
  }

  /**
   * What a steward asks for.
   *
   * @param now the number of the publication that he saw in force
   */
  record Restore(long now, @Nullable String note) {}

  @GetMapping
  @Operation(summary = "Publications, the newest first")
  Slice<LibraryForms.EditionForm> list(Stretch stretch) {
    Long before = stretch.after() == null ? null : number(stretch.after());
    List<LibraryForms.EditionForm> found =
        library.publications(before, stretch.limit() + 1).stream()
            .map(LibraryForms.EditionForm::of)
            .toList();
    return Slice.of(found, stretch, edition -> Long.toString(edition.number()));
  }

  private static long number(String cursor) {
    if (!cursor.matches("[0-9]{1,9}")) {
      throw new Problem(ProblemKind.BAD_REQUEST, new Problem.Fault("after", "error.stretch.after"));
    }
    return Long.parseLong(cursor);
  }

  @GetMapping("/current")
  @Operation(summary = "What is in force")
  LibraryForms.WholeEditionForm current() {
    return whole(library.inForce().publication());
  }

  @GetMapping("/{number}")
  @Operation(summary = "One publication with its packs")
  LibraryForms.WholeEditionForm show(@PathVariable long number) {
    return whole(publication(number));
  }

  private LibraryForms.WholeEditionForm whole(Publication publication) {
    return new LibraryForms.WholeEditionForm(
        LibraryForms.EditionForm.of(publication),
        library.packs(publication.edition()).stream().map(LibraryForms.PackForm::of).toList());
  }

  private Publication publication(long number) {
    return library.publication(number).orElseThrow(LibraryProblems::notFound);
  }

  @GetMapping("/{number}/changes")
  @Operation(summary = "How the items changed with a publication, by kind and id")
  Slice<LibraryForms.ChangeForm> changes(
      HttpServletRequest request, @PathVariable long number, Stretch stretch) {
    Publication publication = publication(number);
    Edition titled = library.edition(publication.edition()).orElseGet(library::current);
    List<ItemChange> found = library.changes(number, subject(stretch.after()), stretch.limit() + 1);
    String language = ReaderLanguage.of(request);
    return Slice.of(
        found.stream().map(c -> LibraryForms.ChangeForm.of(c, titled, language)).toList(),
        stretch,
        change -> change.kind() + ":" + change.id());
  }

  private static @Nullable Subject subject(@Nullable String cursor) {
    if (cursor == null) {
      return null;
    }
    int colon = cursor.indexOf(':');
    return Arrays.stream(Kind.values())
        .filter(kind -> colon > 0 && LibraryForms.word(kind).equals(cursor.substring(0, colon)))
        .findFirst()
        .map(kind -> new Subject(kind, cursor.substring(colon + 1)))
        .orElseThrow(() ->
            new Problem(
                ProblemKind.BAD_REQUEST, new Problem.Fault("after", "error.stretch.after")));
  }

  @PostMapping("/{number}/restore")
  @Operation(summary = "Bring an earlier edition into force again")
  LibraryForms.EditionForm restore(
      Actor actor, @PathVariable long number, @RequestBody Restore wish) {
    return drafts
        .restore(actor, number, wish.now(), wish.note() == null ? "" : wish.note())
        .map(
            LibraryForms.EditionForm::of,
            refusal -> {
              throw LibraryProblems.of(refusal);
            });
  }
}
