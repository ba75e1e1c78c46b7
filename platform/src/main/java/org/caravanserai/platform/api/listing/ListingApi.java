package org.caravanserai.platform.api.listing;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.caravanserai.matching.Matching;
import org.caravanserai.platform.api.ExpectedVersion;
import org.caravanserai.platform.api.Problem;
import org.caravanserai.platform.api.Slice;
import org.caravanserai.platform.api.Stretch;
import org.caravanserai.platform.house.Answer;
import org.caravanserai.platform.house.ProblemKind;
import org.caravanserai.platform.house.ReaderLanguage;
import org.caravanserai.platform.identity.Actor;
import org.caravanserai.platform.listing.Found;
import org.caravanserai.platform.listing.KeptListing;
import org.caravanserai.platform.listing.ListingDraft;
import org.caravanserai.platform.listing.Listings;
import org.caravanserai.platform.listing.Matchmaking;
import org.caravanserai.platform.listing.Outcome;
import org.caravanserai.platform.listing.PublicListings;
import org.caravanserai.platform.listing.Refusal;
import org.caravanserai.platform.listing.SearchDraft;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Offers and needs: what everybody finds, and the life of one's own. */
@RestController
@RequestMapping("/api/v1/listings")
@Tag(name = "listings")
class ListingApi {
  private final Listings listings;
  private final PublicListings found;
  private final Matchmaking matchmaking;

  ListingApi(Listings listings, PublicListings found, Matchmaking matchmaking) {
    this.listings = listings;
    this.found = found;
    this.matchmaking = matchmaking;
  }

  /** A listing to begin, and whose. */
  record NewListing(@Nullable UUID organisation, @Nullable ListingDraft listing) {}

  /** A new last day; left out: the usual time from today. */
  record Renewal(@Nullable LocalDate until) {}

  /** Why a listing ends. */
  record End(@Nullable String reason) {}

  /** What came of it. */
  record Came(@Nullable Outcome outcome) {}

  @GetMapping
  @Operation(
      summary = "Search the public listings",
      description = "Words in any of eight languages find listings in all of them, best first.")
  Slice<ListingForms.Shown> search(
      @RequestParam(required = false) @Nullable String words,
      @RequestParam(required = false) @Nullable String language,
      @RequestParam(required = false) @Nullable String kind,
      @RequestParam(required = false) @Nullable String subject,
      @RequestParam(required = false) @Nullable List<String> country,
      Stretch stretch) {
    SearchDraft draft = new SearchDraft(words, language, kind, subject, country);
    Found slice =
        found.search(draft, offset(stretch.after()), stretch.limit()).orThrow(ListingProblems::of);
    return new Slice<>(
        slice.listings().stream().map(ListingForms.Shown::of).toList(),
        slice.next().isPresent() ? String.valueOf(slice.next().getAsInt()) : null);
  }

  private static int offset(@Nullable String after) {
    if (after == null) {
      return 0;
    }
    if (!after.matches("[0-9]{1,5}")) {
      throw new Problem(ProblemKind.BAD_REQUEST, new Problem.Fault("after", "error.stretch.after"));
    }
    return Integer.parseInt(after);
  }

  @GetMapping("/{id}")
  @Operation(summary = "A public listing")
  ListingForms.Shown show(@PathVariable UUID id) {
    return found
        .find(id)
        .map(ListingForms.Shown::of)
        .orElseThrow(() -> new Problem(ProblemKind.NOT_FOUND));
  }

