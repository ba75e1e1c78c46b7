package org.caravanserai.platform.api.listing;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.caravanserai.platform.api.ExpectedVersion;
import org.caravanserai.platform.api.Slice;
import org.caravanserai.platform.api.Stretch;
import org.caravanserai.platform.house.Answer;
import org.caravanserai.platform.identity.Actor;
import org.caravanserai.platform.listing.KeptListing;
import org.caravanserai.platform.listing.Listings;
import org.caravanserai.platform.listing.Refusal;
import org.caravanserai.platform.listing.Reviews;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a side does with the listings of its organisations. */
@RestController
@RequestMapping("/api/v1/listings")
@Tag(name = "listings")
class ReviewApi {
  private final Reviews reviews;
  private final Listings listings;

  ReviewApi(Reviews reviews, Listings listings) {
    this.reviews = reviews;
    this.listings = listings;
  }

  /** What the side decides; sending back needs a reason. */
  record Review(boolean accepted, @Nullable String reason) {}

  @GetMapping("/waiting")
  @Operation(summary = "Listings that wait for a side, the longest waiting first")
  Slice<ListingForms.Kept> waiting(
      Actor actor, @RequestParam(required = false) @Nullable UUID side, Stretch stretch) {
    ListingProblems.requireSignIn(actor);
    UUID asked = ListingProblems.needed("side", side);
    return Slice.of(
        reviews
            .listWaiting(actor, asked, stretch.afterId(), stretch.limit() + 1)
            .orThrow(ListingProblems::of)
            .stream()
            .map(kept -> ListingForms.Kept.of(kept, listings.today()))
            .toList(),
        stretch,
        kept -> kept.id().toString());
  }

  @GetMapping("/{id}/decisions")
  @Operation(
      summary = "What was decided on a listing, newest first",
      description = "For its organisation and its side.")
  Slice<ListingForms.Decided> decisions(Actor actor, @PathVariable UUID id, Stretch stretch) {
    ListingProblems.requireSignIn(actor);
    return Slice.of(
        reviews
            .listDecisions(actor, id, stretch.afterId(), stretch.limit() + 1)
            .orThrow(ListingProblems::of)
            .stream()
            .map(ListingForms.Decided::of)
            .toList(),
        stretch,
        decision -> decision.id().toString());
  }

  @PostMapping("/{id}/review")
  @Operation(summary = "Make a listing public, or send it back with a reason")
  ResponseEntity<ListingForms.Kept> review(
      Actor actor, @PathVariable UUID id, ExpectedVersion version, @RequestBody Review review) {
    ListingProblems.requireSignIn(actor);
    Answer<KeptListing, Refusal> answer =
        review.accepted()
            ? reviews.accept(actor, id, version.version())
            : reviews.sendBack(actor, id, version.version(), review.reason());
    KeptListing kept = answer.orThrow(ListingProblems::of);
    return ResponseEntity.ok()
        .eTag(ExpectedVersion.etag(kept.version()))
        .body(ListingForms.Kept.of(kept, listings.today()));
  }
}
