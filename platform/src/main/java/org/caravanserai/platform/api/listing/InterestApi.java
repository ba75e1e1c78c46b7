package org.caravanserai.platform.api.listing;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.UUID;
import org.caravanserai.platform.api.ExpectedVersion;
import org.caravanserai.platform.api.Slice;
import org.caravanserai.platform.api.Stretch;
import org.caravanserai.platform.house.Answer;
import org.caravanserai.platform.identity.Actor;
import org.caravanserai.platform.listing.Interest;
import org.caravanserai.platform.listing.Interests;
import org.caravanserai.platform.listing.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Interest between two listings, and the contacts that it opens. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "listings")
class InterestApi {
  private final Interests interests;

  InterestApi(Interests interests) {
    this.interests = interests;
  }

  /** The listing in which interest is expressed. */
  record InterestWish(@Nullable UUID theirs) {}

  /** What the one who was asked says. */
  record Reply(boolean accepted) {}

  @GetMapping("/listings/{id}/interests")
  @Operation(summary = "Interest from and in a listing of yours, newest first")
  Slice<ListingForms.Touch> list(Actor actor, @PathVariable UUID id, Stretch stretch) {
    ListingProblems.requireSignIn(actor);
    return Slice.of(
        interests
            .list(actor, id, stretch.afterId(), stretch.limit() + 1)
            .orThrow(ListingProblems::of)
            .stream()
            .map(ListingForms.Touch::of)
            .toList(),
        stretch,
        touch -> touch.id().toString());
  }

  @PostMapping("/listings/{id}/interests")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(summary = "Express interest in a match of a listing of yours")
  ResponseEntity<ListingForms.Touch> express(
      Actor actor, @PathVariable UUID id, @RequestBody InterestWish wish) {
    ListingProblems.requireSignIn(actor);
    UUID theirs = ListingProblems.needed("theirs", wish.theirs());
    Interest made = interests.express(actor, id, theirs).orThrow(ListingProblems::of);
    return ResponseEntity.created(URI.create("/api/v1/interests/" + made.id()))
        .eTag(ExpectedVersion.etag(made.version()))
        .body(ListingForms.Touch.of(made));
  }

  @GetMapping("/interests")
  @Operation(
      summary = "Interest from and in all listings of your organisations, newest first",
      description = "With waiting=true only what waits for an answer of yours.")
  Slice<ListingForms.Touch> listOwn(
      Actor actor, @RequestParam(defaultValue = "false") boolean waiting, Stretch stretch) {
    ListingProblems.requireSignIn(actor);
    return Slice.of(
        interests.listOwn(actor, waiting, stretch.afterId(), stretch.limit() + 1).stream()
            .map(ListingForms.Touch::of)
            .toList(),
        stretch,
        touch -> touch.id().toString());
  }

  @GetMapping("/interests/{id}")
  @Operation(summary = "Interest from or in a listing of yours")
  ResponseEntity<ListingForms.Touch> read(Actor actor, @PathVariable UUID id) {
    ListingProblems.requireSignIn(actor);
    return versioned(interests.read(actor, id));
  }

  @PostMapping("/interests/{id}/answer")
  @Operation(summary = "Accept, which opens the contacts of both, or decline")
  ResponseEntity<ListingForms.Touch> answer(
      Actor actor, @PathVariable UUID id, ExpectedVersion version, @RequestBody Reply reply) {
    ListingProblems.requireSignIn(actor);
    return versioned(interests.answer(actor, id, version.version(), reply.accepted()));
  }

  @PostMapping("/interests/{id}/withdrawal")
  @Operation(summary = "Take interest back, answered or not")
  ResponseEntity<ListingForms.Touch> withdraw(
      Actor actor, @PathVariable UUID id, ExpectedVersion version) {
    ListingProblems.requireSignIn(actor);
    return versioned(interests.withdraw(actor, id, version.version()));
  }

  private static ResponseEntity<ListingForms.Touch> versioned(Answer<Interest, Refusal> answer) {
    Interest interest = answer.orThrow(ListingProblems::of);
    return ResponseEntity.ok()
        .eTag(ExpectedVersion.etag(interest.version()))
        .body(ListingForms.Touch.of(interest));
  }
}