  @GetMapping("/mine")
  @Operation(summary = "The listings of your organisations")
  Slice<ListingForms.Kept> mine(Actor actor, Stretch stretch) {
    ListingProblems.requireSignIn(actor);
    return Slice.of(
        listings.listOwn(actor, stretch.afterId(), stretch.limit() + 1).stream()
            .map(this::form)
            .toList(),
        stretch,
        kept -> kept.id().toString());
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(summary = "Begin a listing of an organisation that you act for")
  ResponseEntity<ListingForms.Kept> begin(Actor actor, @RequestBody NewListing wish) {
    ListingProblems.requireSignIn(actor);
    UUID organisation = ListingProblems.needed("organisation", wish.organisation());
    ListingDraft draft = ListingProblems.needed("listing", wish.listing());
    KeptListing made = listings.create(actor, organisation, draft).orThrow(ListingProblems::of);
    return ResponseEntity.created(URI.create("/api/v1/listings/" + made.id() + "/record"))
        .eTag(ExpectedVersion.etag(made.version()))
        .body(form(made));
  }

  @GetMapping("/{id}/record")
  @Operation(summary = "All that is kept of a listing, for its organisation and its side")
  ResponseEntity<ListingForms.Kept> read(Actor actor, @PathVariable UUID id) {
    ListingProblems.requireSignIn(actor);
    return versioned(listings.read(actor, id));
  }

  @PutMapping("/{id}")
  @Operation(
      summary = "Edit a listing",
      description =
          "Of a public listing, the last day, the name and the contact change at once; the rest"
              + " needs review, and what was public before stays until then.")
  ResponseEntity<ListingForms.Kept> edit(
      Actor actor,
      @PathVariable UUID id,
      ExpectedVersion version,
      @RequestBody ListingDraft draft) {
    ListingProblems.requireSignIn(actor);
    return versioned(listings.edit(actor, id, version.version(), draft));
  }

  @PostMapping("/{id}/submission")
  @Operation(summary = "Hand a draft in to the side")
  ResponseEntity<ListingForms.Kept> submit(
      Actor actor, @PathVariable UUID id, ExpectedVersion version) {
    ListingProblems.requireSignIn(actor);
    return versioned(listings.submit(actor, id, version.version()));
  }

  @PostMapping("/{id}/renewal")
  @Operation(summary = "Give a public or expired listing a new last day")
  ResponseEntity<ListingForms.Kept> renew(
      Actor actor, @PathVariable UUID id, ExpectedVersion version, @RequestBody Renewal renewal) {
    ListingProblems.requireSignIn(actor);
    return versioned(listings.renew(actor, id, version.version(), renewal.until()));
  }

  @PostMapping("/{id}/withdrawal")
  @Operation(summary = "End a listing for good; a coordinator says why")
  ResponseEntity<ListingForms.Kept> withdraw(
      Actor actor, @PathVariable UUID id, ExpectedVersion version, @RequestBody End end) {
    ListingProblems.requireSignIn(actor);
    return versioned(listings.withdraw(actor, id, version.version(), end.reason()));
  }

  @PostMapping("/{id}/outcome")
  @Operation(summary = "Record what came of a listing")
  ResponseEntity<ListingForms.Kept> recordOutcome(
      Actor actor, @PathVariable UUID id, ExpectedVersion version, @RequestBody Came came) {
    ListingProblems.requireSignIn(actor);
    Outcome outcome = ListingProblems.needed("outcome", came.outcome());
    return versioned(listings.recordOutcome(actor, id, version.version(), outcome));
  }

  @GetMapping("/{id}/matches")
  @Operation(
      summary = "Whom a listing of yours matches, and why",
      description = "Best first; at most 100. What a policy forbids stands apart.")
  ListingForms.Partners matches(
      HttpServletRequest request,
      Actor actor,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "20") int limit) {
    ListingProblems.requireSignIn(actor);
    if (limit < 1 || limit > Matching.MOST_MATCHES) {
      throw new Problem(
          ProblemKind.BAD_REQUEST,
          new Problem.Fault("limit", "error.stretch.limit", 1, Matching.MOST_MATCHES));
    }
    return ListingForms.Partners.of(
        matchmaking
            .matches(actor, id, limit, ReaderLanguage.of(request))
            .orThrow(ListingProblems::of));
  }

  private ListingForms.Kept form(KeptListing kept) {
    return ListingForms.Kept.of(kept, listings.today());
  }

  private ResponseEntity<ListingForms.Kept> versioned(Answer<KeptListing, Refusal> answer) {
    KeptListing kept = answer.orThrow(ListingProblems::of);
    return ResponseEntity.ok().eTag(ExpectedVersion.etag(kept.version())).body(form(kept));
  }
}
