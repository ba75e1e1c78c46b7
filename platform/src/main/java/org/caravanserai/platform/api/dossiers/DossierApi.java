package org.caravanserai.platform.api.dossiers;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.LocalDate;
import java.util.UUID;
import org.caravanserai.comparison.Comparison;
import org.caravanserai.comparison.ComparisonJson;
import org.caravanserai.dossier.Dossier;
import org.caravanserai.dossier.DossierJson;
import org.caravanserai.dossier.RouteOptions;
import org.caravanserai.platform.api.ExpectedVersion;
import org.caravanserai.platform.api.Problem;
import org.caravanserai.platform.api.Slice;
import org.caravanserai.platform.api.Stretch;
import org.caravanserai.platform.dossiers.Asker;
import org.caravanserai.platform.dossiers.Composing;
import org.caravanserai.platform.dossiers.Dossiers;
import org.caravanserai.platform.dossiers.KeptDossier;
import org.caravanserai.platform.dossiers.Refusal;
import org.caravanserai.platform.house.Answer;
import org.caravanserai.platform.house.ProblemKind;
import org.caravanserai.platform.house.ReaderLanguage;
import org.caravanserai.platform.house.Wording;
import org.caravanserai.platform.identity.Actor;
import org.caravanserai.platform.library.Library;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Kept dossiers. */
@RestController
@RequestMapping("/api/v1/dossiers")
@Tag(name = "dossiers")
class DossierApi {
  private final Dossiers dossiers;
  private final Composing composing;
  private final Library library;

  DossierApi(Dossiers dossiers, Composing composing, Library library) {
    this.dossiers = dossiers;
    this.composing = composing;
    this.library = library;
  }

  /**
   * A dossier to begin.
   *
   * @param title what it is called, where there is no profile
   * @param profile an object, or YAML in a text
   */
  record Begin(
      @Nullable String title,
      @Schema(implementation = Object.class) @Nullable JsonNode profile,
      @Nullable LocalDate asOf,
      @Nullable UUID organisation) {}

  /**
   * What is to be changed; what is left out stays.
   *
   * @param observedTimes whether the plan uses the times observed in this house
   */
  record Change(
      @Nullable String title,
      @Nullable String variant,
      @Schema(implementation = Object.class) @Nullable JsonNode profile,
      @Nullable LocalDate asOf,
      @Nullable Boolean observedTimes) {}

  /** What another variant is called. */
  record Variant(@Nullable String variant) {}

  @GetMapping
  @Operation(summary = "The dossiers that you may read")
  Slice<DossierForms.Line> list(Actor actor, Stretch stretch) {
    return Slice.of(
        dossiers.list(Asker.of(actor), stretch.afterId(), stretch.limit() + 1).stream()
            .map(DossierForms.Line::of)
            .toList(),
        stretch,
        line -> line.id().toString());
  }

  @PostMapping
  @Operation(
      summary = "Begin a dossier",
      description =
          "With a profile, or with nothing but a title. A mistake in the profile is answered with"
              + " its line and column.")
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<DossierForms.Whole> begin(
      HttpServletRequest request, Actor actor, @RequestBody Begin wish) {
    String title =
        wish.title() == null
            ? Wording.in(ReaderLanguage.of(request)).get("ask.unnamed")
            : wish.title();
    KeptDossier begun =
        value(
            dossiers.begin(
                Asker.of(actor),
                new Dossiers.Draft(
                    title, text(wish.profile()), checked(wish.asOf()), wish.organisation())));
    return created(begun);
  }

  private static ResponseEntity<DossierForms.Whole> created(KeptDossier dossier) {
    return ResponseEntity.created(URI.create("/api/v1/dossiers/" + dossier.id()))
        .header(HttpHeaders.ETAG, ExpectedVersion.etag(dossier.version()))
        .body(DossierForms.Whole.of(dossier));
  }

  @GetMapping("/{id}")
  @Operation(summary = "One dossier with its profile")
  ResponseEntity<DossierForms.Whole> show(Actor actor, @PathVariable UUID id) {
    return shown(value(dossiers.find(Asker.of(actor), id)));
  }

  private static ResponseEntity<DossierForms.Whole> shown(KeptDossier dossier) {
    return ResponseEntity.ok()
        .header(HttpHeaders.ETAG, ExpectedVersion.etag(dossier.version()))
        .body(DossierForms.Whole.of(dossier));
  }

  @PatchMapping("/{id}")
  @Operation(summary = "Change title, variant, profile, day or times of a dossier")
  ResponseEntity<DossierForms.Whole> change(
      Actor actor, @PathVariable UUID id, ExpectedVersion expected, @RequestBody Change wish) {
    return shown(
        value(
            dossiers.edit(
                Asker.of(actor),
                id,
                expected.version(),
                new Dossiers.Edit(
                    wish.title(),
                    wish.variant(),
                    text(wish.profile()),
                    checked(wish.asOf()),
                    wish.observedTimes()))));
  }

  @DeleteMapping("/{id}")
  @Operation(summary = "Remove a dossier with its links and its history")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  ResponseEntity<Void> remove(Actor actor, @PathVariable UUID id, ExpectedVersion expected) {
    value(dossiers.remove(Asker.of(actor), id, expected.version()));
    return ResponseEntity.noContent().build();
  }

  @PostMapping("/{id}/variants")
  @Operation(summary = "Begin another variant of a project, from this one")
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<DossierForms.Whole> vary(
      Actor actor, @PathVariable UUID id, @RequestBody Variant wish) {
    String name = wish.variant() == null ? "" : wish.variant();
    return created(value(dossiers.vary(Asker.of(actor), id, name)));
  }

  @GetMapping(path = "/{id}/dossier", produces = MediaType.APPLICATION_JSON_VALUE)
  @Operation(
      summary = "The dossier itself: policies, plan, routes, risks",
      description =
          "As docs/reference/dossier-json.md has it. By the edition in force, or by an earlier one"
              + " of that digest.")
  String dossier(
      HttpServletRequest request,
      Actor actor,
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable String asOf,
      @RequestParam(required = false) @Nullable String edition) {
    Dossiers.Opened opened = opened(actor, id, edition);
    return DossierJson.of(
        compose(opened, DossierProblems.day("asOf", asOf)), ReaderLanguage.of(request));
  }

  private Dossiers.Opened opened(Actor actor, UUID id, @Nullable String edition) {
    Dossiers.Opened opened = value(dossiers.open(Asker.of(actor), id));
    return edition == null
        ? opened
        : library
            .edition(edition)
            .flatMap(known -> dossiers.open(opened.dossier(), known))
            .orElseThrow(() ->
                new Problem(
                    ProblemKind.INVALID, new Problem.Fault("edition", "dossiers.api.edition")));
  }

  private Dossier compose(Dossiers.Opened opened, @Nullable LocalDate day) {
    return composing.compose(
        opened, day == null ? opened.dossier().asOf() : day, RouteOptions.NONE);
  }

  @GetMapping(path = "/{id}/comparison", produces = MediaType.APPLICATION_JSON_VALUE)
  @Operation(summary = "What differs between two days or two variants, and why")
  String comparison(
      HttpServletRequest request,
      Actor actor,
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable String asOf,
      @RequestParam(required = false) @Nullable UUID with,
      @RequestParam(required = false) @Nullable String to) {
    Dossiers.Opened one = value(dossiers.open(Asker.of(actor), id));
    Dossiers.Opened other = with == null ? one : value(dossiers.open(Asker.of(actor), with));
    return ComparisonJson.of(
        Comparison.ofEditions(
            compose(one, DossierProblems.day("asOf", asOf)),
            compose(other, DossierProblems.day("to", to))),
        ReaderLanguage.of(request));
  }

  private static @Nullable LocalDate checked(@Nullable LocalDate day) {
    return day == null ? null : DossierProblems.day("asOf", day.toString());
  }

  /** JSON is YAML; a text is taken as it is. */
  private static @Nullable String text(@Nullable JsonNode profile) {
    if (profile == null || profile.isNull()) {
      return null;
    }
    return profile.isString() ? profile.stringValue() : profile.toString();
  }

  static <T> T value(Answer<T, Refusal> outcome) {
    return outcome.orThrow(DossierProblems::of);
  }
}
